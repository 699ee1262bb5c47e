import EventLogSQLite
import Foundation
import Kernel

/// The folder of the data, as it is named on the command line.
struct DataFolder {
  let path: String

  init(_ path: String) {
    self.path = path
  }

  /// Where the log lies.
  var log: String { "\(path)/\(SQLiteSnapshot.fileName)" }

  /// Refuses a folder that holds no data of Passerelle.
  func requireLog() throws(Complaint) {
    guard FileManager.default.fileExists(atPath: log) else {
      throw Complaint(
        Bilingual(
          french: "Le dossier \(path) ne contient pas de données de Passerelle. Indiquez-le par --data.",
          english: "The folder \(path) holds no data of Passerelle. Name it with --data."))
    }
  }
}
