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
