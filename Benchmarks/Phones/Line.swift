package import NIOCore
package import NIOHTTP1

/// What is heard of the reply to a request. After the end, or once it is lost, nothing more comes.
package enum Heard {
  case head(HTTPResponseHead)
  case body(ByteBuffer)
  case end
  case lost(LineFailure)
}

/// One connection to the server. It asks one thing at a time, as HTTP/1.1 does, and lives on its event loop.
final class Line: ChannelInboundHandler {
  typealias InboundIn = HTTPClientResponsePart
  typealias OutboundOut = HTTPClientRequestPart

  private let channel: any Channel
  private var hear: ((Heard) -> Void)?
  private var staysOpen = true
  /// How many requests it has carried.
  private(set) var uses = 0

  private init(_ channel: any Channel) {
    self.channel = channel
  }

  /// Makes the channel, which must be on its event loop, one that a line can use.
  static func furnish(_ channel: any Channel) throws {
    let pipeline = channel.pipeline.syncOperations
    try pipeline.addHandlers([
      HTTPRequestEncoder(), ByteToMessageHandler(HTTPResponseDecoder(leftOverBytesStrategy: .dropBytes)),
      Line(channel),
    ])
  }

  /// Whether it can carry another request.
  var isFree: Bool { hear == nil && staysOpen && channel.isActive }

  /// Sends the request. `hear` is told what comes back, on the event loop.
  func ask(_ request: PhoneRequest, of server: ServerAddress, hear: @escaping (Heard) -> Void) {
    self.hear = hear
    uses += 1
    let pipeline = channel.pipeline.syncOperations
    pipeline.write(NIOAny(HTTPClientRequestPart.head(request.head(for: server))), promise: nil)
    if let body = request.body { pipeline.write(NIOAny(HTTPClientRequestPart.body(.byteBuffer(body))), promise: nil) }
    pipeline.writeAndFlush(NIOAny(HTTPClientRequestPart.end(nil)), promise: nil)
  }

  /// Ends the connection; nothing more is heard.
  func close() {
    hear = nil
    staysOpen = false
    channel.close(promise: nil)
  }

  private func lose(_ failure: LineFailure) {
    let hear = hear
    close()
    hear?(.lost(failure))
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    // Nobody asked: whoever talks unasked is not to be trusted with the next question.
    guard let hear else { return close() }
    switch unwrapInboundIn(data) {
    case .head(let head):
      staysOpen = head.isKeepAlive
      hear(.head(head))
    case .body(let bytes): hear(.body(bytes))
    case .end:
      self.hear = nil
      if !staysOpen { channel.close(promise: nil) }
      hear(.end)
    }
  }

  func channelInactive(context: ChannelHandlerContext) {
    lose(.cutOff)
    context.fireChannelInactive()
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    switch error {
    case HTTPParserError.invalidEOFState: lose(.cutOff)
    case is HTTPParserError, is NIOHTTPDecoderError: lose(.nonsense)
    default: lose(.cutOff)
    }
  }
}
