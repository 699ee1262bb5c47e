import NIOCore
import Phones

/// One stream of the crowd: it asks, and counts the events that come. There is no task and no parser in it, so that one
/// core carries ten thousand.
final class Listener: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer
  typealias OutboundOut = ByteBuffer

  private let crowd: Crowd
  private let request: ByteBuffer
  private var head: [UInt8] = []
  private var isOpen = false
  private var events = EventCounter()

  init(of crowd: Crowd, asking request: ByteBuffer) {
    self.crowd = crowd
    self.request = request
  }

  func channelActive(context: ChannelHandlerContext) {
    context.writeAndFlush(wrapOutboundOut(request), promise: nil)
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    let buffer = unwrapInboundIn(data)
    if isOpen {
      let count = buffer.withUnsafeReadableBytes { events.count($0) }
      crowd.heard(count, buffer.readableBytes)
    } else {
      readHead(buffer, context)
    }
  }

  // What comes with the head is the fragment of the moment, which nobody has published.
  private func readHead(_ buffer: ByteBuffer, _ context: ChannelHandlerContext) {
    head += buffer.readableBytesView
    let text = String(decoding: head, as: UTF8.self)
    guard text.contains("\r\n\r\n") else { return }
    guard text.hasPrefix("HTTP/1.1 200 ") else {
      crowd.fail(String(text.prefix(300)))
      context.close(promise: nil)
      return
    }
    head = []
    isOpen = true
    crowd.opened()
  }

  func channelInactive(context: ChannelHandlerContext) {
    if isOpen { crowd.fail("the server ended it") }
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    crowd.fail("\(error)")
    context.close(promise: nil)
  }
}
