import Activities
import Application
import Kernel
import NIOCore
import NIOEmbedded
import Synchronization
import Testing

@testable import Phones

/// The server's end of the connections that phones open, played by the test.
final class Wire: Sendable {
  struct NobodyThere: Error {}

  let loop = EmbeddedEventLoop()
  private let dialled = Mutex<[EmbeddedChannel]>([])
  private let isUnplugged = Mutex(false)

  var channels: [EmbeddedChannel] { dialled.withLock { $0 } }

  static let phone = Phone(language: .english, cookies: ["seat-K7P4QX": "secret"])
  static let server = ServerAddress(host: "hall.example", port: 8080)

  func lines() -> Lines {
    Lines(to: Self.server, on: loop) { furnish in
      if self.isUnplugged.withLock({ $0 }) { return self.loop.makeFailedFuture(NobodyThere()) }
      let channel = EmbeddedChannel(loop: self.loop)
      self.dialled.withLock { $0.append(channel) }
      return self.loop.makeCompletedFuture {
        try channel.connect(to: SocketAddress(unixDomainSocketPath: "hall")).wait()
        try furnish(channel)
        return channel
      }
    }
  }

  func unplug(_ isOut: Bool = true) {
    isUnplugged.withLock { $0 = isOut }
  }

  /// What has been asked on connection `number` since the last look.
  func asked(on number: Int = 0) throws -> String {
    var text = ""
    while case .byteBuffer(let bytes)? = try channels[number].readOutbound(as: IOData.self) {
      text += String(buffer: bytes)
    }
    return text
  }

  /// Sends bytes to the phone; what is no HTTP throws in the channel and is not the test's concern.
  func say(_ text: String, on number: Int = 0) {
    _ = try? channels[number].writeInbound(ByteBuffer(string: text))
  }

  func say(chunk text: String, on number: Int = 0) {
    say(String(text.utf8.count, radix: 16) + "\r\n" + text + "\r\n", on: number)
  }

  func hangUp(_ number: Int = 0) {
    channels[number].close(promise: nil)
    loop.run()
  }

  func pass(_ time: TimeAmount) {
    loop.advanceTime(by: time)
  }

  static let stream =
    "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n"
}

/// What came of a request.
final class Outcome {
  var result: Result<Reply, LineFailure>?

  var text: String? { (try? result?.get()).map { String(buffer: $0.body) } }
  var failure: LineFailure? {
    guard case .failure(let failure)? = result else { return nil }
    return failure
  }
}

extension Lines {
  func ask(_ request: PhoneRequest) -> Outcome {
    let outcome = Outcome()
    ask(request) { outcome.result = $0 }
    return outcome
  }
}
