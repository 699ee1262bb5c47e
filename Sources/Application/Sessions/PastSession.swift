import EventLog
import Kernel
import Sessions

/// A session that comes with a past: acts that were carried out at moments of their own, decided one after the other
/// by the session itself and written to the log all at once by `SessionRegistry.take`.
struct PastSession: Sendable {
  /// What one act led to.
  struct Step: Sendable {
    let events: [SessionEvent]
    /// What is written beside the log.
    let aside: [AsideWrite]
    let at: Moment
  }

  private(set) var session = Session()
  private(set) var steps: [Step] = []
  private var chance: Chance

  /// `chance` is what the acts draw from.
  init(drawing chance: Chance) {
    self.chance = chance
  }

  /// Carries out `act` as it would have been at `moment`, or refuses like the session did then.
  mutating func carryOut(_ act: SessionCommand.Act, at moment: Moment) throws(SessionRefusal) {
    let command = SessionCommand(act, at: moment, chance: Chance(seed: chance.next()))
    let events = try session.decide(command)
    if events.isEmpty { return }
    steps.append(Step(events: events, aside: SessionDrawers.writes(for: events, of: session), at: moment))
    for event in events { session.apply(event) }
  }
}
