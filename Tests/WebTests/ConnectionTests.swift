import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Kernel
import NIOCore
import NIOEmbedded
import NIOHTTP1
import Testing

@testable import Web

@Suite("Connections", .timeLimit(.minutes(1)))
struct ConnectionTests {
  @Test("One connection too many is turned away, in all and from one address", arguments: [true, false])
  func tooMany(inAll: Bool) async throws {
    var configuration = EdgeConfiguration()
    if inAll { configuration.mostConnections = 1 } else { configuration.mostConnectionsPerAddress = 1 }
    try await Door.application(configuration).test(.live) { client async throws in
      #expect(try await client.get("/whoami").status == .ok)
      let second = try await Phone.connect(to: #require(client.port))
      #expect(await second.readToEnd().hasPrefix("HTTP/1.1 503"))
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

  @Test("A body that drips is cut off, one that arrives is not")
  func drips() throws {
    for announced in ["content-length: 100000\r\n", "transfer-encoding: chunked\r\n"] {
      let channel = EmbeddedChannel()
      try channel.pipeline.syncOperations.addHandler(ByteToMessageHandler(HTTPRequestDecoder()))
      try channel.pipeline.syncOperations.addHandler(BodyDeadline(seconds: 20))
      try channel.connect(to: .init(ipAddress: "192.0.2.1", port: 80)).wait()
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
    let channel = EmbeddedChannel()
    try channel.pipeline.syncOperations.addHandler(ByteToMessageHandler(HTTPRequestDecoder()))
    try channel.pipeline.syncOperations.addHandler(BodyDeadline(seconds: 20))
    try channel.connect(to: .init(ipAddress: "192.0.2.1", port: 80)).wait()
    try channel.writeInbound(ByteBuffer(string: "POST / HTTP/1.1\r\nhost: a\r\ncontent-length: 1\r\n\r\na"))
    channel.embeddedEventLoop.advanceTime(by: .seconds(1_000))
    #expect(channel.isActive)
    _ = try channel.finish()
  }
}

@Suite("A stream and its heart")
struct HeartbeatTests {
  private let topic = Topic(session: "s", view: "screen", language: .french)

  private func stream(of hub: LiveHub) throws -> EmbeddedChannel {
    let channel = EmbeddedChannel()
    let (joined, ended) = (channel.eventLoop.makePromise(of: Void.self), channel.eventLoop.makePromise(of: Void.self))
    let connection = LiveConnection(
      subscriber: Subscriber(session: "s", key: "camille"), topic: topic, lastID: nil, hub: hub, joined: joined,
      ended: ended)
    try channel.pipeline.syncOperations.addHandler(connection)
    try channel.connect(to: .init(ipAddress: "192.0.2.1", port: 80)).wait()
    try channel.writeOutbound(
      IOData.byteBuffer(ByteBuffer(string: "HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\n\r\n")))
    return channel
  }

  private func heard(_ channel: EmbeddedChannel) throws -> String {
    var text = ""
    while case .byteBuffer(let buffer)? = try channel.readOutbound(as: IOData.self) { text += String(buffer: buffer) }
    return text
  }

  @Test("The heart of a stream beats every twenty seconds")
  func beats() throws {
    let channel = try stream(of: LiveHub())
    _ = try heard(channel)
    channel.embeddedEventLoop.advanceTime(by: .seconds(19))
    #expect(try heard(channel).isEmpty)
    channel.embeddedEventLoop.advanceTime(by: .seconds(1))
    #expect(try heard(channel) == "3\r\n:\n\n\r\n")
    channel.embeddedEventLoop.advanceTime(by: .seconds(40))
    #expect(try heard(channel) == "3\r\n:\n\n\r\n3\r\n:\n\n\r\n")
    _ = try channel.finish()
  }

  @Test("A reader that takes nothing for a minute is let go")
  func lost() throws {
    let hub = LiveHub()
    let channel = try stream(of: hub)
    channel.isWritable = false
    channel.embeddedEventLoop.advanceTime(by: .seconds(59))
    #expect(channel.isActive && hub.subscriberCount(topic) == 1)
    channel.embeddedEventLoop.advanceTime(by: .seconds(1))
    #expect(!channel.isActive && hub.subscriberCount(topic) == 0)
  }

  @Test("A reader who was busy gets the newest fragment only, when it is ready")
  func newestWins() throws {
    let hub = LiveHub()
    let channel = try stream(of: hub)
    _ = try heard(channel)
    channel.isWritable = false
    for number in 1...100 { hub.publish(topic, id: Int64(number), bytes: Array("fragment \(number)".utf8)) }
    channel.embeddedEventLoop.run()
    #expect(try heard(channel).isEmpty)
    channel.isWritable = true
    channel.pipeline.fireChannelWritabilityChanged()
    let text = try heard(channel)
    #expect(text.contains("data: fragment 100\n") && text.matches(of: /data:/).count == 1)
    _ = try channel.finish()
  }

  @Test("An answer that is no stream opens none")
  func otherAnswer() throws {
    let hub = LiveHub()
    let channel = EmbeddedChannel()
    let (joined, ended) = (channel.eventLoop.makePromise(of: Void.self), channel.eventLoop.makePromise(of: Void.self))
    let connection = LiveConnection(
      subscriber: Subscriber(session: "s", key: "camille"), topic: topic, lastID: nil, hub: hub, joined: joined,
      ended: ended)
    try channel.pipeline.syncOperations.addHandler(connection)
    try channel.connect(to: .init(ipAddress: "192.0.2.1", port: 80)).wait()
    try channel.writeOutbound(IOData.byteBuffer(ByteBuffer(string: "HTTP/1.1 404 Not Found\r\n\r\n")))
    #expect(hub.subscriberCount(topic) == 0)
    try ended.futureResult.wait()
    _ = try channel.finish()
  }
}
