import Activities
import Foundation
import Kernel
import Sessions
import Testing

@Suite("What is sent again counts once")
struct SentAgainTests {
  private func open(_ activity: any Activity, _ identity: AnswerIdentity = .pseudonymous) throws -> (Held, ActivityID) {
    var held = try Held()
    try held.act(.agenda(.add(id: "it", AnySetUp(activity), ActivityPlan(identity: identity), after: nil)))
    try held.join("camille")
    try held.join("nour")
    try held.act(.conduct(.show("it", seen: nil)))
    return (held, "it")
  }

  @discardableResult
  private func give(
    _ fields: [(String, String)], by name: String = "camille", press: String, to held: inout Held
  ) throws -> [SessionEvent] {
    let form = Form(fields.map { .init(name: $0.0, value: $0.1) })
    return try held.act(
      .answer(.give("it", form, by: ParticipantID(rawValue: name), slip: Held.slip(name))), press: press)
  }

  /// The identifiers of Camille’s cards.
  private func cards(_ held: Held) -> [String] {
    (held.session.item("it")?.running.marks(of: "camille") ?? []).filter { $0.hasPrefix("card-") }
      .map { String($0.dropFirst(5)) }
  }

  @Test("A card that Camille took away again does not come back", arguments: AnswerIdentity.allCases)
  func card(identity: AnswerIdentity) throws {
    var held = try open(Wall(newIn: .english), identity).0
    let card = [("add", "One list for both wards")]
    #expect(try give(card, press: "first", to: &held).count == 1)
    #expect(try give(card, press: "first", to: &held).isEmpty)
    let id = try #require(cards(held).first)
    try give([("remove", id)], press: "second", to: &held)
    #expect(try give(card, press: "first", to: &held).isEmpty)
    #expect(cards(held).isEmpty)
    try give(card, press: "third", to: &held)
    #expect(cards(held).count == 1)
  }

  @Test("A like that is turned and sent twice is turned once", arguments: AnswerIdentity.allCases)
  func like(identity: AnswerIdentity) throws {
    var wall = Wall(newIn: .english)
    wall.allowsLikes = true
    var held = try open(wall, identity).0
    try give([("add", "One list for both wards")], press: "first", to: &held)
    let id = try #require(cards(held).first)
    for _ in 0..<2 { try give([("like", id)], by: "nour", press: "like", to: &held) }
    let liked = held.session.item("it")?.running.marks(of: "nour")
    #expect(liked?.isEmpty == false)
  }

  @Test("What Camille took back stays taken back when an older press comes again", arguments: AnswerIdentity.allCases)
  func takenBack(identity: AnswerIdentity) throws {
    var held = try open(Poll(newIn: .english), identity).0
    try held.pick("a", in: "it", by: "camille", press: "a")
    try held.pick("b", in: "it", by: "camille", press: "b")
    #expect(try held.pick("a", in: "it", by: "camille", press: "a").isEmpty)
    let token: Token = identity == .anonymous ? "secret-camille" : "camille"
    #expect(held.session.item("it")?.running.marks(of: token) == ["b"])
  }

  @Test("The press of another is another press, even with the same mark")
  func others() throws {
    var held = try open(Poll(newIn: .english)).0
    try held.pick("a", in: "it", by: "camille", press: "same")
    #expect(try held.pick("a", in: "it", by: "nour", press: "same").count == 1)
    #expect(held.session.item("it")?.running.answered == 2)
  }

  @Test("An answer that was refused is not remembered: sent again once it is possible, it counts")
  func refused() throws {
    var (held, poll) = try open(Poll(newIn: .english))
    try held.act(.conduct(.pause))
    #expect(throws: SessionRefusal.paused) { try held.pick("a", in: poll, by: "camille", press: "one") }
    try held.act(.conduct(.resume))
    #expect(try held.pick("a", in: poll, by: "camille", press: "one").count == 1)
  }

  @Test("A press from before a reset does not come back after it", arguments: AnswerIdentity.allCases)
  func beforeReset(identity: AnswerIdentity) throws {
    var (held, poll) = try open(Poll(newIn: .english), identity)
    try held.pick("a", in: poll, by: "camille", press: "one")
    try held.act(.conduct(.reset(poll)))
    #expect(try held.pick("a", in: poll, by: "camille", press: "one").isEmpty)
    #expect(held.session.item(poll)?.running.answered == 0)
  }

  @Test("A hand that Maëlle lowered stays down, a reading stays read, a place stays where it is")
  func room() throws {
    var held = try open(Slide(newIn: .english)).0
    try held.act(.room(.raiseHand("camille")), press: "up")
    try held.act(.room(.lowerHand("camille")), press: "down")
    #expect(try held.act(.room(.raiseHand("camille")), press: "up").isEmpty)
    #expect(held.session.hands.isEmpty)
    try held.act(.room(.changeFooting("camille", .room)), press: "in")
    try held.act(.room(.changeFooting("camille", .later)), press: "out")
    #expect(try held.act(.room(.changeFooting("camille", .room)), press: "in").isEmpty)
    #expect(held.session.participants["camille"]?.footing == .later)
  }

