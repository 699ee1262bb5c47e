import Application
import ArgumentParser
import EventLogSQLite
import Foundation
import Kernel
import People

/// `passerelle import people.csv`: brings people in from a file, as the page of the administrator does.
struct Import: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Brings people in from a CSV file.",
    discussion: """
      The first line names the columns: name, email, department, site and, if you like, role; or nom, courriel, service, \
      site, rôle. What the file would change is shown first, and nothing is written before you say yes. The same file \
      twice changes nothing the second time. The server may be running.
      """)

  @Argument(help: "The file, UTF-8 with commas or semicolons.", completion: .file(extensions: ["csv"]))
  var file: String

  @Option(help: "The folder of the data. PASSERELLE_DATA")
  var data = Environment.text("DATA") ?? "data"

  @Flag(help: "Do not ask.")
  var yes = false

  func run() async throws {
    let language = Environment.language
    guard let bytes = FileManager.default.contents(atPath: file) else { throw ImportFailure.noFile(file) }
    guard FileManager.default.fileExists(atPath: data + "/passerelle.sqlite") else { throw ImportFailure.noData(data) }
    let log = try SQLiteEventLog.open(at: data + "/passerelle.sqlite")
    let house = try await House.open(on: log, clock: SystemClock())
    do {
      try await bring(Array(bytes), into: house, language)
    } catch let refusal as PeopleRefusal {
      throw ImportFailure.refused(refusal.sentence[language])
    }
    try log.close()
  }

  private func bring(_ bytes: [UInt8], into house: House, _ language: Language) async throws {
    guard house.directory.current.organisation.isFounded else { throw PeopleRefusal.organisation(.notFounded) }
    let preview = try house.people.preview(of: bytes)
    print(ImportTable(preview: preview, language: language).text)
    if preview.changesNothing { return }
    if !yes {
      print(ImportTable.question[language], terminator: " ")
      fflush(nil)
      guard ["y", "yes", "o", "oui"].contains((readLine() ?? "").lowercased()) else {
        return print(ImportTable.nothingWritten[language])
      }
    }
    _ = try await house.people.importFile(bytes, at: house.clock.now)
    print(ImportTable.done[language])
  }
}

/// Why the command ends without having imported.
enum ImportFailure: Error, CustomStringConvertible {
  case noFile(String)
  case noData(String)
  case refused(String)

  var description: String {
    switch (self, Environment.language) {
    case (.noFile(let path), .french): "Il n’y a pas de fichier lisible sous \(path)."
    case (.noFile(let path), .english): "There is no readable file at \(path)."
    case (.noData(let folder), .french):
      "Le dossier \(folder) ne contient pas de données de Passerelle. Indiquez-le par --data."
    case (.noData(let folder), .english): "The folder \(folder) holds no data of Passerelle. Name it with --data."
    case (.refused(let sentence), _): sentence
    }
  }
}
