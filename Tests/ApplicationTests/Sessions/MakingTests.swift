import Activities
import EventLog
import Kernel
import Sessions
import Testing

@testable import Application

@Suite("Making a session")
struct MakingTests {
  private let log = WatchedLog()
  private let sessions: SessionRegistry
  private let id = SessionID(rawValue: "of-one-press")

  init() {
    sessions = SessionRegistry(log: log, clock: StandingClock())
  }

  private var document: SessionDocument {
    get throws {
      var session = Session()
      for act in [
        SessionCommand.Act.create(
          id: id, code: try #require(JoinCode(rawValue: "K7P4QX")), title: "Handovers that hold", owner: camille),
        .agenda(.add(id: ActivityID(rawValue: "poll"), AnySetUp(Poll(newIn: .english)), ActivityPlan(), after: nil)),
      ] {
        let command = SessionCommand(act, at: StandingClock().now, chance: Chance(seed: 1))
        for event in try session.decide(command) { session.apply(event) }
      }
      return SessionDocument(of: session) { _ in false }
    }
  }

  @Test(
    "Asked for twice by one press, at once or one after the other, Camille has one session", arguments: [true, false])
  func twice(isCopied: Bool) async throws {
    let document = try document
    func make() async throws -> SessionSummary {
      isCopied
        ? try await sessions.create(id, preparedLike: document, owner: camille)
        : try await sessions.create(id, title: "Handovers that hold", owner: camille)
    }
    log.hold()
    let tasks = (0..<4).map { _ in Task { try await make() } }
    while log.appends.isEmpty { await Task.yield() }
    log.release()
    var codes: Set<JoinCode> = []
    for task in tasks { codes.insert(try await task.value.code) }
    codes.insert(try await make().code)
    #expect(codes.count == 1)
    #expect(sessions.all().map(\.id) == [id])
    let code = try #require(codes.first)
    #expect(sessions.session(of: code) == id)
    #expect(try await sessions.state(of: id).session.agenda.count == (isCopied ? 1 : 0))
  }

  @Test("A copy that the disk has no room for is not there at all, and can be made once there is room")
  func full() async throws {
    let document = try document
    log.failNext(.full)
    await #expect(throws: AppendFailure.full) { try await sessions.create(id, preparedLike: document, owner: camille) }
    #expect(sessions.all().isEmpty)
    #expect(try await log.readAll(after: .start, limit: 10).isEmpty)
    #expect(try await sessions.create(id, preparedLike: document, owner: camille).activities == 1)
  }
}
