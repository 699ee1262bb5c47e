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
  func headDrips() throws {
    let channel = try deadlined()
    for piece in ["GET / HT", "TP/1.1\r\n", "host: a\r\n", "x: y\r\n"] where channel.isActive {
      try channel.writeInbound(ByteBuffer(string: piece))
      channel.embeddedEventLoop.advanceTime(by: .seconds(9))
    }
    #expect(!channel.isActive)
    let quick = try deadlined()
    for piece in ["GET / HT", "TP/1.1\r\nhost: a\r\n\r\n"] { try quick.writeInbound(ByteBuffer(string: piece)) }
    quick.embeddedEventLoop.advanceTime(by: .seconds(1_000))
    #expect(quick.isActive)
    _ = try quick.finish()
  }

  @Test("A live page that is followed for long is not cut off, whatever its phone says meanwhile")
  func follows() throws {
    let channel = try deadlined()
    try channel.writeInbound(ByteBuffer(string: "GET /live HTTP/1.1\r\nhost: a\r\n\r\n"))
    try channel.writeInbound(ByteBuffer(string: "G"))
    channel.embeddedEventLoop.advanceTime(by: .seconds(1_000))
    #expect(channel.isActive)
    try channel.writeOutbound(HTTPServerResponsePart.end(nil))
    try channel.writeInbound(ByteBuffer(string: "E"))
    channel.embeddedEventLoop.advanceTime(by: .seconds(21))
    #expect(!channel.isActive)
  }

  @Test("Who has asked nothing yet is not cut off here")
  func silent() throws {
    let channel = try deadlined()
    channel.embeddedEventLoop.advanceTime(by: .seconds(1_000))
    #expect(channel.isActive)
    _ = try channel.finish()
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
  func drips() throws {
    for announced in ["content-length: 100000\r\n", "transfer-encoding: chunked\r\n"] {
      let channel = try deadlined()
      try channel.writeInbound(ByteBuffer(string: "POST /say HTTP/1.1\r\nhost: localhost\r\n\(announced)\r\n"))
      for _ in 0..<7 {
        channel.embeddedEventLoop.advanceTime(by: .seconds(10))
        if channel.isActive { try channel.writeInbound(ByteBuffer(string: "1\r\na\r\n")) }
      }
      #expect(!channel.isActive)
    }
  }

  @Test("A body that arrives stops its deadline")
  func arrives() throws {
    let channel = try deadlined()
    try channel.writeInbound(ByteBuffer(string: "POST / HTTP/1.1\r\nhost: a\r\ncontent-length: 1\r\n\r\na"))
    channel.embeddedEventLoop.advanceTime(by: .seconds(1_000))
    #expect(channel.isActive)
    _ = try channel.finish()
  }

  /// A connection whose requests have 20 seconds to arrive.
  private func deadlined() throws -> EmbeddedChannel {
    let channel = EmbeddedChannel()
    try channel.pipeline.syncOperations.addHandler(ByteToMessageHandler(HTTPRequestDecoder()))
    try channel.pipeline.syncOperations.addHandler(RequestDeadline(seconds: 20))
    try channel.connect(to: .init(ipAddress: "192.0.2.1", port: 80)).wait()
    return channel
  }
}
