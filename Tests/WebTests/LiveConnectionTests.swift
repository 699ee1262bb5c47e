import Kernel
import NIOCore
import NIOEmbedded
import Testing

@testable import Web

@Suite("One stream")
struct LiveConnectionTests {
  private let topic = LiveHouse.screen

  private func stream(
    of hub: LiveHub, _ topic: Topic = LiveHouse.screen, lastID: String? = nil, whileStopping: Bool = false
  ) throws -> EmbeddedChannel {
    let channel = EmbeddedChannel()
    let (joined, ended) = (channel.eventLoop.makePromise(of: Void.self), channel.eventLoop.makePromise(of: Void.self))
    let connection = LiveConnection(
      subscriber: Subscriber(session: "s", key: "camille"), topic: topic, lastID: lastID, hub: hub, joined: joined,
      ended: ended)
    try channel.pipeline.syncOperations.addHandler(connection)
    try channel.connect(to: .init(ipAddress: "192.0.2.1", port: 80)).wait()
    if whileStopping { channel.pipeline.fireUserInboundEventTriggered(ChannelShouldQuiesceEvent()) }
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

  @Test("A stream that begins while the server stops says goodbye at once")
  func stopping() throws {
    let hub = LiveHub()
    let channel = try stream(of: hub, whileStopping: true)
    #expect(try heard(channel).contains("event: bye\n"))
    #expect(hub.subscriberCount(topic) == 0)
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

  @Test("Two views at the same position are two events")
  func twoViews() throws {
    let hub = LiveHub()
    let channels = try [stream(of: hub, LiveHouse.screen), stream(of: hub, LiveHouse.answered)]
    hub.publish(LiveHouse.screen, id: 1, bytes: [1])
    hub.publish(LiveHouse.answered, id: 1, bytes: [2])
    #expect(hub.newest(LiveHouse.screen)?.id != hub.newest(LiveHouse.answered)?.id)
    for channel in channels { _ = try channel.finish() }
  }

  @Test("The same bytes are not sent twice")
  func unchanged() throws {
    let hub = LiveHub()
    let channel = try stream(of: hub)
    for (id, byte) in [(1, 65), (2, 65), (3, 66), (4, 66)] as [(Int64, UInt8)] {
      hub.publish(topic, id: id, bytes: [byte])
    }
    channel.embeddedEventLoop.run()
    #expect(try heard(channel).matches(of: /data: ./).map { String($0.0) } == ["data: A", "data: B"])
    _ = try channel.finish()
  }

  @Test("Who comes back with the newest fragment does not get it again, who has another does")
  func comesBack() throws {
    let hub = LiveHub()
    let keeper = try stream(of: hub)
    hub.publish(topic, id: 1, bytes: Array("first".utf8))
    let id = try #require(hub.newest(topic)?.id)
    let same = try stream(of: hub, lastID: id)
    #expect(try !heard(same).contains("first"))
    let other = try stream(of: hub, lastID: "0-0-0")
    #expect(try heard(other).contains("first"))
    for channel in [keeper, same, other] { _ = try channel.finish() }
  }

  @Test("Who comes first to a view gets it rendered afresh, not what was kept")
  func first() throws {
    let hub = LiveHub()
    hub.publish(topic, id: 1, bytes: Array("old".utf8))
    hub.whenMissing { [topic] session in hub.publish(topic, id: 2, bytes: Array("rendered for \(session)".utf8)) }
    let channel = try stream(of: hub)
    channel.embeddedEventLoop.run()
    let text = try heard(channel)
    #expect(text.contains("data: rendered for s\n") && !text.contains("old"))
    _ = try channel.finish()
  }

  @Test("Who moves alone gets at once what was made for the other view")
  func movesAlone() throws {
    let hub = LiveHub()
    let channel = try stream(of: hub)
    hub.publish(topic, id: 1, bytes: Array("question".utf8))
    hub.publish(LiveHouse.answered, id: 1, bytes: Array("thank you".utf8))
    hub.move(Subscriber(session: "s", key: "camille"), to: "answered")
    channel.embeddedEventLoop.run()
    #expect(try heard(channel).matches(of: /data: .*/).map { String($0.0) } == ["data: question", "data: thank you"])
    #expect(hub.subscriberCount(topic) == 0 && hub.subscriberCount(LiveHouse.answered) == 1)
    _ = try channel.finish()
  }

  @Test("When the last one leaves a session, nothing of it is kept")
  func last() throws {
    let hub = LiveHub()
    let channel = try stream(of: hub)
    hub.publish(topic, id: 1, bytes: [1])
    hub.publish(LiveHouse.answered, id: 1, bytes: [2])
    _ = try channel.finish()
    #expect(hub.newest(topic) == nil && hub.newest(LiveHouse.answered) == nil)
  }

  @Test("A phone that breaks off while its stream opens leaves, and the others stay")
  func breaksOff() throws {
    let hub = LiveHub()
    let loop = EmbeddedEventLoop()
    let samir = EmbeddedChannel(handler: nil, loop: loop)
    let camille = EmbeddedChannel(handler: BreaksAtTheSecondWrite(), loop: loop)
    for (channel, key) in [(samir, "samir"), (camille, "camille")] {
      let (joined, ended) = (loop.makePromise(of: Void.self), loop.makePromise(of: Void.self))
      let connection = LiveConnection(
        subscriber: Subscriber(session: "s", key: key), topic: topic, lastID: nil, hub: hub, joined: joined,
        ended: ended)
      try channel.pipeline.syncOperations.addHandler(connection)
      try channel.connect(to: .init(ipAddress: "192.0.2.1", port: 80)).wait()
      try channel.writeOutbound(
        IOData.byteBuffer(ByteBuffer(string: "HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\n\r\n")))
    }
    #expect(!camille.isActive && hub.subscriberCount(topic) == 1)
    hub.publish(topic, id: 1, bytes: Array("34 %".utf8))
    loop.run()
    #expect(try heard(samir).contains("34 %"))
    _ = try samir.finish()
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

/// A socket that takes the head of a response and then finds that nobody is there.
private final class BreaksAtTheSecondWrite: ChannelOutboundHandler {
  typealias OutboundIn = IOData
  typealias OutboundOut = IOData

  private var writes = 0

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    writes += 1
    if writes == 1 {
      context.write(data, promise: promise)
    } else {
      promise?.fail(ChannelError.ioOnClosedChannel)
      context.close(promise: nil)
    }
  }
}
