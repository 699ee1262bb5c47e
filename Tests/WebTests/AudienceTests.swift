import Foundation
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

  @Test("get a frame as it is, and each frame once")
  func once() {
    let camille = connection(of: "camille")
    var audience = Audience()
    audience.add(camille, heard: 0)
    audience.setSocket(line.socket, of: camille)
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
    var audience = Audience()
    audience.add(camille, heard: 7)
    audience.setSocket(line.socket, of: camille)
    #expect(audience.send(frame(7)).delivered == 0)
    #expect(audience.send(frame(8)).delivered == 1)
  }

  @Test("are left to their connection with what their socket does not take")
  func full() throws {
    let camille = connection(of: "camille")
    var audience = Audience()
    audience.add(camille, heard: 0)
    audience.setSocket(line.socket, of: camille)
    let long = frame(1, length: 10_000_000)
    let sending = audience.send(long)
    let rest = try #require(sending.rest.first)
    #expect(sending.delivered == 0 && rest.connection === camille && rest.sent < long.chunked.readableBytes)
    #expect(line.read() == Array(long.chunked.readableBytesView.prefix(rest.sent)))
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

@Suite("A socket written to past the pipeline")
struct BareSocketTests {
  @Test("takes what there is room for, and nothing when it is full")
  func full() {
    let line = Line()
    let bytes = [UInt8](repeating: 1, count: 10_000_000)
    let first = bytes.withUnsafeBytes { line.socket.write($0) }
    #expect(first > 0 && first < bytes.count)
    while bytes.withUnsafeBytes({ line.socket.write($0) }) > 0 {}
    #expect(!line.read().isEmpty)
    #expect(bytes.withUnsafeBytes { line.socket.write($0) } > 0)
  }

  @Test("takes nothing once the other side is gone")
  func broken() {
    let line = Line()
    line.hangUp()
    #expect([UInt8](repeating: 1, count: 300).withUnsafeBytes { line.socket.write($0) } == 0)
  }
}

/// Two sockets that lead to each other, made as NIO makes them: they neither wait nor raise a signal.
private final class Line {
  private let ours: CInt
  private var theirs: CInt
  let socket: BareSocket

  init() {
    var ends: [CInt] = [-1, -1]
    #if os(Linux)
      socketpair(AF_UNIX, CInt(SOCK_STREAM.rawValue), 0, &ends)
    #else
      socketpair(AF_UNIX, SOCK_STREAM, 0, &ends)
    #endif
    signal(SIGPIPE, SIG_IGN)
    for end in ends { _ = fcntl(end, F_SETFL, O_NONBLOCK) }
    (ours, theirs) = (ends[0], ends[1])
    socket = BareSocket(ours)
  }

  deinit {
    close(ours)
    hangUp()
  }

  /// All that has come to the other side.
  func read() -> [UInt8] {
    var all: [UInt8] = []
    var part = [UInt8](repeating: 0, count: 64 * 1024)
    while true {
      let count = recv(theirs, &part, part.count, 0)
      if count <= 0 { return all }
      all += part[..<count]
    }
  }

  func hangUp() {
    if theirs >= 0 { close(theirs) }
    theirs = -1
  }
}

extension EventLoop {
  fileprivate func makeSucceededPromise() -> EventLoopPromise<Void> {
    let promise = makePromise(of: Void.self)
    promise.succeed()
    return promise
  }
}
