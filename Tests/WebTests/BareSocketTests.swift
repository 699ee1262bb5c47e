import Foundation
import Hummingbird
import HummingbirdTesting
import NIOCore
import NIOPosix
import NIOSSL
import Testing

@testable import Web

@Suite("A socket written to past the pipeline", .timeLimit(.minutes(5)))
struct BareSocketTests {
  @Test("takes what there is room for, and nothing when it is full")
  func full() {
    let line = Line()
    let sent = line.fill()
    #expect(line.fill() == 0)
    #expect(line.read().count == sent)
    #expect(line.fill() > 0)
  }

  @Test("takes nothing once the other side is gone")
  func broken() {
    let line = Line()
    line.hangUp()
    #expect(line.fill() == 0)
  }

  @Test("is there below a plain connection, and not where TLS lies between")
  func below() async throws {
    try await Door.application().test(.live) { client async throws in
      let channel = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
        .connect(host: "localhost", port: #require(client.port)).get()
      let isThere = try await channel.eventLoop.submit {
        let pipeline = channel.pipeline.syncOperations
        try pipeline.addHandler(Nobody())
        let context = try pipeline.context(handlerType: Nobody.self)
        let isPlain = BareSocket(below: context) != nil
        let tls = NIOSSLServerHandler(context: try NIOSSLContext(configuration: .makeClientConfiguration()))
        try pipeline.addHandler(tls, position: .first)
        return (plain: isPlain, belowTLS: BareSocket(below: context) != nil)
      }.get()
      #expect(isThere.plain && !isThere.belowTLS)
      try? await channel.close().get()
    }
  }

  private final class Nobody: ChannelInboundHandler {
    typealias InboundIn = NIOAny
  }
}

/// Two sockets that lead to each other, made as NIO makes them: they neither wait nor raise a signal.
final class Line {
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

  /// Writes until nothing more is taken, and gives the number of bytes.
  @discardableResult
  func fill() -> Int {
    let bytes = [UInt8](repeating: 1, count: 1_000_000)
    var sent = 0
    while case let count = bytes.withUnsafeBytes({ socket.write($0) }), count > 0 { sent += count }
    return sent
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
