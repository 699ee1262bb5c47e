import NIOCore
import NIOHTTP1

/// How the body of a request is taken in: a short one is read whole before anybody is asked to answer, a longer one is
/// handed on as it is asked for.
struct Intake {
  enum Phase {
    case none, collecting, streaming
    /// Nobody wants the rest.
    case draining
  }

  private enum State {
    case none
    case collecting(HTTPRequestHead, ByteBuffer)
    case streaming(IncomingBody)
    case draining
  }

  /// How long a body may be to be read whole, in bytes.
  static let mostCollected = 64 * 1024

  private var state = State.none

  var phase: Phase {
    switch state {
    case .none: .none
    case .collecting: .collecting
    case .streaming: .streaming
    case .draining: .draining
    }
  }

  /// The head of the request whose body is read whole.
  var collectedHead: HTTPRequestHead? {
    if case .collecting(let head, _) = state { head } else { nil }
  }

  /// A request has begun whose body is to be read whole.
  mutating func collect(_ head: HTTPRequestHead) {
    state = .collecting(head, ByteBuffer())
  }

  /// What comes from now on goes to `body`.
  mutating func stream(to body: IncomingBody) {
    state = .streaming(body)
  }

  enum Reception {
    case taken
    /// Whoever reads it has enough for now.
    case full
    /// It is longer than was announced, and has to be streamed: with what came of it.
    case tooLong(HTTPRequestHead, ByteBuffer)
  }

  mutating func take(_ bytes: ByteBuffer) -> Reception {
    switch state {
    case .collecting(let head, var body):
      // Held twice, it would be copied.
      state = .none
      if body.readableBytes == 0 { body = bytes } else { body.writeImmutableBuffer(bytes) }
      if body.readableBytes > Self.mostCollected { return .tooLong(head, body) }
      state = .collecting(head, body)
      return .taken
    case .streaming(let body): return body.add(bytes) ? .taken : .full
    case .none, .draining: return .taken
    }
  }

  /// The request is whole; gives it where its body was collected.
  mutating func end() -> (head: HTTPRequestHead, body: ByteBuffer)? {
    defer { state = .none }
    switch state {
    case .collecting(let head, let body): return (head, body)
    case .streaming(let body): body.finish()
    case .none, .draining: break
    }
    return nil
  }

  /// Nobody wants the rest of a body that is streamed.
  mutating func drain() {
    if case .streaming = state { state = .draining }
  }

  /// The connection broke. The body would keep it in memory, and it the body.
  mutating func breakOff() {
    guard case .streaming(let body) = state else { return }
    state = .draining
    body.fail()
  }

  /// What came is no request.
  mutating func forget() {
    state = .none
  }
}
