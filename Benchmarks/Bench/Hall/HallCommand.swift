import ArgumentParser

/// Makes a session whose phones all have their place.
struct HallCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hall", abstract: "Makes a session with its participants in an empty data folder.")

  @Option(help: "The data folder of the server.")
  var data: String

  @Option(help: "Where it writes who sits where.")
  var hall: String

  @Option(help: "How many take part.")
  var participants = 10_000

  @Option(help: "How many polls there are.")
  var polls = 1

  @Option(help: "How many have answered each of them; with 0 the first is open.")
  var answers = 0

  func run() async throws {
    try await HallMaking(participants: participants, polls: polls, answers: answers).make(in: data).write(to: hall)
  }
}
