import ArgumentParser
import NIOCore
import NIOPosix
import Phones

/// The hall that is measured, on its server.
struct HallOptions: ParsableArguments {
  @OptionGroup var server: ServerOptions

  @Option(name: .customLong("hall"), help: "The file of the hall.")
  var file: String

  var process: ServerProcess { server.process }

  /// Makes what lives on one event loop from the hall and a way to reach its server.
  func prepare<Value>(
    _ make: @escaping @Sendable (Hall, Dialling, any EventLoop) throws -> Value
  ) async throws -> NIOLoopBound<Value> {
    let loop = MultiThreadedEventLoopGroup.singleton.next()
    let hall = try Hall.read(from: file)
    let dialling = try Dialling(to: server.address())
    return try await loop.submit { NIOLoopBound(try make(hall, dialling, loop), eventLoop: loop) }.get()
  }
}
