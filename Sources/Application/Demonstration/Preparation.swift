import Activities
import Kernel
import Sessions

extension PastSession {
  /// Creates the session and prepares its agenda, as a facilitator does: each activity is added fresh, then changed.
  /// A kind that `catalogue` lacks is left out. `windows` are those of every activity that is not for the meeting alone.
  mutating func prepare(
    _ script: Script, as id: SessionID, code: JoinCode, facilitators: [PersonID], policy: JoinPolicy,
    windows: Windows, catalogue: Catalogue, at moment: Moment, drawing chance: inout Chance
  ) throws(SessionRefusal) {
    guard let owner = facilitators.first else { throw .lastFacilitator }
    try carryOut(.create(id: id, code: code, title: script.title, owner: owner), at: moment)
    for person in facilitators.dropFirst() { try carryOut(.settings(.addFacilitator(person)), at: moment) }
    try carryOut(.settings(.policy(policy)), at: moment)
    for activity in script.activities {
      guard let kind = catalogue.kind(named: activity.kind) else { continue }
      let item = ActivityID(using: &chance)
      let plan = ActivityPlan(
        minutes: activity.minutes, notes: activity.notes, windows: activity.isOnlyLive ? Windows() : windows,
        visibility: activity.visibility, identity: activity.identity)
      try carryOut(
        .agenda(.add(id: item, AnySetUp(kind.init(newIn: script.language)), ActivityPlan(), after: nil)), at: moment)
      try carryOut(.agenda(.change(item, activity.setUp, plan)), at: moment)
    }
  }
}
