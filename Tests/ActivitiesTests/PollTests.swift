import Activities
import Kernel
import Testing

@Suite("A poll")
struct PollTests {
  private func poll(_ extra: (String, String)...) throws -> Poll {
    let base = [
      ("question", "Where do we lose time?"), ("option", "Transport"), ("option", "Letters"), ("option", "Beds"),
    ]
    var chance = Chance(seed: 1)
    return try Poll(
      from: Form((base + extra).map { .init(name: $0.0, value: $0.1) }), replacing: Poll(newIn: .english),
      drawing: &chance)
  }

  private func answer(
    _ poll: Poll, _ fields: [(String, String)], after previous: Poll.Answer? = nil, second: Bool = false
  )
    throws(ActivityRefusal) -> Poll.Answer?
  {
    var stage = Poll.Stage()
    if second { stage.apply(.secondRoundOpened) }
    var giving = Giving<Poll>(previous: previous, stage: stage, tally: poll.emptyTally, chance: Chance(seed: 1))
    return try poll.answer(from: Form(fields.map { .init(name: $0.0, value: $0.1) }), in: &giving)
  }

  @Test("counts Camille's new choice and no longer her old one")
  func revising() throws {
    let poll = try poll()
    var tally = poll.emptyTally
    let first = try #require(try answer(poll, [("pick", poll.options[0].id)]))
    tally.add(first, from: Token(rawValue: "camille"))
    let second = try #require(try answer(poll, [("pick", poll.options[1].id)], after: first))
    tally.remove(first, from: Token(rawValue: "camille"))
    tally.add(second, from: Token(rawValue: "camille"))
    #expect(tally.first.picks == [poll.options[1].id: 1])
    #expect(tally.first.people == 1)
  }

  @Test("tells Camille what she chose in the round that is on, in the order of the options")
  func recap() throws {
    let poll = try poll(("most", "2"), ("other", "yes"))
    let picks = [("pick", poll.options[2].id), ("pick", poll.options[0].id)]
    let mine = try #require(try answer(poll, picks))
    #expect(poll.recap(of: mine, at: Poll.Stage(), in: .english) == ["Transport", "Beds"])
    let both = try #require(try answer(poll, [("other", "Keys")], after: mine, second: true))
    var second = Poll.Stage()
    second.apply(.secondRoundOpened)
    #expect(poll.recap(of: both, at: second, in: .english) == ["Keys"])
    #expect(poll.recap(of: mine, at: second, in: .english).isEmpty)
  }

  @Test("keeps sample words until its question and all its options are written", arguments: Language.allCases)
  func sample(language: Language) throws {
    let fresh = Poll(newIn: language)
    #expect(fresh.keepsSample(of: fresh))
    var half = fresh
    half.question = "Where?"
    #expect(half.keepsSample(of: fresh))
    #expect(!(try poll().keepsSample(of: fresh)))
  }

  @Test("keeps the first round beside the second")
  func twoRounds() throws {
    let poll = try poll()
    let first = try #require(try answer(poll, [("pick", poll.options[0].id)]))
    let both = try #require(try answer(poll, [("pick", poll.options[2].id)], after: first, second: true))
    #expect(both.first?.options == [poll.options[0].id])
    #expect(both.second?.options == [poll.options[2].id])
  }

  @Test("asks again everybody who answered the first round when the second opens")
  func secondRoundAsksAgain() throws {
    let poll = try poll()
    let first = try #require(try answer(poll, [("pick", poll.options[0].id)]))
    var stage = Poll.Stage()
    #expect(poll.counts(first, at: stage))
    stage.apply(.secondRoundOpened)
    #expect(!poll.counts(first, at: stage))
  }

  @Test("refuses an empty answer, one too many, one too few and an option that does not exist")
  func refusals() throws {
    let single = try poll()
    let ids = single.options.map(\.id)
    #expect(throws: ActivityRefusal.missing(field: "pick")) { try answer(single, []) }
    #expect(throws: ActivityRefusal.tooMany(field: "pick", limit: 1)) {
      try answer(single, [("pick", ids[0]), ("pick", ids[1])])
    }
    #expect(throws: ActivityRefusal.unknown(field: "pick")) { try answer(single, [("pick", "nowhere")]) }
    let several = try poll(("most", "3"), ("least", "2"))
    #expect(throws: ActivityRefusal.tooFew(field: "pick", minimum: 2)) {
      try answer(several, [("pick", several.options[0].id)])
    }
  }

  @Test("takes an answer of Nour's own only when the facilitator allowed it")
  func other() throws {
    let closed = try poll()
    #expect(throws: ActivityRefusal.missing(field: "pick")) { try answer(closed, [("other", "The lift")]) }
    let open = try poll(("other", "yes"))
    #expect(try answer(open, [("other", " The  lift ")])?.first?.other == "The lift")
  }

  @Test("needs two different options and a question")
  func setUpRefusals() {
    #expect(throws: ActivityRefusal.tooMany(field: "option", limit: 20)) {
      try poll((0..<20).map { ("option", "More \($0)") })
    }
    #expect(throws: ActivityRefusal.twice(field: "option")) { try poll([("option", "transport")]) }
    var chance = Chance(seed: 1)
    #expect(throws: ActivityRefusal.missing(field: "question")) {
      try Poll(from: Form(), replacing: Poll(newIn: .french), drawing: &chance)
    }
  }

  private func poll(_ extra: [(String, String)]) throws -> Poll {
    let base = [("question", "Where do we lose time?"), ("option", "Transport"), ("option", "Letters")]
    var chance = Chance(seed: 1)
    return try Poll(
      from: Form((base + extra).map { .init(name: $0.0, value: $0.1) }), replacing: Poll(newIn: .english),
      drawing: &chance)
  }

  @Test("opens its second round once, and only for a facilitator")
  func moves() throws {
    let poll = try poll()
    let form = Form([.init(name: "move", value: "second-round")])
    var anybody = Moving<Poll>(
      by: .participant(Token(rawValue: "loïc")), stage: .init(), tally: poll.emptyTally, now: Moment(milliseconds: 0),
      chance: Chance(seed: 1))
    #expect(throws: ActivityRefusal.onlyFacilitator) { try poll.move(from: form, in: &anybody) }
    var stage = Poll.Stage()
    stage.apply(.secondRoundOpened)
    var again = Moving<Poll>(
      by: .facilitator, stage: stage, tally: poll.emptyTally, now: Moment(milliseconds: 0), chance: Chance(seed: 1))
    #expect(throws: ActivityRefusal.unknown(field: "move")) { try poll.move(from: form, in: &again) }
  }
}
