import ArgumentParser
import Hummingbird
import Logging
import Web

/// A server of nothing but the fan-out path.
struct StandCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stand", abstract: "Serves the fan-out path alone: /sub follows, what is posted to /pub is sent.")

  @Option(help: "The port to listen on, on this machine alone.")
  var port: Int

  func run() async throws {
    var logger = Logger(label: "stand")
    logger.logLevel = .warning
    try await buildFanOutStand(port: port, logger: logger).runService()
  }
}
