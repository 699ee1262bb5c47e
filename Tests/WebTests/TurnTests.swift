import NIOCore
import NIOHTTP1
import Testing

@testable import Web

@Suite("The turn of a request")
struct TurnTests {
  private let head = HTTPServerRequestPart.head(.init(version: .http1_1, method: .GET, uri: "/"))
  private let body = HTTPServerRequestPart.body(ByteBuffer(string: "text=hello"))
  private let end = HTTPServerRequestPart.end(nil)

  /// A turn that a request has which is whole.
  private var asked: Turn {
    var turn = Turn()
    turn.begin()
    turn.requestEnded()
    return turn
  }

  /// All that has waited and may be taken, until the next request has the turn.
  private func taken(from turn: inout Turn) -> [HTTPServerRequestPart] {
    var parts: [HTTPServerRequestPart] = []
    while let part = turn.next() {
      parts.append(part)
      if part.isHead { turn.begin() }
      if part == end { turn.requestEnded() }
    }
    return parts
  }

  @Test("is hers from the beginning of her request to the end of her answer")
  func hers() {
    var turn = Turn()
    #expect(turn.isFree && turn.receive(head) == .now)
    turn.begin()
    #expect(!turn.isFree && turn.receive(body) == .now && turn.receive(end) == .now)
    turn.requestEnded()
    #expect(turn.pass() == .notYet)
    turn.answerEnded()
    #expect(turn.pass() == .passed && turn.isFree && turn.receive(head) == .now)
  }

  @Test("passes on once what she sends has been read, even if she has her answer")
  func answeredEarly() {
    var turn = Turn()
    turn.begin()
    turn.answerEnded()
    #expect(turn.pass() == .notRead && !turn.isFree)
    turn.requestEnded()
    #expect(turn.pass() == .passed)
  }

  @Test("is waited for by what she asks next, in order, one request at a time")
  func pipelined() {
    var turn = asked
    for part in [head, body, end, head, end] { #expect(turn.receive(part) == .later) }
    #expect(turn.next() == nil)
    turn.answerEnded()
    #expect(turn.pass() == .passed)
    #expect(taken(from: &turn) == [head, body, end])
    turn.answerEnded()
    #expect(turn.pass() == .passed)
    #expect(taken(from: &turn) == [head, end])
  }

  @Test("lets a request that has waited in part be read on when it has come")
  func inPart() {
    var turn = asked
    #expect(turn.receive(head) == .later)
    turn.answerEnded()
    #expect(turn.pass() == .passed && taken(from: &turn) == [head])
    #expect(turn.receive(body) == .now && turn.receive(end) == .now)
  }

  @Test("holds reading while something waits, and while nobody wants more of a body")
  func reading() {
    var turn = asked
    #expect(!turn.isReadingHeld && !turn.readOn())
    _ = turn.receive(head)
    #expect(turn.isReadingHeld && !turn.readOn())
    turn.answerEnded()
    _ = turn.pass()
    _ = taken(from: &turn)
    #expect(turn.readOn() && !turn.isReadingHeld)
    turn.holdReading()
    #expect(turn.isReadingHeld && turn.readOn() && !turn.readOn())
  }

  @Test("is nobody else's while she listens")
  func live() {
    var turn = asked
    turn.answerGoesLive()
    #expect(turn.receive(head) == .never && turn.pass() == .notYet)
    turn.answerEnded()
    #expect(turn.pass() == .passed)
  }

  @Test("is the last when she asked for that, or when the server stops, whatever waits")
  func last() {
    var turn = asked
    _ = turn.receive(head)
    #expect(!turn.isLast)
    turn.endWithThisAnswer()
    #expect(turn.isLast)
    turn.answerEnded()
    #expect(turn.pass() == .closes)
  }

  @Test("closes at once when she hangs up and has asked nothing")
  func hangsUpFree() {
    var turn = Turn()
    #expect(turn.hangUp() == .closes)
  }

  @Test("breaks off when she hangs up in the middle of what she sends")
  func hangsUpInTheMiddle() {
    var turn = Turn()
    turn.begin()
    #expect(turn.hangUp() == .breaksOff)
  }

  @Test("is the last when she hangs up and waits for one answer")
  func hangsUpOnce() {
    var turn = asked
    #expect(turn.hangUp() == .isAnswered && turn.isLast)
  }

  @Test("goes on until all is answered when she hangs up and waits for several")
  func hangsUpSeveral() {
    var turn = asked
    for part in [head, end] { _ = turn.receive(part) }
    #expect(turn.hangUp() == .isAnswered && !turn.isLast)
    turn.answerEnded()
    #expect(turn.pass() == .passed)
    #expect(taken(from: &turn) == [head, end] && !turn.isOver)
    turn.answerEnded()
    #expect(turn.pass() == .passed)
    #expect(taken(from: &turn).isEmpty && turn.isOver)
  }

  @Test("does not go on when the server stops after she has hung up")
  func stopsAfterwards() {
    var turn = asked
    for part in [head, end] { _ = turn.receive(part) }
    _ = turn.hangUp()
    turn.endWithThisAnswer()
    turn.answerEnded()
    #expect(turn.pass() == .closes)
  }
}
