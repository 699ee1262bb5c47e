import Application
import NIOCore
import NIOEmbedded
import Testing

@testable import Phones

@Suite("A phone that listens")
struct LiveSourceTests {
  private let wire = Wire()

  private final class Ear {
    var heard: [String] = []
    var ending: LiveSource.Ending?
  }

  private func source(_ ear: Ear) -> LiveSource {
    let source = LiveSource("/s/K7P4QX/live", of: wire.lines(), as: Wire.phone) { news in
      switch news {
      case .open: ear.heard.append("open")
      case .fragment(let html): ear.heard.append(html)
      case .over(let ending): ear.ending = ending
      }
    }
    source.start()
    return source
  }

  @Test("hears the fragments and nothing else")
  func fragments() throws {
    let ear = Ear()
    let source = source(ear)
    #expect(try wire.asked().contains("\r\nAccept: text/event-stream\r\n"))
    wire.say(Wire.stream)
    wire.say(chunk: "retry: 2000\n\n:\n\n")
    wire.say(chunk: "id: 1\nevent: fragment\ndata: <p>a\ndata: b</p>\n\nevent: other\ndata: x\n\n")
    #expect(ear.heard == ["open", "<p>a\nb</p>"])
    source.stop()
    #expect(!wire.channels[0].isActive && ear.ending == nil)
  }

  @Test("comes back when the server told it to, with the event it has")
  func comesBack() throws {
    let ear = Ear()
    let source = source(ear)
    wire.say(Wire.stream)
    wire.say(chunk: "retry: 2000\n\n")
    wire.say(chunk: "id: 7-3-run\nevent: fragment\ndata: one\n\nid: 8\nevent: fragment\ndata: never finished")
    wire.hangUp()
    wire.pass(.milliseconds(1_999))
    #expect(wire.channels.count == 1)
    wire.pass(.milliseconds(1))
    try #require(wire.channels.count == 2)
    #expect(source.returns == 1)
    #expect(try wire.asked(on: 1).contains("\r\nLast-Event-ID: 7-3-run\r\n"))
    wire.say(Wire.stream, on: 1)
    wire.say(chunk: "event: fragment\ndata: two\n\n", on: 1)
    #expect(ear.heard == ["open", "one", "open", "two"])
    source.stop()
  }

  @Test("comes back at the time the server says when it leaves")
  func bye() {
    let ear = Ear()
    let source = source(ear)
    wire.say(Wire.stream)
    wire.say(chunk: "event: bye\nretry: 4321\ndata: 4321\n\n")
    #expect(!wire.channels[0].isActive)
    wire.pass(.milliseconds(4_320))
    #expect(wire.channels.count == 1)
    wire.pass(.milliseconds(1))
    #expect(wire.channels.count == 2)
    source.stop()
  }

  @Test("does not knock faster than ten times a second, whatever the server says", arguments: ["0", "-5", "no"])
  func patient(wait: String) {
    let source = source(Ear())
    wire.say(Wire.stream)
    wire.say(chunk: "event: bye\nretry: 0\ndata: \(wait)\n\n")
    wire.pass(.milliseconds(99))
    #expect(wire.channels.count == 1)
    wire.pass(.milliseconds(1))
    #expect(wire.channels.count == 2)
    source.stop()
  }

  @Test(
    "does not insist when it is refused",
    arguments: [
      ("403 Forbidden", "text/html", 403), ("303 See Other", "text/html", 303), ("200 OK", "text/html", 200),
    ])
  func refused(status: String, type: String, code: Int) {
    let ear = Ear()
    _ = source(ear)
    wire.say("HTTP/1.1 \(status)\r\nContent-Type: \(type)\r\nContent-Length: 5\r\n\r\nhello")
    #expect(ear.ending == .refused(status: code) && ear.heard.isEmpty)
    wire.pass(.seconds(60))
    #expect(wire.channels.count == 1)
  }

  @Test("says so when the server is gone for good")
  func gone() {
    let ear = Ear()
    _ = source(ear)
    wire.say(Wire.stream)
    wire.unplug()
    wire.hangUp()
    #expect(ear.ending == nil)
    wire.pass(.seconds(3))
    guard case .failed(.noConnection)? = ear.ending else {
      Issue.record("It says \(String(describing: ear.ending)).")
      return
    }
  }

  @Test("takes a stream that is silent for over a minute for dead")
  func silent() {
    let ear = Ear()
    let source = source(ear)
    wire.say(Wire.stream)
    for _ in 0..<5 {
      wire.pass(.seconds(20))
      wire.say(chunk: ":\n\n")
    }
    #expect(wire.channels[0].isActive)
    wire.pass(.seconds(140))
    #expect(!wire.channels[0].isActive && wire.channels.count > 1)
    source.stop()
  }

  @Test("reads no event without an end")
  func endless() {
    let ear = Ear()
    _ = source(ear)
    wire.say(Wire.stream)
    let piece = "data: " + String(repeating: "x", count: 512 * 1024) + "\n"
    for _ in 0..<9 where ear.ending == nil { wire.say(chunk: piece) }
    #expect(ear.ending == .failed(.tooLong) && !wire.channels[0].isActive)
  }
}
