import Hummingbird
import HummingbirdTesting
import Kernel
import NIOCore
import NIOPosix
import Synchronization
import Testing

@testable import Web

/// A server with one live route, `/live/<subscriber>`, and the streams that phones hold to it.
struct LiveHouse {
  let hub: LiveHub
  let port: Int
  let comings: Comings

  static let screen = Topic(session: "s", view: "screen", language: .french)
  static let answered = Topic(session: "s", view: "answered", language: .french)

  /// Runs a server for the time of `visit`, then stops it gracefully and waits until it has stopped.
  static func open<Result: Sendable>(_ visit: @Sendable (LiveHouse) async throws -> Result) async throws -> Result {
    let comings = Comings()
    let hub = LiveHub(presence: comings.note)
    let edge = Edge(configuration: .init(), assets: Door.assets)
    let router = edge.router()
    router.get("live/{subscriber}") { request, context in
      let subscriber = context.parameters.get("subscriber") ?? ""
      return try await hub.stream(to: subscriber, for: request, in: context) { screen }
    }
    router.get("turning/{subscriber}") { request, context in
      let asked = Mutex(0)
      return try await hub.stream(to: "turning", for: request, in: context) {
        asked.withLock { asked in
          asked += 1
          return asked == 1 ? screen : answered
        }
      }
    }
    // One event loop, so that a frame has been handed to every stream once one has read it.
    let responder = edge.responder(for: router)
    let application = Application(
      responder: responder, server: edge.server(responder, logger: Door.quiet),
      eventLoopGroupProvider: .shared(MultiThreadedEventLoopGroup.singleton.next()), logger: Door.quiet)
    return try await application.test(.live) { client async throws in
      try await visit(LiveHouse(hub: hub, port: #require(client.port), comings: comings))
    }
  }

  /// A phone that has opened its stream.
  func phone(_ name: String, lastID: String? = nil, at route: String = "live") async throws -> Phone {
    let phone = try await Phone.connect(to: port)
    let reconnection = lastID.map { "Last-Event-ID: \($0)\r\n" } ?? ""
    try await phone.send("GET /\(route)/\(name) HTTP/1.1\r\nHost: localhost\r\n\(reconnection)\r\n")
    await comings.wait { $0.contains { $0.subscriber.key == name && $0.isHere } }
    return phone
  }
}

/// Who came and who went, in order.
final class Comings: Sendable {
  private struct State {
    var seen: [Presence] = []
    var waiting: [(until: @Sendable ([Presence]) -> Bool, resume: CheckedContinuation<Void, Never>)] = []
  }

  private let state = Mutex(State())

  var seen: [Presence] { state.withLock { $0.seen } }

  @Sendable func note(_ presence: Presence) {
    state.withLock { state in
      state.seen.append(presence)
      let seen = state.seen
      for waiter in state.waiting where waiter.until(seen) { waiter.resume.resume() }
      state.waiting.removeAll { $0.until(seen) }
    }
  }

  func wait(until condition: @escaping @Sendable ([Presence]) -> Bool) async {
    await withCheckedContinuation { continuation in
      state.withLock { state in
        if condition(state.seen) { continuation.resume() } else { state.waiting.append((condition, continuation)) }
      }
    }
  }
}

/// A connection that reads only when it is asked to.
actor Phone {
  private let channel: any Channel
  private let arrived: Arrived

  private init(channel: any Channel, arrived: Arrived) {
    self.channel = channel
    self.arrived = arrived
  }

  static func connect(to port: Int) async throws -> Phone {
    let arrived = Arrived()
    let channel = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
      .channelOption(.autoRead, value: false)
      // A small buffer of the system, so that who does not read is soon noticed.
      .channelOption(.socketOption(.so_rcvbuf), value: 64 * 1024)
      .channelInitializer { channel in
        channel.eventLoop.makeCompletedFuture { try channel.pipeline.syncOperations.addHandler(Ear(arrived)) }
      }
      .connect(host: "localhost", port: port).get()
    return Phone(channel: channel, arrived: arrived)
  }

  func send(_ text: String) async throws {
    try await channel.writeAndFlush(ByteBuffer(string: text)).get()
  }

  /// Reads on until `text` has come, or the stream ends, and gives all that has come so far.
  func read(until text: String) async -> String {
    try? await channel.setOption(.autoRead, value: true).get()
    let all = await arrived.wait(until: text)
    try? await channel.setOption(.autoRead, value: false).get()
    return all
  }

  func readToEnd() async -> String {
    try? await channel.setOption(.autoRead, value: true).get()
    return await arrived.wait(until: "\u{0}never")
  }

  func close() async throws {
    try await channel.close().get()
  }

  /// Says that nothing more comes, and still listens.
  func hangUp() async throws {
    try await channel.close(mode: .output).get()
  }
}

/// What has come on a connection.
final class Arrived: Sendable {
  private struct State {
    var bytes: [UInt8] = []
    var hasEnded = false
    var waiting: (until: String, resume: CheckedContinuation<String, Never>)?

    /// Looks only at the last `length` bytes, or streams of megabytes would be searched again and again.
    func ends(with text: String, within length: Int) -> Bool {
      hasEnded || String(decoding: bytes.suffix(length), as: UTF8.self).contains(text)
    }
  }

  private let state = Mutex(State())

  func add(_ bytes: [UInt8]?) {
    state.withLock { state in
      if let bytes { state.bytes += bytes } else { state.hasEnded = true }
      guard let waiting = state.waiting else { return }
      let length = (bytes?.count ?? 0) + waiting.until.utf8.count
      guard state.ends(with: waiting.until, within: length) else { return }
      state.waiting = nil
      waiting.resume.resume(returning: String(decoding: state.bytes, as: UTF8.self))
    }
  }

  /// All that has come once `text` has, or the connection has ended.
  func wait(until text: String) async -> String {
    await withCheckedContinuation { continuation in
      state.withLock { state in
        if state.ends(with: text, within: state.bytes.count) {
          continuation.resume(returning: String(decoding: state.bytes, as: UTF8.self))
        } else {
          state.waiting = (text, continuation)
        }
      }
    }
  }
}

private final class Ear: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer
  private let arrived: Arrived

  init(_ arrived: Arrived) {
    self.arrived = arrived
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    arrived.add(Array(unwrapInboundIn(data).readableBytesView))
  }

  func channelInactive(context: ChannelHandlerContext) {
    arrived.add(nil)
    context.fireChannelInactive()
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    context.close(promise: nil)
  }
}
