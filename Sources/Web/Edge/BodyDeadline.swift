import NIOCore
import NIOHTTP1

/// Closes a connection whose body drips: each byte would start the idle timeout afresh. A body has `seconds`, and one
/// more for each 20 kB it announces, two minutes at most.
final class BodyDeadline: ChannelInboundHandler, RemovableChannelHandler {
  typealias InboundIn = HTTPServerRequestPart
  typealias InboundOut = HTTPServerRequestPart

  private let seconds: Int
  private var deadline: Scheduled<Void>?

  init(seconds: Int) {
    self.seconds = seconds
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch unwrapInboundIn(data) {
    case .head(let head): start(for: head, context)
    case .body: break
    case .end: stop()
    }
    context.fireChannelRead(data)
  }

  func channelInactive(context: ChannelHandlerContext) {
    stop()
    context.fireChannelInactive()
  }

  func handlerRemoved(context: ChannelHandlerContext) {
    stop()
  }

  private func start(for head: HTTPRequestHead, _ context: ChannelHandlerContext) {
    stop()
    let announced = head.headers.first(name: "content-length").flatMap { Int($0) }
    // A request without a body ends in the same read; it needs no timer.
    guard announced ?? 0 > 0 || head.headers.contains(name: "transfer-encoding") else { return }
    let time = min(120, seconds + (announced ?? 1_000_000) / 20_000)
    let channel = context.channel
    deadline = context.eventLoop.scheduleTask(in: .seconds(Int64(time))) { channel.close(promise: nil) }
  }

  private func stop() {
    deadline?.cancel()
    deadline = nil
  }
}
