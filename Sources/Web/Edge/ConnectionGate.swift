import NIOCore
import NIOHTTP1
import NIOSSL

/// Turns a connection away when there are too many, and begins TLS where the server speaks it itself.
final class ConnectionGate: ChannelInboundHandler, RemovableChannelHandler {
  typealias InboundIn = NIOAny

  private let configuration: EdgeConfiguration
  private let census: ConnectionCensus
  private let readiness: Readiness
  private let turningAway: TurningAway
  private var counted: String?

  init(
    configuration: EdgeConfiguration, census: ConnectionCensus, readiness: Readiness, turningAway: TurningAway
  ) {
    self.configuration = configuration
    self.census = census
    self.readiness = readiness
    self.turningAway = turningAway
  }

  func handlerAdded(context: ChannelHandlerContext) {
    addTLS(context)
    if context.channel.isActive { admit(context) }
  }

  // Before the connection is active it has no address, and nothing can be written to it.
  func channelActive(context: ChannelHandlerContext) {
    context.fireChannelActive()
    admit(context)
  }

  // Once somebody who was turned away hangs up, all they have sent is read.
  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    if counted != nil { context.fireChannelRead(data) }
  }

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    if event is ChannelShouldQuiesceEvent {
      readiness.stops()
      finishInTime(context)
    }
    context.fireUserInboundEventTriggered(event)
  }

  func handlerRemoved(context: ChannelHandlerContext) {
    if let counted { census.leave(counted) }
    counted = nil
  }

  // Somebody who reads nothing would keep the server from stopping for as long as they like.
  private func finishInTime(_ context: ChannelHandlerContext) {
    let channel = context.channel
    let ending = context.eventLoop.scheduleTask(in: .seconds(Int64(configuration.timeToFinish))) {
      channel.close(promise: nil)
    }
    channel.closeFuture.whenComplete { _ in ending.cancel() }
  }

  private func admit(_ context: ChannelHandlerContext) {
    // Behind a proxy every connection has the proxy's address, which says nothing.
    let address = configuration.trustedProxies > 0 ? "" : ClientAddress(context.remoteAddress?.ipAddress).household
    let mostPerAddress = address.isEmpty ? configuration.mostConnections : configuration.mostConnectionsPerAddress
    if census.enter(address, most: configuration.mostConnections, mostPerAddress: mostPerAddress) {
      counted = address
    } else {
      turningAway.refuse(context, open: census.all, speaksTLS: configuration.keys != nil)
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
}
