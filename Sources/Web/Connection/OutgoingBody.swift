import HTTPTypes
import Hummingbird
import NIOCore
import NIOHTTP1
import NIOHTTPTypesHTTP1

/// An answer on its way to the connection: a short one in one piece, of a long one as much as the reader takes.
struct OutgoingBody: ResponseBodyWriter {
  private static let mostAhead = 256 * 1024

  private let connection: NIOLoopBound<HTTPConnection>
  private var head: HTTPResponseHead?
  private var parts: [ByteBuffer] = []
  private var bytes = 0

  init(of response: Response, over connection: NIOLoopBound<HTTPConnection>) {
    self.connection = connection
    head = HTTPResponseHead(response.head)
  }

  mutating func write(_ buffer: ByteBuffer) async throws {
    if buffer.readableBytes == 0 { return }
    parts.append(buffer)
    bytes += buffer.readableBytes
    guard bytes >= Self.mostAhead else { return }
    let promise = connection.eventLoop.makePromise(of: Void.self)
    connection.execute { [head, parts] in $0.write(head, parts, isEnd: false, promise: promise) }
    (head, parts, bytes) = (nil, [], 0)
    try await promise.futureResult.get()
  }

  consuming func finish(_ trailingHeaders: HTTPFields?) async throws {
    connection.execute { [head, parts] in $0.write(head, parts, isEnd: true) }
  }
}

extension NIOLoopBound<HTTPConnection> {
  /// Has the connection do something, at once where this is its event loop already.
  func execute(_ work: @escaping @Sendable (HTTPConnection) -> Void) {
    if eventLoop.inEventLoop { work(value) } else { eventLoop.execute { work(value) } }
  }
}
