import Activities
public import Kernel
public import Sessions

/// What lists and the door need to know of a session without loading it.
public struct SessionSummary: Codable, Hashable, Sendable {
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
  public var pictures: Set<String> { shown.values.reduce(into: []) { $0.formUnion($1) } }
  /// The windows of its activities that open or close by the clock.
  private var windows: [ActivityID: Windows]
  private var shown: [ActivityID: Set<String>]

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
    windows = [:]
    shown = [:]
    for item in session.agenda {
      watch(item.id, item.plan.windows)
      show(item.running.setUp, in: item.id)
    }
  }

  /// The summary of a session that was just created.
  init?(_ event: SessionEvent) {
    guard case .created(let id, let code, let title, let owner, let moment) = event else { return nil }
    self.id = id
    self.code = code
    self.title = title
    created = moment
    self.owner = owner
    facilitators = [owner]
    phase = .prepared
    isArchived = false
    isTemplate = false
    activities = 0
    policy = JoinPolicy()
    windows = [:]
    shown = [:]
  }

  private mutating func watch(_ activity: ActivityID, _ plan: Windows) {
    windows[activity] = plan.before != nil || plan.after != nil ? plan : nil
  }

  private mutating func show(_ setUp: AnySetUp, in activity: ActivityID) {
    let pictures = setUp.activity.pictures
    shown[activity] = pictures.isEmpty ? nil : pictures
  }

  /// Follows the session without being it: after any history the same as the summary of the whole.
  mutating func apply(_ event: SessionEvent) {
    switch event {
    case .renamed(let title): self.title = title
    case .planned(let moment): planned = moment
    case .policyChanged(let policy): self.policy = policy
    case .facilitatorAdded(let person): facilitators.append(person)
    case .facilitatorRemoved(let person): facilitators.removeAll { $0 == person }
    case .handedOver(let person): owner = person
    case .templateMarked(let isTemplate): self.isTemplate = isTemplate
    case .archived: isArchived = true
    case .unarchived: isArchived = false
    case .opened: phase = .open
    case .closed(let moment):
      phase = .closed
      ended = moment
    case .activityAdded(let id, let setUp, let plan, _):
      activities += 1
      watch(id, plan.windows)
      show(setUp, in: id)
    case .activityChanged(let id, let setUp): show(setUp, in: id)
    case .planChanged(let id, let plan): watch(id, plan.windows)
    case .activityRemoved(let id):
      activities -= 1
      windows[id] = nil
      shown[id] = nil
    default: return
    }
  }

  /// Whether an activity may take answers at `now`. When it may not, none does, and the session need not be loaded.
  public func mayBeOpen(at now: Moment) -> Bool {
    switch phase {
    case .open: true
    case .prepared: windows.values.contains { $0.before.map { $0.from <= now } ?? false }
    case .closed: windows.values.contains { $0.after.map { now < $0 } ?? false }
    }
  }
}
