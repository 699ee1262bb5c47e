import ArgumentParser

@main
struct Passerelle: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "passerelle",
    abstract: "Cooperation between departments: facilitated sessions, live and in everybody's own time.",
    subcommands: [Serve.self, Import.self], defaultSubcommand: Serve.self)
    subcommands: [Serve.self, Rehearse.self], defaultSubcommand: Serve.self)
}
