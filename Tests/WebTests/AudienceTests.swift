import NIOCore
import NIOEmbedded
import Testing

@testable import Web

@Suite("Those who follow a view")
struct AudienceTests {
  private let line = Line()
  private let hub = LiveHub()

  private func frame(_ number: Int, length: Int = 300) -> LiveFrame {
    LiveFrame(id: "\(number)", number: number, event: "fragment", bytes: Array(repeating: 120, count: length))
  }

  private func connection(of name: String) -> LiveConnection {
    let loop = EmbeddedEventLoop()
    return LiveConnection(
      subscriber: Subscriber(session: "s", key: name), topic: LiveHouse.screen, lastID: nil, hub: hub,
      joined: loop.makeSucceededPromise(), ended: loop.makeSucceededPromise())
  }

  /// Somebody who listens at the line, alone.
  private func audience(of connection: LiveConnection, heard: Int = 0) -> Audience {
    var audience = Audience()
    audience.add(connection, heard: heard)
    audience.setSocket(line.socket, of: connection)
    return audience
  }

  @Test("get a frame as it is, and each frame once")
  func once() {
    let camille = connection(of: "camille")
    var audience = audience(of: camille)
    #expect(audience.send(frame(2)).delivered == 1)
    #expect(line.read() == Array(frame(2).chunked.readableBytesView))
    for number in [2, 1] {
      let sending = audience.send(frame(number))
      #expect(sending.delivered == 0 && sending.rest.isEmpty)
    }
    #expect(line.read().isEmpty)
  }

  @Test("do not get what they had when they came")
  func had() {
    let camille = connection(of: "camille")
    var audience = audience(of: camille, heard: 7)
    #expect(audience.send(frame(7)).delivered == 0)
    #expect(audience.send(frame(8)).delivered == 1)
  }

  @Test("are left to their connection with what their socket does not take")
  func full() throws {
    let camille = connection(of: "camille")
    var audience = audience(of: camille)
    let long = frame(1, length: 10_000_000)
    let sending = audience.send(long)
    let rest = try #require(sending.rest.first)
    #expect(sending.delivered == 0 && rest.connection === camille && rest.sent < long.chunked.readableBytes)
    #expect(line.read() == Array(long.chunked.readableBytesView.prefix(rest.sent)))
  }

  @Test("get heartbeats, and are left to their connection with those that their socket does not take")
  func beat() {
    let camille = connection(of: "camille")
    var audience = audience(of: camille)
    #expect(audience.beat().isEmpty && audience.beat().isEmpty)
    #expect(String(decoding: line.read(), as: UTF8.self) == "3\r\n:\n\n\r\n3\r\n:\n\n\r\n")
    line.fill()
    #expect(audience.beat().map { $0.sent } == [0])
  }

  @Test("are left to their connection where there is no socket, or none any more")
  func without() {
    let (camille, samir) = (connection(of: "camille"), connection(of: "samir"))
    var audience = Audience()
    for connection in [camille, samir] { audience.add(connection, heard: 0) }
    audience.setSocket(line.socket, of: samir)
    audience.setSocket(nil, of: samir)
    let rest = audience.send(frame(1)).rest
    #expect(rest.map { $0.connection.subscriber.key } == ["camille", "samir"])
    #expect(rest.allSatisfy { $0.sent == 0 })
  }

  @Test("keep their sockets when others leave")
  func leave() {
    let (camille, samir) = (connection(of: "camille"), connection(of: "samir"))
    var audience = Audience()
    for connection in [camille, samir] { audience.add(connection, heard: 0) }
    audience.setSocket(line.socket, of: samir)
    audience.remove(camille)
    audience.setSocket(nil, of: camille)
    #expect(audience.send(frame(1)).delivered == 1)
    audience.remove(camille)
    audience.remove(samir)
    #expect(audience.isEmpty)
  }
}

extension EventLoop {
  fileprivate func makeSucceededPromise() -> EventLoopPromise<Void> {
    let promise = makePromise(of: Void.self)
    promise.succeed()
    return promise
  }
}
