import ArgumentParser
import NIOCore

/// How many phones come, and where from.
struct CrowdOptions: ParsableArguments {
  @Option(help: "How many phones there are.")
  var phones = 10_000

  @Option(help: "How many addresses they come from; 0 for one.")
  var addresses = 8

  /// Addresses of this machine that phones come from in turn, so that no limit for one address holds a hall up.
  func sources() throws -> [SocketAddress?] {
    addresses == 0 ? [nil] : try (0..<addresses).map { try SocketAddress(ipAddress: "127.0.1.\($0 + 1)", port: 0) }
  }
}
