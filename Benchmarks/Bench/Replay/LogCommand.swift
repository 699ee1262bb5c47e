import ArgumentParser

/// Makes a long log, to start on.
struct LogCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log", abstract: "Makes a log of so many events in an empty data folder.")

  @Option(help: "The data folder of the server.")
  var data: String

  @Option(help: "How many events.")
  var events = 1_000_000

  func run() async throws {
    var figures = Figures()
    figures["events"] = Double(try await LogMaking(events: events).make(in: data))
    try figures.print()
  }
}
