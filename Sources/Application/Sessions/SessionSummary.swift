import Activities
public import Kernel
public import Sessions

/// What lists and the door need to know of a session without loading it.
public struct SessionSummary: Sendable, Hashable {
  public let id: SessionID
  public let code: JoinCode
  public var title: String
  public var created: Moment
  public var planned: Moment?
  public var owner: PersonID
  public var facilitators: [PersonID]
  public var phase: Phase
  public var ended: Moment?
  public var isArchived: Bool
  public var isTemplate: Bool
  /// Activities of the agenda.
  public var activities: Int
  public var policy: JoinPolicy
  /// The names of the pictures it shows.
  public var pictures: Set<String>
  /// The windows of its activities that open or close by the clock.
  private let windows: [Windows]

  /// The summary of a session that exists.
  init?(_ session: Session) {
    guard let id = session.id, let code = session.code, let owner = session.owner else { return nil }
    self.id = id
    self.code = code
    title = session.title
    created = session.created
    planned = session.planned
    self.owner = owner
    facilitators = session.facilitators
    phase = session.phase
    ended = session.ended
    isArchived = session.isArchived
    isTemplate = session.isTemplate
    activities = session.agenda.count
    policy = session.policy
    pictures = session.agenda.reduce(into: []) { $0.formUnion($1.running.setUp.activity.pictures) }
    windows = session.agenda.map(\.plan.windows).filter { $0.before != nil || $0.after != nil }
  }
  /// Whether an activity may take answers at `now`. When it may not, none does, and the session need not be loaded.
  public func mayBeOpen(at now: Moment) -> Bool {
    switch phase {
    case .open: true
    case .prepared: windows.contains { $0.before.map { $0.from <= now } ?? false }
    case .closed: windows.contains { $0.after.map { now < $0 } ?? false }
    }
  }
}
