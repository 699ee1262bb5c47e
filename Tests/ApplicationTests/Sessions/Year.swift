import Activities
import Application
import Kernel
import Sessions

let camille = PersonID(rawValue: "camille")

struct StandingClock: Application.Clock {
  let now = Moment(milliseconds: 1_795_424_400_000)
}

/// A year of an organisation in which Camille and others do whatever comes into their minds with their sessions: some
/// of it is refused, some sessions are deleted.
struct Year {
  let sessions: SessionRegistry
  private(set) var deleted: Set<SessionID> = []
  private var chance: Chance
  private var living: [SessionID] = []
  private var activities: [SessionID: [ActivityID]] = [:]

  init(seed: UInt64, sessions: SessionRegistry) {
    self.sessions = sessions
    chance = Chance(seed: seed)
  }

  mutating func passes(acts: Int) async throws {
    for _ in 0..<acts {
      let number = Int.random(in: 0..<40, using: &chance)
      if living.isEmpty || number == 0 {
        let title = "Session \(Int.random(in: 1...99, using: &chance))"
        living.append(try await sessions.create(title: title, owner: camille).id)
      } else if number == 1, living.count > 2 {
        let gone = living.remove(at: Int.random(in: living.indices, using: &chance))
        try await sessions.delete(gone)
        deleted.insert(gone)
      } else if let id = living.randomElement(using: &chance) {
        _ = try? await sessions.send(act(on: id), to: id)
      }
    }
  }

  private mutating func act(on id: SessionID) -> SessionCommand.Act {
    let flip = Bool.random(using: &chance)
    let moment = StandingClock().now.adding(seconds: Int.random(in: -9_000...9_000, using: &chance))
    let person = [camille, PersonID(rawValue: "noor"), PersonID(rawValue: "yann")][Int(chance.next() % 3)]
    let activity = activities[id]?.randomElement(using: &chance) ?? ActivityID(rawValue: "none")
    switch Int.random(in: 0..<16, using: &chance) {
    case 0: return .settings(.rename("Renamed \(Int.random(in: 1...99, using: &chance))"))
    case 1: return .settings(.plan(flip ? moment : nil))
    case 2: return .settings(.policy(JoinPolicy(admits: flip, capacity: Int.random(in: 1...90, using: &chance))))
    case 3: return .settings(flip ? .addFacilitator(person) : .removeFacilitator(person))
    case 4: return .settings(.handOver(to: person))
    case 5: return .settings(.markTemplate(flip))
    case 6: return .settings(flip ? .archive : .unarchive)
    case 7: return .conduct(flip ? .open : .close)
    case 8: return .conduct(.show(activity, seen: nil))
    case 9: return .room(.join(Participant(id: ParticipantID(using: &chance), pseudonym: 1, joined: moment)))
    case 10: return .agenda(.remove(activity))
    case 11: return .agenda(.place(activity, index: 0))
    default: return adding(to: id, from: moment, windowed: flip)
    }
  }

  private mutating func adding(to id: SessionID, from moment: Moment, windowed: Bool) -> SessionCommand.Act {
    let added = ActivityID(using: &chance)
    activities[id, default: []].append(added)
    let windows = windowed ? Windows(before: .init(from: moment), after: moment.adding(seconds: 600)) : Windows()
    return .agenda(
      .add(id: added, AnySetUp(Poll(newIn: .english)), ActivityPlan(windows: windows), after: nil))
  }
}
