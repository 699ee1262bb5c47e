import NIOCore
import NIOHTTP1

/// Closes a connection whose request drips: each byte would start the idle timeout afresh. The head has `seconds`, the body
/// as many again, and one more for each 20 kB it announces, two minutes at most.
final class RequestDeadline: ChannelDuplexHandler, RemovableChannelHandler {
  typealias InboundIn = HTTPServerRequestPart
  typealias InboundOut = HTTPServerRequestPart
  typealias OutboundIn = HTTPServerResponsePart
  typealias OutboundOut = HTTPServerResponsePart

  private let seconds: Int
  private var deadline: Scheduled<Void>?
  /// Requests whose answer is not complete. While a live stream lasts, bytes begin no request.
  private var unanswered = 0
  /// Whether the bytes that came last completed a part of a request.
  private var cameToSomething = false

  init(seconds: Int) {
    self.seconds = seconds
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    cameToSomething = true
    switch unwrapInboundIn(data) {
    case .head(let head): takeUp(head, context)
    case .body: break
    case .end: stop()
    }
    context.fireChannelRead(data)
  }

  func channelReadComplete(context: ChannelHandlerContext) {
    if !cameToSomething, unanswered == 0, deadline == nil { close(context.channel, in: seconds) }
    cameToSomething = false
    context.fireChannelReadComplete()
  }

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    if case .end = unwrapOutboundIn(data) { unanswered = max(0, unanswered - 1) }
    context.write(data, promise: promise)
  }

  func channelInactive(context: ChannelHandlerContext) {
    stop()
    context.fireChannelInactive()
  }

  func handlerRemoved(context: ChannelHandlerContext) {
    stop()
  }

  private func takeUp(_ head: HTTPRequestHead, _ context: ChannelHandlerContext) {
    stop()
    unanswered += 1
    let announced = head.headers.first(name: "content-length").flatMap { Int($0) }
    // A request without a body ends in the same read; it needs no timer.
    guard announced ?? 0 > 0 || head.headers.contains(name: "transfer-encoding") else { return }
    close(context.channel, in: min(120, seconds + (announced ?? 1_000_000) / 20_000))
  }

  private func close(_ channel: any Channel, in seconds: Int) {
    deadline = channel.eventLoop.scheduleTask(in: .seconds(Int64(seconds))) { channel.close(promise: nil) }
  }

  private func stop() {
    deadline?.cancel()
    deadline = nil
  }
}
