import ArgumentParser
import Foundation
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
}
