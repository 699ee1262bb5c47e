import ArgumentParser

@main
struct Bench: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "passerelle-bench",
    abstract: "Measures Passerelle as phones meet it. script/bench runs it, beside the anchors.",
    discussion: "Each measure prints one line of JSON. docs/bench.md says what the figures mean.",
    subcommands: [
      HallCommand.self, FanOutCommand.self, StandCommand.self, VotesCommand.self, StormCommand.self, LogCommand.self,
      PagesCommand.self,
    ])
}
