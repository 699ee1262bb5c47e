import ArgumentParser

@main
struct Passerelle: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "passerelle",
    abstract: "Cooperation between departments: facilitated sessions, live and in everybody's own time.",
    subcommands: [
      Serve.self, Backup.self, Restore.self, Check.self, Rehearse.self, Import.self, Tally.self, MatchCommand.self,
      BridgesCommand.self,
    ],
    defaultSubcommand: Serve.self)
}
