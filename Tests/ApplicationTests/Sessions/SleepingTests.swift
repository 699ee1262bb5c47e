import Activities
import EventLog
import Kernel
import Sessions
import Synchronization
import Testing

@testable import Application

@Suite("A session that sleeps")
struct SleepingTests {
  private final class Hand: Application.Clock {
    private let moment = Mutex(StandingClock().now)

    var now: Moment { moment.withLock { $0 } }

    func turn(minutes: Int) { moment.withLock { $0 = $0.adding(seconds: 60 * minutes) } }
  }

  private let hand = Hand()
  private let log = MemoryEventLog()
  private let sessions: SessionRegistry
  private let poll = ActivityID(rawValue: "poll")
  private let noor = ParticipantID(rawValue: "noor")

  init() {
    sessions = SessionRegistry(log: log, clock: hand)
  }

  /// A session in which an anonymous question is open, and Noor is there under her name.
  private func begun() async throws -> SessionID {
    let id = try await sessions.create(title: "Handovers that hold", owner: camille).id
    let plan = ActivityPlan(identity: .anonymous)
    try await sessions.send(.agenda(.add(id: poll, AnySetUp(Poll(newIn: .english)), plan, after: nil)), to: id)
    try await sessions.send(.conduct(.show(poll, seen: nil)), to: id)
    let participant = Participant(id: noor, pseudonym: 1, appearance: .firstName, joined: hand.now)
    try await sessions.send(.room(.join(participant)), to: id, name: (noor, "Noor"))
    return id
  }

  private func letSleep(unless isFollowed: (SessionID) -> Bool = { _ in false }) async {
    await sessions.letSleep(unusedSince: hand.now.adding(seconds: -300), unless: isFollowed)
  }

  private static func slip(_ secret: String) -> SlipKey {
    SlipKey(proof: Token(rawValue: "proof-\(secret)")) { _ in Token(rawValue: secret) }
  }

  private func answer(in id: SessionID) async throws {
    let option = try #require(
      try await sessions.state(of: id).session.item(poll)?.running.setUp.activity as? Poll
    ).options[0].id
    let form = Form([.init(name: "pick", value: option)])
    try await sessions.send(.answer(.give(poll, form, by: noor, slip: Self.slip("slip"))), to: id)
  }

  @Test("has left memory, and comes back as it was, the urn and the names too")
  func comesBack() async throws {
    let id = try await begun()
    try await answer(in: id)
    hand.turn(minutes: 10)
    while sessions.awake > 0 { await letSleep() }
    let item = try #require(try await sessions.state(of: id).session.item(poll))
    #expect(item.running.answered == 1)
    #expect(item.hasAnswered(noor))
    #expect(try await sessions.names(in: id)[noor] == "Noor")
  }

  @Test("shows whoever reads it while it is put to sleep again and again what they wrote before")
  func readersSeeTheirOwn() async throws {
    let id = try await begun()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 0..<40 {
        group.addTask {
          let person = ParticipantID(rawValue: "guest-\(number)")
          try await sessions.send(
            .room(.join(Participant(id: person, pseudonym: number + 2, joined: hand.now))), to: id)
          #expect(try await sessions.state(of: id).session.participants[person] != nil)
        }
        group.addTask { await sessions.letSleep(unusedSince: hand.now.adding(seconds: 1)) { _ in false } }
      }
      try await group.waitForAll()
    }
  }

  @Test("stays awake while it is used or somebody looks at it")
  func staysAwake() async throws {
    let id = try await begun()
    hand.turn(minutes: 4)
    await letSleep()
    #expect(sessions.awake == 1)
    hand.turn(minutes: 10)
    await letSleep { $0 == id }
    #expect(sessions.awake == 1)
  }

  @Test("loses no answer that comes while it is put to sleep again and again")
  func nothingLost() async throws {
    let id = try await begun()
    let people = (0..<60).map { ParticipantID(rawValue: "guest-\($0)") }
    for (number, person) in people.enumerated() {
      try await sessions.send(
        .room(.join(Participant(id: person, pseudonym: number + 2, joined: hand.now))), to: id)
    }
    let option = try #require(
      try await sessions.state(of: id).session.item(poll)?.running.setUp.activity as? Poll
    ).options[0].id
    try await withThrowingTaskGroup(of: Void.self) { group in
      for person in people {
        group.addTask {
          try await sessions.send(
            .answer(
              .give(
                poll, Form([.init(name: "pick", value: option)]), by: person,
                slip: Self.slip("slip-\(person)"))), to: id)
        }
        group.addTask { await sessions.letSleep(unusedSince: hand.now.adding(seconds: 1)) { _ in false } }
      }
      try await group.waitForAll()
    }
    #expect(try await sessions.state(of: id).session.item(poll)?.running.answered == people.count)
  }
}
