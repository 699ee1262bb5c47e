import Activities
import EventLog
import Kernel
import Sessions
import Testing

@testable import Application

@Suite("What a session forgets")
struct ForgettingTests {
  private let log = WatchedLog()
  private let sessions: SessionRegistry
  private let noor = Participant(
    id: ParticipantID(rawValue: "noor"), pseudonym: 1, appearance: .firstName, joined: StandingClock().now)

  init() {
    sessions = SessionRegistry(log: log, clock: StandingClock())
  }

  @Test("The name of somebody who is turned away is neither in memory nor in the vault")
  func turnedAway() async throws {
    let id = try await sessions.create(title: "Handovers that hold", owner: camille).id
    #expect(try await sessions.names(in: id)[noor.id] == nil)
    try await sessions.send(.room(.join(noor)), to: id, name: (noor.id, "Noor"))
    #expect(try await sessions.names(in: id)[noor.id] == "Noor")
    try await sessions.send(.room(.turnAway(noor.id)), to: id)
    #expect(try await sessions.names(in: id)[noor.id] == nil)
    #expect(try await log.values(in: .vault, under: "session/").isEmpty)
  }

  @Test("The names of robots go with them; that of Noor stays")
  func robots() async throws {
    let id = try await sessions.create(title: "Handovers that hold", owner: camille).id
    #expect(try await sessions.names(in: id)[noor.id] == nil)
    let robot = Participant(
      id: ParticipantID(rawValue: "robot"), appearance: .firstName, joined: StandingClock().now, origin: .robot)
    try await sessions.send(.room(.join(noor)), to: id, name: (noor.id, "Noor"))
    try await sessions.send(.room(.join(robot)), to: id, name: (robot.id, "Robot 1"))
    #expect(try await sessions.names(in: id)[robot.id] == "Robot 1")
    try await sessions.send(.room(.removeRobots), to: id)
    #expect(try await sessions.names(in: id)[robot.id] == nil)
    #expect(try await sessions.names(in: id)[noor.id] == "Noor")
  }

  @Test("Whoever sends something to a session while it is deleted learns that there is none, and leaves nothing in it")
  func deletedMeanwhile() async throws {
    let id = try await sessions.create(title: "Handovers that hold", owner: camille).id
    let before = log.appends.count
    log.hold()
    let sending = Task { try await sessions.send(.room(.join(noor)), to: id, name: (noor.id, "Noor")) }
    while log.appends.count == before { await Task.yield() }
    try await sessions.delete(id)
    log.release()
    await #expect(throws: SessionRefusal.noSession) { try await sending.value }
    #expect(sessions.summary(of: id) == nil)
    #expect(try await log.values(in: .vault, under: "session/").isEmpty)
    let left = try await log.readAll(after: .start, limit: 100)
    #expect(left.map(\.body) == [SessionOutlines.tombstone.body])
  }

  @Test("Whoever sends something to a session that was deleted learns that there is none")
  func deletedBefore() async throws {
    let id = try await sessions.create(title: "Handovers that hold", owner: camille).id
    try await sessions.delete(id)
    await #expect(throws: SessionRefusal.noSession) { try await sessions.send(.conduct(.open), to: id) }
    await #expect(throws: SessionRefusal.noSession) { try await sessions.state(of: id) }
  }
}
