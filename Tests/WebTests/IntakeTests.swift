import Hummingbird
import NIOCore
import NIOHTTP1
import Testing

@testable import Web

@Suite("What a browser sends with its request")
struct IntakeTests {
  private let head = HTTPRequestHead(version: .http1_1, method: .POST, uri: "/join")

  private func bytes(_ count: Int) -> ByteBuffer { ByteBuffer(repeating: UInt8(ascii: "a"), count: count) }

  @Test("is whole before anybody is asked to answer, where it is short", arguments: [0, 1, 2, 64])
  func short(_ parts: Int) throws {
    var intake = Intake()
    intake.collect(head)
    for _ in 0..<parts {
      guard case .taken = intake.take(bytes(1024)) else { throw Unexpected() }
      #expect(intake.collectedHead == head)
    }
    let ended = intake.end()
    let whole = try #require(ended)
    #expect(whole.head == head && whole.body == bytes(parts * 1024))
    #expect(intake.phase == .none)
  }

  @Test("is handed on once it is longer than it said, with all that came before")
  func longer() throws {
    var intake = Intake()
    intake.collect(head)
    _ = intake.take(bytes(Intake.mostCollected))
    guard case .tooLong(head, let beginning) = intake.take(bytes(1)) else { throw Unexpected() }
    #expect(beginning == bytes(Intake.mostCollected + 1))
  }

  @Test("waits while whoever reads it has enough, and ends where it ends")
  func streamed() async throws {
    var intake = Intake()
    let body = IncomingBody(wanted: {}, unwanted: {})
    intake.stream(to: body)
    let receptions = (0..<4).map { _ in intake.take(bytes(10)) }
    guard case .taken = receptions[0], case .full = receptions[3] else { throw Unexpected() }
    #expect(intake.end() == nil && intake.phase == .none)
    var read = 0
    for try await part in body.requestBody { read += part.readableBytes }
    #expect(read == 40)
  }

  @Test("is read to its end and thrown away once nobody wants it")
  func unwanted() throws {
    var intake = Intake()
    intake.stream(to: IncomingBody(wanted: {}, unwanted: {}))
    intake.drain()
    for _ in 0..<10 { guard case .taken = intake.take(bytes(10)) else { throw Unexpected() } }
    #expect(intake.phase == .draining && intake.end() == nil)
    // A body that is read whole is wanted.
    intake.collect(head)
    intake.drain()
    #expect(intake.phase == .collecting)
  }

  @Test("is not taken for whole when the connection breaks")
  func broken() async throws {
    var intake = Intake()
    let body = IncomingBody(wanted: {}, unwanted: {})
    intake.stream(to: body)
    _ = intake.take(bytes(10))
    intake.breakOff()
    #expect(intake.phase == .draining)
    await #expect(throws: ChannelError.self) { for try await _ in body.requestBody {} }
  }

  private struct Unexpected: Error {}
}
