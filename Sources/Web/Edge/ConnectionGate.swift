import NIOCore
import NIOHTTP1
import NIOSSL

/// Turns a connection away when there are too many, begins TLS where the server speaks it itself, and puts the deadline for bodies in front of the decoded request.
final class ConnectionGate: ChannelInboundHandler, RemovableChannelHandler {
  typealias InboundIn = NIOAny

  private let configuration: EdgeConfiguration
  private let census: ConnectionCensus
  private let readiness: Readiness
  private var counted: String?

  init(configuration: EdgeConfiguration, census: ConnectionCensus, readiness: Readiness) {
    self.configuration = configuration
    self.census = census
    self.readiness = readiness
  }

  func handlerAdded(context: ChannelHandlerContext) {
    addTLS(context)
    addDeadline(context)
    if context.channel.isActive { admit(context) }
  }

  // Before the connection is active it has no address, and nothing can be written to it.
  func channelActive(context: ChannelHandlerContext) {
    context.fireChannelActive()
    admit(context)
  }

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    if event is ChannelShouldQuiesceEvent { readiness.stops() }
    context.fireUserInboundEventTriggered(event)
  }

  func handlerRemoved(context: ChannelHandlerContext) {
    if let counted { census.leave(counted) }
    counted = nil
  }

  private func admit(_ context: ChannelHandlerContext) {
    // Behind a proxy every connection has the proxy's address, which says nothing.
    let address = configuration.trustedProxies > 0 ? "" : ClientAddress(context.remoteAddress?.ipAddress).household
    let mostPerAddress = address.isEmpty ? configuration.mostConnections : configuration.mostConnectionsPerAddress
    if census.enter(address, most: configuration.mostConnections, mostPerAddress: mostPerAddress) {
      counted = address
    } else {
      refuse(context)
    }
  }

  private func addTLS(_ context: ChannelHandlerContext) {
    guard let keys = configuration.keys else { return }
    do {
      try context.pipeline.syncOperations.addHandler(NIOSSLServerHandler(context: keys.context), position: .first)
    } catch {
      // Nothing may be said in plain text instead.
      context.close(promise: nil)
    }
  }

  private func addDeadline(_ context: ChannelHandlerContext) {
    let pipeline = context.pipeline.syncOperations
    guard let decoder = try? pipeline.handler(type: ByteToMessageHandler<HTTPRequestDecoder>.self) else { return }
    try? pipeline.addHandler(BodyDeadline(seconds: configuration.bodyDeadline), position: .after(decoder))
  }

  // Below the encoder, which would wait for a request before it lets an answer out.
  private func refuse(_ context: ChannelHandlerContext) {
    let answer = "HTTP/1.1 503 Service Unavailable\r\nRetry-After: 2\r\nConnection: close\r\nContent-Length: 0\r\n\r\n"
    let encoder = try? context.pipeline.syncOperations.context(handlerType: HTTPResponseEncoder.self)
    encoder?.writeAndFlush(NIOAny(IOData.byteBuffer(ByteBuffer(string: answer))), promise: nil)
    context.close(promise: nil)
  }
}