  @Test("A facilitator’s press adds time once")
  func facilitator() throws {
    var held = try open(Wall(newIn: .english)).0
    try held.act(.conduct(.addTime(seconds: 60)), press: "time")
    let until = held.session.timer
    #expect(try held.act(.conduct(.addTime(seconds: 60)), press: "time").isEmpty)
    #expect(held.session.timer == until)
    try held.act(.conduct(.addTime(seconds: 60)), press: "more")
    #expect(held.session.timer != until)
  }

  @Test("Maëlle’s press is still known after a hundred people have moved what they share, and so is each of theirs")
  func busyRoom() throws {
    var (held, poll) = try open(Poll(newIn: .english))
    let secondRound = Form([.init(name: "move", value: "second-round")])
    let moved = try held.act(.conduct(.move(poll, secondRound)), press: "round")
    guard case .moved(_, let move, nil) = moved.first else { throw Unexpected() }
    try held.act(.conduct(.addTime(seconds: 60)), press: "time")
    let marks = (0..<100).map { Submission(rawValue: "of somebody \($0)") }
    for mark in marks { held.session.apply(.moved(id: poll, move: move, submission: mark)) }
    #expect(try held.act(.conduct(.addTime(seconds: 60)), press: "time").isEmpty)
    for mark in marks {
      let again = SessionCommand(
        .answer(.move(poll, secondRound, by: "camille")), at: held.now, chance: Chance(seed: 1), submission: mark)
      #expect(try held.session.decide(again).isEmpty)
    }
    #expect(throws: SessionRefusal.self) {
      try held.act(.answer(.move(poll, secondRound, by: "camille")), press: "another")
    }
  }

  private struct Unexpected: Error {}

  @Test("What the robots of a rehearsal gave anonymously is forgotten with them, their presses too")
  func robots() throws {
    var (held, poll) = try open(Poll(newIn: .english), .anonymous)
    let robot = try held.join("robot", origin: .robot)
    let slip = SlipKey(proof: robot.robotToken) { _ in robot.robotToken }
    let form = Form([.init(name: "pick", value: "a")])
    try held.act(.answer(.give(poll, form, by: robot, slip: slip)), press: "one")
    #expect(held.session.submitted(under: robot.robotToken, in: poll) != Submitted())
    try held.act(.room(.removeRobots))
    #expect(held.session.submitted(under: robot.robotToken, in: poll) == Submitted())
  }

  @Test(
    "Whom Maëlle answers for is one person, and a correction is about the same person",
    arguments: AnswerIdentity.allCases)
  func proxy(identity: AnswerIdentity) throws {
    var (held, poll) = try open(Poll(newIn: .english), identity)
    let ernest = Participant(id: "ernest", joined: held.now, origin: .proxy)
    func enter(_ option: String, press: String) throws {
      let form = Form([.init(name: "pick", value: option)])
      try held.act(.answer(.giveFor(poll, form, proxy: ernest, slip: Held.slip("ernest"))), press: press)
    }
    for _ in 0..<2 { try enter("a", press: "one") }
    try enter("b", press: "corrected")
    #expect(held.session.participants.count == 3)
    #expect(held.session.item(poll)?.running.answered == 1)
    #expect(held.session.item(poll)?.running.marks(of: "ernest") == ["b"])
  }

  @Test("After a restart what was taken is still known", arguments: AnswerIdentity.allCases)
  func replayed(identity: AnswerIdentity) throws {
    var (held, poll) = try open(Poll(newIn: .english), identity)
    try held.pick("a", in: poll, by: "camille", press: "one")
    try held.act(.room(.raiseHand("camille")), press: "two")
    try held.act(.conduct(.addTime(seconds: 60)), press: "three")
    let decoded = try held.events.map { try JSONDecoder().decode(SessionEvent.self, from: JSONEncoder().encode($0)) }
    var again = held
    again.session = Session(replaying: decoded)
    if identity == .anonymous {
      let proof: Token = "proof-secret-camille"
      let submitted = held.session.submitted(under: proof, in: poll)
      again.session.fill(urn: [], roll: [], proofs: [ProofEntry(activity: poll, token: proof, submitted: submitted)])
    }
    #expect(try again.pick("a", in: poll, by: "camille", press: "one").isEmpty)
    #expect(try again.act(.room(.raiseHand("camille")), press: "two").isEmpty)
    #expect(try again.act(.conduct(.addTime(seconds: 60)), press: "three").isEmpty)
  }

  @Test("The log of an anonymous answer keeps nothing of the press")
  func anonymous() throws {
    var (held, poll) = try open(Poll(newIn: .english), .anonymous)
    let given = try held.pick("a", in: poll, by: "camille", press: "a mark")
    #expect(given.count == 1)
    let text = String(decoding: try JSONEncoder().encode(given), as: UTF8.self)
    #expect(!text.contains("a mark") && !text.contains("proof") && !text.contains("camille"))
  }

  @Test("The last 32 presses of a giver are remembered, no more")
  func bounded() throws {
    var submitted = Submitted()
    let marks = (0..<100).map { Submission(rawValue: "press \($0)") }
    for mark in marks { submitted.note(mark) }
    #expect(marks.filter(submitted.contains) == Array(marks.suffix(Submitted.limit)))
    #expect(try JSONDecoder().decode(Submitted.self, from: JSONEncoder().encode(submitted)) == submitted)
  }
}
