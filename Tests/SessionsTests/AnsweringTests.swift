public import Activities
import Foundation
public import Kernel
import Sessions
import Testing

@Suite("Answering")
struct AnsweringTests {
  @Test("Camille answers the activity that is shown, and can change her answer while it is open")
  func revising() throws {
    var held = try Held()
    let poll = try held.addPoll()
    try held.join("camille")
    try held.act(.conduct(.show(poll, seen: nil)))
    try held.pick("a", in: poll, by: "camille")
    try held.pick("b", in: poll, by: "camille")
    let item = try #require(held.session.item(poll))
    #expect(item.running.answered == 1)
    #expect(item.hasAnswered("camille"))
    #expect(item.running.marks(of: Token(rawValue: "camille")) == ["b"])
  }

  @Test("An answer that comes after closing is refused with a sentence")
  func tooLate() throws {
    var held = try Held()
    let poll = try held.addPoll()
    try held.join("camille")
    try held.act(.conduct(.show(poll, seen: nil)))
    try held.act(.conduct(.closeActivity(poll)))
    #expect(throws: SessionRefusal.activityClosed) { try held.pick("a", in: poll, by: "camille") }
  }

  @Test("During a pause answers wait, afterwards they go on")
  func pause() throws {
    var held = try Held()
    let poll = try held.addPoll()
    try held.join("camille")
    try held.act(.conduct(.show(poll, seen: nil)))
    try held.act(.conduct(.pause))
    #expect(throws: SessionRefusal.paused) { try held.pick("a", in: poll, by: "camille") }
    try held.act(.conduct(.resume))
    try held.pick("a", in: poll, by: "camille")
    #expect(held.session.item(poll)?.running.answered == 1)
  }

  @Test("Who has no place, or still waits to be let in, does not answer")
  func noPlace() throws {
    var held = try Held()
    let poll = try held.addPoll()
    try held.act(.settings(.policy(JoinPolicy(admits: true))))
    try held.act(.conduct(.show(poll, seen: nil)))
    #expect(throws: SessionRefusal.unknownParticipant) { try held.pick("a", in: poll, by: "nobody") }
    try held.join("loïc")
    #expect(throws: SessionRefusal.waiting) { try held.pick("a", in: poll, by: "loïc") }
    try held.act(.room(.admit("loïc")))
    try held.pick("a", in: poll, by: "loïc")
  }

  @Test("A form that the kind refuses is refused in the kind's words")
  func kindRefuses() throws {
    var held = try Held()
    let poll = try held.addPoll()
    try held.join("camille")
    try held.act(.conduct(.show(poll, seen: nil)))
    #expect(throws: SessionRefusal.activity(.unknown(field: "pick"))) { try held.pick("z", in: poll, by: "camille") }
  }

  @Test("A facilitator answers for someone without a device: counted and marked")
  func proxy() throws {
    var held = try Held()
    let poll = try held.addPoll()
    try held.act(.conduct(.show(poll, seen: nil)))
    let ernest = Participant(id: "ernest", joined: held.now, origin: .proxy)
    let picked = Form([.init(name: "pick", value: "a")])
    try held.act(.answer(.giveFor(poll, picked, proxy: ernest, slip: Held.slip("none"))))
    #expect(held.session.item(poll)?.running.answered == 1)
    #expect(Participation(of: held.session).proxies == 1)
  }
}

@Suite("Anonymous answers")
struct AnonymityTests {
  private func anonymous() throws -> (Held, ActivityID) {
    var held = try Held()
    let poll = try held.addPoll("poll", ActivityPlan(identity: .anonymous))
    try held.join("camille")
    try held.join("nour")
    try held.act(.conduct(.show(poll, seen: nil)))
    return (held, poll)
  }

  @Test("The log says no more than that the urn changed")
  func logKeepsNothing() throws {
    var (held, poll) = try anonymous()
    try held.pick("a", in: poll, by: "camille")
    let event = try #require(held.events.last)
    let text = String(decoding: try JSONEncoder().encode(event), as: UTF8.self)
    #expect(!text.contains("camille") && !text.contains("pick") && !text.contains("secret"))
  }

  @Test("Only the phone that gave an answer can change it")
  func onlyThatPhone() throws {
    var (held, poll) = try anonymous()
    try held.pick("a", in: poll, by: "camille")
    try held.pick("b", in: poll, by: "camille")
    #expect(held.session.item(poll)?.running.answered == 1)
    #expect(throws: SessionRefusal.onlyThatDevice) {
      try held.pick("a", in: poll, by: "camille", secret: "another phone")
    }
  }

  @Test("After a restart the urn and the roll bring everything back, and the results are the same")
  func refilled() throws {
    var (held, poll) = try anonymous()
    try held.pick("a", in: poll, by: "camille")
    try held.pick("b", in: poll, by: "nour")
    let decoded = try held.events.map { event in
      try JSONDecoder().decode(SessionEvent.self, from: JSONEncoder().encode(event))
    }
    var again = Session(replaying: decoded)
    #expect(again.item(poll)?.running.answered == 0)
    let item = try #require(held.session.item(poll))
    let urn = ["secret-camille", "secret-nour"].compactMap { name in
      item.running.answer(of: Token(rawValue: name)).map {
        UrnEntry(activity: poll, generation: 0, token: Token(rawValue: name), answer: $0)
      }
    }
    again.fill(
      urn: urn,
      roll: item.roll.map { RollEntry(activity: poll, generation: 0, participant: $0.key, round: $0.value) })
    #expect(again.item(poll)?.running.answered == 2)
    #expect(again.item(poll)?.roll == item.roll)
  }

  @Test("Anonymity cannot be withdrawn once an answer is in")
  func identityIsFixed() throws {
    var (held, poll) = try anonymous()
    try held.pick("a", in: poll, by: "camille")
    let form = Form([
      .init(name: "question", value: "Why?"), .init(name: "option", value: "x"), .init(name: "option", value: "y"),
    ])
    #expect(throws: SessionRefusal.identityIsFixed) {
      try held.act(.agenda(.change(poll, form, ActivityPlan(identity: .named))))
    }
  }
}

extension Identifier: ExpressibleByStringLiteral, ExpressibleByUnicodeScalarLiteral,
  ExpressibleByExtendedGraphemeClusterLiteral
{
  public init(stringLiteral value: String) { self.init(rawValue: value) }
}

extension Token: ExpressibleByStringLiteral, ExpressibleByUnicodeScalarLiteral,
  ExpressibleByExtendedGraphemeClusterLiteral
{
  public init(stringLiteral value: String) { self.init(rawValue: value) }
}
