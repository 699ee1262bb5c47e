import ArgumentParser
import EventLogSQLite
import Kernel

/// `passerelle backup FILE`: a copy of the data, while the server runs.
struct Backup: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Copies the data into one file, while the server runs.",
    discussion: """
      The copy is the data of one moment: sessions, people, anonymous answers, pictures. It is read again before it gets \
      its name, only its owner can read it, and it does not tell who answered before whom. Keep it like the data itself.
      Ends with 0 when the copy is made and whole, 65 when the data is damaged, 1 otherwise.
      """)

  @Argument(help: "The file to make.", completion: .file())
  var file: String

  @Option(help: "The folder of the data. PASSERELLE_DATA")
  var data = Environment.text("DATA") ?? "data"

  @Flag(help: "Replace the file if there is one.")
  var force = false

  func run() async throws {
    try await Complaint.heard {
      let folder = DataFolder(data)
      try folder.requireLog()
      let interruption = Interruption()
      let progress = ProgressLine(Bilingual(french: "Copie", english: "Copying"))
      defer { progress.end() }
      let census = try SQLiteSnapshot.open(at: folder.log).copy(to: file, replacing: force) { share in
        progress.show(share)
        return !interruption.isHere
      }
      progress.end()
      print(CensusSummary(census, Environment.language).text)
      print(
        Bilingual(
          french: "La copie est entière\u{202F}: \(file)", english: "The copy is whole: \(file)")[Environment.language])
    }
  }
}
