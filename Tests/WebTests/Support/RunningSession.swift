import Activities
import EventLog
import HTTPTypes
import HummingbirdTesting
import Kernel
import Sessions
import Testing

@testable import Application
@testable import Web

/// A session of Camille's with a wall and a poll, both open, on a log that outlives the house.
struct RunningSession {
  let log = NarrowLog()
  let premises: Premises
  let made: SessionSummary
  let paths: SessionPaths
  let wall = ActivityID(rawValue: "wall")
  let poll = ActivityID(rawValue: "poll")

  init(_ identity: AnswerIdentity = .pseudonymous, allowsLikes: Bool = false) async throws {
    premises = try await Premises.open(on: log)
    made = try await premises.house.sessions.create(title: "Handovers", owner: premises.camille)
    paths = SessionPaths(made.code)
    var thoughts = Wall(newIn: .english)
    thoughts.allowsLikes = allowsLikes
    for (id, activity) in [(wall, thoughts as any Activity), (poll, Poll(newIn: .english))] {
      try await act(.agenda(.add(id: id, AnySetUp(activity), ActivityPlan(identity: identity), after: nil)))
    }
    try await act(.conduct(.pace(.own)))
    try await act(.conduct(.open))
  }

  func act(_ act: SessionCommand.Act) async throws {
    try await premises.house.sessions.send(act, to: made.id)
  }

  /// The session as that house knows it, or the one it began in.
  func session(_ house: House? = nil) async throws -> Session {
    try await (house ?? premises.house).sessions.state(of: made.id).session
  }

  func answered(_ id: ActivityID) async throws -> Int { try await session().item(id)?.running.answered ?? 0 }

  /// Somebody who has come in.
  @discardableResult
  func guest(_ browser: Browser) async throws -> Browser {
    _ = try await browser.get(paths.join)
    #expect(try await browser.post(paths.join, ["footing": "room"]).status == .seeOther)
    return browser
  }

  /// The same house after a crash: only the log is left.
  func restarted() async throws -> Premises {
    let house = try await House.open(on: log, clock: premises.clock)
    return Premises(
      house: house, clock: premises.clock, care: premises.care, riverside: premises.riverside, amara: premises.amara,
      camille: premises.camille, thomas: premises.thomas)
  }
}
