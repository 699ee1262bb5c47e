import Activities
import Foundation
import Kernel
import Sessions
import Testing

@Suite("The room")
struct RoomTests {
  @Test("A locked session takes nobody in, a full one neither")
  func lockedAndFull() throws {
    var held = try Held()
    try held.act(.room(.lock))
    #expect(throws: SessionRefusal.locked) { try held.join("camille") }
    try held.act(.room(.unlock))
    try held.act(.settings(.policy(JoinPolicy(capacity: 1))))
    try held.join("camille")
    #expect(throws: SessionRefusal.full(capacity: 1)) { try held.join("nour") }
  }

  @Test("Joining twice takes one place")
  func twice() throws {
    var held = try Held()
    try held.join("camille")
    #expect(try held.act(.room(.join(Participant(id: "camille", joined: held.now)))).isEmpty)
    #expect(held.session.present == 1)
  }

  @Test("Removing the robots leaves what people did, and nothing of the robots", arguments: AnswerIdentity.allCases)
  func robots(identity: AnswerIdentity) throws {
    var held = try Held()
    let poll = try held.addPoll("poll", ActivityPlan(identity: identity))
    try held.join("camille")
    try held.join("robot", origin: .robot)
    try held.act(.conduct(.show(poll, seen: nil)))
    try held.pick("a", in: poll, by: "camille")
    try held.pick("b", in: poll, by: "robot", secret: ParticipantID(rawValue: "robot").robotToken.rawValue)
    #expect(held.session.item(poll)?.running.answered == 2)
    #expect(Participation(of: held.session).answers == 1)
    try held.act(.room(.removeRobots))
    #expect(held.session.item(poll)?.running.answered == 1)
    #expect(Participation(of: held.session).answers == 1)
    #expect(held.session.present == 1)
  }

  @Test("If the owner goes, another facilitator owns the session; the last one cannot go")
  func owner() throws {
    var held = try Held()
    #expect(throws: SessionRefusal.lastFacilitator) { try held.act(.settings(.removeFacilitator(Held.maëlle))) }
    try held.act(.settings(.addFacilitator(Held.thomas)))
    try held.act(.settings(.removeFacilitator(Held.maëlle)))
    #expect(held.session.owner == Held.thomas)
    #expect(throws: SessionRefusal.unknownFacilitator) { try held.act(.settings(.handOver(to: Held.maëlle))) }
  }

  @Test("Everybody has another pseudonym, the same in both languages' sense")
  func pseudonyms() throws {
    var held = try Held()
    for number in 0..<300 { try held.join("p\(number)") }
    let numbers = held.session.participants.values.map(\.pseudonym)
    #expect(Set(numbers).count == 300)
    for language in Language.allCases {
      #expect(Set((0..<Pseudonym.count).map { Pseudonym(number: $0).name(in: language) }).count == Pseudonym.count)
    }
    #expect(Pseudonym(number: 0).name(in: .french) == "Loutre attentive")
    #expect(Pseudonym(number: Pseudonym.count).name(in: .english) == "Attentive Otter 2")
  }

  @Test("A join code forgives small letters, spaces and hyphens, and nothing else")
  func codes() {
    #expect(JoinCode(rawValue: "k7p 4qx")?.rawValue == "K7P4QX")
    #expect(JoinCode(rawValue: " K7P-4QX ")?.rawValue == "K7P4QX")
    for wrong in ["", "K7P4Q", "K7P4QXX", "K7P4QO", "K7P4Q0", "K7P4Q<", String(repeating: "K", count: 100_000)] {
      #expect(JoinCode(rawValue: wrong) == nil)
    }
  }

  @Test("No shown figures about departments give a hidden one away")
  func suppression() {
    var chance = Chance(seed: 11)
    for _ in 0..<2_000 {
      let counts = Dictionary(
        uniqueKeysWithValues: (0..<Int.random(in: 1...8, using: &chance)).map {
          (DepartmentID(rawValue: "d\($0)"), Int.random(in: 0...12, using: &chance))
        })
      let cells = DepartmentCells(counts: counts)
      for department in cells.shown { #expect((counts[department] ?? 0) >= DepartmentCells.k) }
      let hidden = cells.hidden.map { counts[$0] ?? 0 }
      // The total minus what is shown: at least two departments and five people, or everybody is hidden.
      if !cells.hidden.isEmpty, !cells.shown.isEmpty {
        #expect(hidden.count >= 2)
        #expect(hidden.reduce(0, +) >= DepartmentCells.k)
      }
    }
  }
}

@Suite("A session's events")
struct SessionEventTests {
  @Test("Replaying what happened gives the same state, event by event through encoding")
  func replay() throws {
    var chance = Chance(seed: 5)
    for _ in 0..<30 {
      var held = try Held()
      let polls = try (0..<3).map { try held.addPoll("poll\($0)") }
      for _ in 0..<60 {
        let name = "p\(Int.random(in: 0..<6, using: &chance))"
        let poll = polls[Int.random(in: 0..<3, using: &chance)]
        switch Int.random(in: 0..<9, using: &chance) {
        case 0: _ = try? held.join(name)
        case 1: _ = try? held.act(.conduct(.show(poll, seen: held.session.current)))
        case 2: _ = try? held.act(.conduct(.reset(poll)))
        case 3: _ = try? held.act(.conduct(.undoReset(poll)))
        case 4: _ = try? held.act(.room(.turnAway(ParticipantID(rawValue: name))))
        case 5: _ = try? held.act(.agenda(.move(poll, by: 1)))
        default: _ = try? held.pick(["a", "b"][Int.random(in: 0..<2, using: &chance)], in: poll, by: name)
        }
        held.now = held.now.adding(seconds: 1)
      }
      let decoded = try held.events.map { try JSONDecoder().decode(SessionEvent.self, from: JSONEncoder().encode($0)) }
      let again = Session(replaying: decoded)
      #expect(again.participants == held.session.participants)
      #expect(again.agenda.map(\.id) == held.session.agenda.map(\.id))
      for (left, right) in zip(again.agenda, held.session.agenda) {
        #expect(left.running.answered == right.running.answered)
        #expect(left.running.tokens == right.running.tokens)
        #expect(left.progress == right.progress)
      }
    }
  }

  @Test("Every event ever written stays readable")
  func storedEvents() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../StoredEvents/session.jsonl")
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
    for line in lines {
      #expect(throws: Never.self) { try JSONDecoder().decode(SessionEvent.self, from: Data(line.utf8)) }
    }
    let names = Set(lines.compactMap { $0.split(separator: "\"").dropFirst().first.map(String.init) })
    #expect(names.count == 41)
  }
}
