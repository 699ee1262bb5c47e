import Application
import ArgumentParser
import EventLogSQLite
import Foundation
import Kernel

/// `passerelle check`: looks through all the data, or through a backup.
struct Check: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Looks through all the data, and changes nothing.",
    discussion: """
      Reads the file page by page and every event in it, folds everything anew and compares it with what the server shows, \
      and traces names, anonymous answers, passwords and sign-ins to the people and sessions they belong to. The server may \
      be running.
      Ends with 0 when all is well, 1 when something is wrong, 65 when there is no data that can be read.
      """)

  @Argument(help: "A backup to look through, instead of the folder of the data.", completion: .file())
  var file: String?

  @Option(help: "The folder of the data. PASSERELLE_DATA")
  var data = Environment.text("DATA") ?? "data"

  func run() async throws {
    try await Complaint.heard {
      let path = file ?? DataFolder(data).log
      if file == nil { try DataFolder(data).requireLog() }
      guard FileManager.default.isReadableFile(atPath: path) else {
        throw Complaint(
          Bilingual(
            french: "Il n’y a pas de fichier lisible sous \(path).", english: "There is no readable file at \(path)."))
      }
      let log = try SQLiteSnapshot.open(at: path)
      let structure = ProgressLine(Bilingual(french: "Lecture du fichier", english: "Reading the file"))
      structure.show(0)
      let census = try log.census()
      structure.end()
      // What follows would stumble over what SQLite cannot read.
      guard census.faults.isEmpty else { return try report(CheckReport(census: census, inspection: nil)) }
      let replay = ProgressLine(Bilingual(french: "Relecture du journal", english: "Replaying the log"))
      let inspection = try await Inspection.inspect(log, clock: SystemClock()) { done, all in
        replay.show(Double(done) / Double(max(1, all)))
      }
      replay.end()
      try report(CheckReport(census: census, inspection: inspection))
    }
  }

  private func report(_ report: CheckReport) throws {
    print(report.text(in: Environment.language))
    if !report.isWhole { throw ExitCode.failure }
  }
}
