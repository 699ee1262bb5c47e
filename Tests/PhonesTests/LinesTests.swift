import Activities
import Application
import NIOCore
import NIOEmbedded
import Testing

@testable import Phones

@Suite("A phone that asks")
struct LinesTests {
  private let wire = Wire()
  private let page = PhoneRequest.page("/s/K7P4QX", as: Wire.phone)

  @Test("sends Camille's answer as the script of the page does")
  func form() throws {
    let form = Form([.init(name: "text", value: "Déjà vu & co"), .init(name: "pick", value: "a=b")])
    _ = wire.lines().ask(.form("/s/K7P4QX/a/x/answer", form, submission: "0a", as: Wire.phone))
    let asked = try wire.asked()
    #expect(asked.hasPrefix("POST /s/K7P4QX/a/x/answer HTTP/1.1\r\n"))
    #expect(asked.hasSuffix("\r\n\r\ntext=D%C3%A9j%C3%A0+vu+%26+co&pick=a%3Db"))
    for field in [
      "Host: hall.example:8080", "Origin: http://hall.example:8080", "Cookie: seat-K7P4QX=secret",
      "Accept-Language: en", "Content-Type: application/x-www-form-urlencoded", "Content-Length: 40",
      "Sec-Fetch-Site: same-origin", "X-Passerelle: fragment", "X-Passerelle-Submission: 0a",
    ] {
      #expect(asked.contains("\r\n\(field)\r\n"), "\(field)")
    }
  }

  @Test("reads the whole reply, its status and its cookies")
  func reply() throws {
    let outcome = wire.lines().ask(page)
    wire.say("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 303 See Other\r\nSet-Cookie: seat-A=x; Path=/\r\n")
    wire.say("Set-Cookie: language=fr\r\nContent-Length: 5\r\n\r\nhel")
    #expect(outcome.result == nil)
    wire.say("lo")
    let reply = try #require(try outcome.result?.get())
    #expect(reply.status == 303 && outcome.text == "hello" && reply.cookies == ["seat-A": "x", "language": "fr"])
  }

  @Test("asks again on the same connection, and on another while that is busy")
  func reuse() throws {
    let lines = wire.lines()
    let outcomes = [lines.ask(page), lines.ask(page)]
    #expect(wire.channels.count == 2)
    for number in 0...1 { wire.say("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok", on: number) }
    #expect(outcomes.map(\.text) == ["ok", "ok"])
    _ = lines.ask(page)
    #expect(wire.channels.count == 2)
  }

  @Test("lets go of a connection that the server ends, or that nobody needed for half a minute")
  func lettingGo() throws {
    let lines = wire.lines()
    _ = lines.ask(page)
    wire.say("HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 0\r\n\r\n")
    #expect(!wire.channels[0].isActive)
    _ = lines.ask(page)
    wire.say("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n", on: 1)
    wire.pass(.seconds(29))
    #expect(wire.channels[1].isActive)
    wire.pass(.seconds(1))
    #expect(!wire.channels[1].isActive)
    _ = lines.ask(page)
    #expect(wire.channels.count == 3)
  }

  @Test("takes what is no HTTP for what it is", arguments: ["SSH-2.0-OpenSSH\r\n\r\n", "HTTP/1.1 banana\r\n\r\n"])
  func nonsense(text: String) {
    let outcome = wire.lines().ask(page)
    wire.say(text)
    #expect(outcome.failure == .nonsense && !wire.channels[0].isActive)
  }

  @Test("reads no head without an end")
  func endlessHead() {
    let outcome = wire.lines().ask(page)
    wire.say("HTTP/1.1 200 OK\r\n")
    for number in 0..<3_000 where outcome.result == nil {
      wire.say("X-\(number): \(String(repeating: "x", count: 1_000))\r\n")
    }
    #expect(outcome.failure == .nonsense)
  }

  @Test("reads no reply without an end")
  func endlessBody() {
    let outcome = wire.lines().ask(page)
    wire.say("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
    let chunk = String(repeating: "x", count: 512 * 1024)
    for _ in 0..<9 where outcome.result == nil { wire.say(chunk: chunk) }
    #expect(outcome.failure == .tooLong && !wire.channels[0].isActive)
  }

  @Test("does not take half a reply for a whole one")
  func cutOff() {
    let outcome = wire.lines().ask(page)
    wire.say("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhel")
    wire.hangUp()
    #expect(outcome.failure == .cutOff)
  }

  @Test("waits half a minute for a reply and no longer, even if it drips")
  func late() {
    let outcome = wire.lines().ask(page)
    wire.say("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n")
    for _ in 0..<29 {
      wire.pass(.seconds(1))
      wire.say("x")
    }
    #expect(outcome.result == nil)
    wire.pass(.seconds(1))
    #expect(outcome.failure == .late(seconds: 30) && !wire.channels[0].isActive)
  }

  @Test("does not trust a server that talks unasked")
  func unasked() {
    let lines = wire.lines()
    _ = lines.ask(page)
    wire.say("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")
    wire.say("HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nevil")
    #expect(!wire.channels[0].isActive)
    let outcome = lines.ask(page)
    #expect(wire.channels.count == 2 && outcome.result == nil)
  }

  @Test(
    "does not go where a page leads astray",
    arguments: ["http://elsewhere.example/", "/x\r\nX-Evil: yes", "/a b", "/é", ""])
  func strangePath(path: String) {
    let outcome = wire.lines().ask(.page(path, as: Wire.phone))
    #expect(outcome.failure == .strangePath && wire.channels.isEmpty)
  }

  @Test("says so when nobody is there")
  func nobody() {
    wire.unplug()
    let outcome = wire.lines().ask(page)
    guard case .noConnection? = outcome.failure else {
      Issue.record("It says \(String(describing: outcome.failure)).")
      return
    }
  }

  @Test("hears no more of what it no longer wants")
  func hungUp() {
    let outcome = Outcome()
    let call = wire.lines().ask(page) { outcome.result = $0 }
    call.hangUp()
    #expect(outcome.failure == .hungUp && !wire.channels[0].isActive)
    wire.pass(.seconds(60))
    #expect(outcome.failure == .hungUp)
  }
}
