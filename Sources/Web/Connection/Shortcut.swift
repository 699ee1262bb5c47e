import NIOCore
import NIOHTTP1

/// Answers requests of one kind by thousands a second: on the event loop, past router and middleware, and only where
/// all is as it should be. Whatever is unusual goes the ordinary way, which says why it is refused.
protocol Shortcut: Sendable {
  /// Whether it may answer this request. Then it calls `give` on the event loop: with the answer, encoded and whole, or
  /// with nil, and the ordinary way is taken as if nothing had happened.
  func take(
    _ head: HTTPRequestHead, _ body: ByteBuffer, on eventLoop: any EventLoop,
    give: @escaping @Sendable (ByteBuffer?) -> Void
  ) -> Bool
}

/// Everything goes the ordinary way.
struct NoShortcut: Shortcut {
  func take(
    _ head: HTTPRequestHead, _ body: ByteBuffer, on eventLoop: any EventLoop,
    give: @escaping @Sendable (ByteBuffer?) -> Void
  ) -> Bool { false }
}
