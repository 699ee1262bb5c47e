import HTTPTypes
import Kernel
import Logging
import NIOCore
import Synchronization

/// Tells a connection too many that it is one, and lets go of it.
///
/// The system throws away what was written to a connection that is closed with bytes nobody has read. So it stays open for
/// a second, unread, unless too many do.
final class TurningAway: Sendable {
  /// The most that stay open, beside the connections that count.
  static let mostStaying = 64

  private let logger: Logger?
  private let staying = Mutex(0)
  private let notes = RateLimiter(burst: 1, interval: .seconds(60))

  init(logger: Logger?) {
    self.logger = logger
  }

  /// Turns away the connection of `context`. `open` is how many there are, for the log.
  func refuse(_ context: ChannelHandlerContext, open: Int, speaksTLS: Bool) {
    note(open)
    let channel = context.channel
    // Nothing may be said in plain text where TLS is expected, and a handshake would cost more than the visit.
    guard !speaksTLS else { return context.close(promise: nil) }
    context.writeEncoded(Self.answer)
    guard mayStay() else { return context.close(promise: nil) }
    channel.closeFuture.whenComplete { [self] _ in staying.withLock { $0 -= 1 } }
    try? channel.syncOptions?.setOption(.autoRead, value: false)
    context.close(mode: .output, promise: nil)
    context.eventLoop.scheduleTask(in: .seconds(1)) { channel.close(promise: nil) }
  }

  private func mayStay() -> Bool {
    staying.withLock { staying in
      guard staying < Self.mostStaying else { return false }
      staying += 1
      return true
    }
  }

  // Once a minute: a crowd must not fill the log.
  private func note(_ open: Int) {
    guard let logger, notes.wait(afterTryOf: "") == nil else { return }
    logger.warning("connections are turned away: there are too many", metadata: ["open": "\(open)"])
  }

  private static let answer: ByteBuffer = {
    let sentence = ErrorPageWords.sentence(of: .serviceUnavailable)
    let body = Language.allCases.map { sentence[$0] + "\n" }.joined()
    return ByteBuffer(
      string: "HTTP/1.1 503 Service Unavailable\r\nRetry-After: 2\r\nConnection: close\r\nCache-Control: no-store\r\n"
        + "Content-Type: text/plain; charset=utf-8\r\nContent-Length: \(body.utf8.count)\r\n\r\n\(body)")
  }()
}
