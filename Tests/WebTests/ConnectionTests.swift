import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Kernel
import NIOCore
import NIOEmbedded
import NIOHTTP1
import Testing

@testable import Web

@Suite("Connections", .timeLimit(.minutes(5)))
struct ConnectionTests {
  @Test("One connection too many is turned away, in all and from one address", arguments: [true, false])
  func tooMany(inAll: Bool) async throws {
    var configuration = EdgeConfiguration()
    if inAll { configuration.mostConnections = 1 } else { configuration.mostConnectionsPerAddress = 1 }
    try await Door.application(configuration).test(.live) { client async throws in
      #expect(try await client.get("/whoami").status == .ok)
      let second = try await Phone.connect(to: #require(client.port))
      // What it asks is not read, and the answer gets there all the same.
      _ = try? await second.send("GET /whoami HTTP/1.1\r\nHost: localhost\r\n\r\n")
      let answer = await second.readToEnd()
      #expect(answer.hasPrefix("HTTP/1.1 503"))
      for language in Language.allCases {
        #expect(answer.contains(ErrorPageWords.sentence(of: .serviceUnavailable)[language]))
      }
      #expect(try await client.get("/whoami").status == .ok)
    }
  }

  @Test("Who leaves makes room")
  func census() {
    let census = ConnectionCensus()
    #expect(census.enter("a", most: 2, mostPerAddress: 1))
    #expect(!census.enter("a", most: 2, mostPerAddress: 1))
    #expect(census.enter("b", most: 2, mostPerAddress: 1))
    #expect(!census.enter("c", most: 2, mostPerAddress: 1))
    census.leave("a")
    #expect(census.enter("c", most: 2, mostPerAddress: 1))
  }

  @Test("A body of unsaid length is refused once it is too large")
  func endless() async throws {
    try await Door.application().test(.live) { client async throws in
      let phone = try await Phone.connect(to: #require(client.port))
      try await phone.send(
        "POST /say HTTP/1.1\r\nHost: localhost\r\nSec-Fetch-Site: same-origin\r\nTransfer-Encoding: chunked\r\n"
          + "Content-Type: application/x-www-form-urlencoded\r\n\r\n")
      let chunk = "8000\r\n" + String(repeating: "a", count: 0x8000) + "\r\n"
      try await phone.send(chunk + chunk + chunk)
      #expect(await phone.read(until: "</html>").hasPrefix("HTTP/1.1 413"))
    }
  }

  @Test("A server with few descriptors takes fewer connections than it can open, one with many takes all")
  func descriptors() {
    var configuration = EdgeConfiguration()
    configuration.fit(descriptors: 256)
    #expect(configuration.mostConnections == 128)
    #expect(configuration.mostConnectionsPerAddress == 128)
    var roomy = EdgeConfiguration()
    roomy.fit(descriptors: 65_536)
    #expect(roomy.mostConnections == EdgeConfiguration().mostConnections)
    var tiny = EdgeConfiguration()
    tiny.fit(descriptors: 20)
    #expect(tiny.mostConnections == 1)
  }

  @Test("A head that drips is cut off, one that arrives is not")
  func headDrips() async throws {
    let channel = try await Self.connection()
    for piece in ["GET / HT", "TP/1.1\r\n", "host: a\r\n", "x: y\r\n"] where channel.isActive {
      try await channel.writeInbound(ByteBuffer(string: piece))
      await channel.testingEventLoop.advanceTime(by: .seconds(9))
    }
    #expect(!channel.isActive)
    let quick = try await Self.connection()
    for piece in ["GET / HT", "TP/1.1\r\nhost: a\r\n\r\n"] { try await quick.writeInbound(ByteBuffer(string: piece)) }
    await quick.testingEventLoop.advanceTime(by: .seconds(1_000))
    #expect(quick.isActive)
    _ = try await quick.finish()
  }

  @Test("Who asks nothing is let go after a minute")
  func silent() async throws {
    let channel = try await Self.connection()
    await channel.testingEventLoop.advanceTime(by: .seconds(59))
    #expect(channel.isActive)
    await channel.testingEventLoop.advanceTime(by: .seconds(1))
    #expect(!channel.isActive)
  }

  @Test("Who reads nothing does not keep the server from stopping")
  func stops() throws {
    let gate = ConnectionGate(
      configuration: .init(), census: ConnectionCensus(), readiness: Readiness(),
      turningAway: TurningAway(logger: nil))
    let channel = EmbeddedChannel(handler: gate)
    try channel.connect(to: .init(ipAddress: "192.0.2.1", port: 80)).wait()
    channel.pipeline.fireUserInboundEventTriggered(ChannelShouldQuiesceEvent())
    channel.embeddedEventLoop.advanceTime(by: .seconds(3))
    #expect(channel.isActive)
    channel.embeddedEventLoop.advanceTime(by: .seconds(1))
    #expect(!channel.isActive)
  }

  @Test("A body that drips is cut off, one that arrives is not")
  func drips() async throws {
    for announced in ["content-length: 60000\r\n", "content-length: 100000\r\n", "transfer-encoding: chunked\r\n"] {
      let channel = try await Self.connection()
      try await channel.writeInbound(ByteBuffer(string: "POST /say HTTP/1.1\r\nhost: localhost\r\n\(announced)\r\n"))
      for _ in 0..<7 {
        await channel.testingEventLoop.advanceTime(by: .seconds(10))
        if channel.isActive { try await channel.writeInbound(ByteBuffer(string: "1\r\na\r\n")) }
      }
      #expect(!channel.isActive)
    }
  }

  @Test("A body that arrives stops its deadline")
  func arrives() async throws {
    let channel = try await Self.connection()
    try await channel.writeInbound(ByteBuffer(string: "POST / HTTP/1.1\r\nhost: a\r\ncontent-length: 2\r\n\r\na"))
    await channel.testingEventLoop.advanceTime(by: .seconds(10))
    try await channel.writeInbound(ByteBuffer(string: "b"))
    await channel.testingEventLoop.advanceTime(by: .seconds(1_000))
    #expect(channel.isActive)
    _ = try await channel.finish()
  }

  @Test("A body that drips behind a request that was answered is cut off too")
  func dripsBehind() async throws {
    let channel = try await Self.connection(shortcut: AtOnce())
    let requests = [0, 10].map { "POST / HTTP/1.1\r\nhost: a\r\ncontent-length: \($0)\r\n\r\n" }
    try await channel.writeInbound(ByteBuffer(string: requests.joined()))
    await channel.testingEventLoop.run()
    await channel.testingEventLoop.advanceTime(by: .seconds(19))
    #expect(channel.isActive)
    await channel.testingEventLoop.advanceTime(by: .seconds(2))
    #expect(!channel.isActive)
  }

  @Test(
    "A browser that hangs up in the middle of a long body leaves nothing behind, read or not", .timeLimit(.minutes(1)),
    arguments: [0, 1, Int.max])
  func hangsUp(partsRead: Int) async throws {
    let (left, leaves) = AsyncStream.makeStream(of: Never.self)
    let channel = try await NIOAsyncTestingChannel { channel in
      let desk = RequestDesk(configuration: .init(), shortcut: LastToGo { leaves.finish() }, logger: Door.quiet) {
        request, context in
        var parts = request.body.makeAsyncIterator()
        var count = 0
        while count < partsRead, try await parts.next() != nil { count += 1 }
        try await context.channel.closeFuture.get()
        return Response(status: .ok)
      }
      try channel.pipeline.syncOperations.addHandler(ByteToMessageHandler(HTTPRequestDecoder()))
      try channel.pipeline.syncOperations.addHandler(HTTPConnection(desk: desk, channel: channel))
    }
    try await channel.connect(to: .init(ipAddress: "192.0.2.1", port: 80)).get()
    try await channel.writeInbound(ByteBuffer(string: "POST / HTTP/1.1\r\nhost: a\r\ncontent-length: 100000\r\n\r\n"))
    try await channel.writeInbound(ByteBuffer(repeating: 97, count: 70_000))
    try await channel.close()
    for await _ in left {}
  }

  @Test("What a connection too many sends is not looked at")
  func notHeard() throws {
    var configuration = EdgeConfiguration()
    configuration.mostConnections = 0
    let channel = EmbeddedChannel(
      handler: ConnectionGate(
        configuration: configuration, census: ConnectionCensus(), readiness: Readiness(),
        turningAway: TurningAway(logger: nil)))
    try channel.connect(to: .init(ipAddress: "192.0.2.1", port: 80)).wait()
    try channel.writeInbound(ByteBuffer(string: "POST / HTTP/1.1\r\n\r\n"))
    #expect(try channel.readInbound(as: ByteBuffer.self) == nil)
  }

  /// Gives an empty answer at once, whatever is asked.
  private struct AtOnce: Shortcut {
    func take(
      _ head: HTTPRequestHead, _ body: ByteBuffer, on eventLoop: any EventLoop,
      give: @escaping @Sendable (ByteBuffer?) -> Void
    ) -> Bool {
      eventLoop.execute { give(ByteBuffer()) }
      return true
    }
  }

  /// Goes with the last connection that holds it, and says so.
  private final class LastToGo: Shortcut {
    private let goes: @Sendable () -> Void

    init(_ goes: @escaping @Sendable () -> Void) {
      self.goes = goes
    }

    deinit {
      goes()
    }

    func take(
      _ head: HTTPRequestHead, _ body: ByteBuffer, on eventLoop: any EventLoop,
      give: @escaping @Sendable (ByteBuffer?) -> Void
    ) -> Bool { false }
  }

  /// A connection whose requests are answered by the shortcut, or never.
  private static func connection(shortcut: any Shortcut = NoShortcut()) async throws -> NIOAsyncTestingChannel {
    let channel = try await NIOAsyncTestingChannel { channel in
      let desk = RequestDesk(configuration: .init(), shortcut: shortcut, logger: Door.quiet) { _, _ in
        try await Task.sleep(for: .seconds(3_600))
        return Response(status: .ok)
      }
      try channel.pipeline.syncOperations.addHandler(ByteToMessageHandler(HTTPRequestDecoder()))
      try channel.pipeline.syncOperations.addHandler(HTTPConnection(desk: desk, channel: channel))
    }
    try await channel.connect(to: .init(ipAddress: "192.0.2.1", port: 80)).get()
    return channel
  }
}
