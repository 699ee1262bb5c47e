import ArgumentParser
import Foundation
import NIOCore
import Phones

/// Which server is measured.
struct ServerOptions: ParsableArguments {
  @Option(help: "Where it is reached.")
  var server: String

  @Option(help: "The number of its process.")
  var pid: Int32

  var process: ServerProcess { ServerProcess(id: pid) }

  func validate() throws {
    guard ServerAddress(server) != nil else { throw ValidationError("--server takes an address.") }
    guard kill(pid, 0) == 0 else { throw ValidationError("There is no process \(pid).") }
  }

  func address() throws -> ServerAddress {
    guard let address = ServerAddress(server) else { throw ValidationError("--server takes an address.") }
    return address
  }

  /// Addresses of this machine that phones come from in turn, so that no limit for one address holds a hall up.
  static func sources(_ count: Int) throws -> [SocketAddress?] {
    count == 0 ? [nil] : try (0..<count).map { try SocketAddress(ipAddress: "127.0.1.\($0 + 1)", port: 0) }
  }
}
