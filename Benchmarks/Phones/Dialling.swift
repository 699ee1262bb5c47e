package import NIOCore
import NIOPosix
import NIOSSL

/// How phones reach a server.
package struct Dialling: Sendable {
  package let server: ServerAddress
  private let tls: NIOSSLContext?

  /// `isOurs` says that it is this very server, over loopback: its certificate bears another name. Throws when the
  /// certificates of this machine cannot be read.
  package init(to server: ServerAddress, isOurs: Bool = false) throws(LineFailure) {
    self.server = server
    var trust = TLSConfiguration.makeClientConfiguration()
    if isOurs { trust.certificateVerification = .none }
    do {
      tls = server.isSecure ? try NIOSSLContext(configuration: trust) : nil
    } catch {
      throw .noConnection("\(error)")
    }
  }

  /// The connections of one phone, or of robots that share them. `source` is the address of this machine that they
  /// come from, for phones that are to be told apart by it.
  package func lines(
    on eventLoop: any EventLoop, from source: SocketAddress? = nil, patience: TimeAmount = .seconds(30)
  ) -> Lines {
    Lines(to: server, on: eventLoop, patience: patience) { furnish in
      open(on: eventLoop, from: source, furnish)
    }
  }

  private func open(
    on eventLoop: any EventLoop, from source: SocketAddress?, _ furnish: @escaping Lines.Furnish
  ) -> EventLoopFuture<any Channel> {
    var bootstrap = ClientBootstrap(group: eventLoop)
      .connectTimeout(.seconds(10))
      .channelOption(.tcpOption(.tcp_nodelay), value: 1)
      .channelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          if let tls { try secure(channel, tls) }
          try furnish(channel)
        }
      }
    if let source { bootstrap = bootstrap.bind(to: source) }
    // Only names are to be looked up.
    if let address = try? SocketAddress(ipAddress: server.host, port: server.port) {
      return bootstrap.connect(to: address)
    }
    return bootstrap.connect(host: server.host, port: server.port)
  }

  private func secure(_ channel: any Channel, _ tls: NIOSSLContext) throws {
    let isNumber = (try? SocketAddress(ipAddress: server.host, port: server.port)) != nil
    let handler = try NIOSSLClientHandler(context: tls, serverHostname: isNumber ? nil : server.host)
    try channel.pipeline.syncOperations.addHandler(handler)
  }
}
