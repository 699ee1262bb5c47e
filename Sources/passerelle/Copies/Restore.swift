import ArgumentParser
import EventLogSQLite
import Foundation
import Kernel

/// `passerelle restore FILE --data DIR`: a backup becomes the data of a server.
struct Restore: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Makes a folder of data from a backup.",
    discussion: """
      The folder must be empty, or not be there yet: to go back to a backup, stop the server and move its folder elsewhere \
      first. The backup is looked through before anything is written, and stays as it is. As root, what is written is given \
      to the owner of the folder.
      Ends with 0 when the data is there, 65 when the backup is damaged or no backup, 1 otherwise.
      """)

  @Argument(help: "The backup.", completion: .file())
  var file: String

  @Option(help: "The folder of the data. PASSERELLE_DATA")
  var data = Environment.text("DATA") ?? "data"

  func run() async throws {
    try await Complaint.heard {
      guard FileManager.default.isReadableFile(atPath: file) else {
        throw Complaint(
          Bilingual(
            french: "Il n’y a pas de fichier lisible sous \(file).", english: "There is no readable file at \(file)."))
      }
      try SQLiteSnapshot.refuseOccupied(data)
      let interruption = Interruption()
      let progress = ProgressLine(Bilingual(french: "Restauration", english: "Restoring"))
      defer { progress.end() }
      let census = try SQLiteSnapshot.open(at: file).restore(into: data) { share in
        progress.show(share)
        return !interruption.isHere
      }
      progress.end()
      print(CensusSummary(census, Environment.language).text)
      print(
        Bilingual(
          french: "Les données sont en place. Démarrez\u{202F}: passerelle serve --data \(data)",
          english: "The data is in place. Start: passerelle serve --data \(data)")[Environment.language])
    }
  }
}
