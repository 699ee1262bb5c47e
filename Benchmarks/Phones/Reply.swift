package import NIOCore
package import NIOHTTP1

/// A whole reply.
package struct Reply {
  package var head: HTTPResponseHead
  package var body: ByteBuffer

  package var status: Int { Int(head.status.code) }
  package var cookies: [String: String] { Cookies.set(by: head.headers["Set-Cookie"]) }
}

extension Lines {
  /// The most bytes a reply may have.
  package static let longestReply = 4 * 1024 * 1024

  /// Asks for a whole reply. `then` is called once, on the event loop.
  @discardableResult
  package func ask(
    _ request: PhoneRequest, within seconds: Int = 30, then: @escaping (Result<Reply, LineFailure>) -> Void
  ) -> Call {
    var reply: Reply?
    var call: Call?
    var deadline: Scheduled<Void>?
    let made = self.call(request) { heard in
      switch heard {
      case .head(let head): reply = Reply(head: head, body: ByteBuffer())
      case .body(var bytes):
        reply?.body.writeBuffer(&bytes)
        if let length = reply?.body.readableBytes, length > Self.longestReply { call?.hangUp(.tooLong) }
      case .end:
        deadline?.cancel()
        call = nil
        then(reply.map { .success($0) } ?? .failure(.nonsense))
      case .lost(let failure):
        deadline?.cancel()
        call = nil
        then(.failure(failure))
      }
    }
    guard !made.isOver else { return made }
    call = made
    deadline = eventLoop.assumeIsolated().scheduleTask(in: .seconds(Int64(seconds))) {
      made.hangUp(.late(seconds: seconds))
    }
    return made
  }
}
