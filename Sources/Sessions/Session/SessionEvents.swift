public import Activities
public import Kernel

/// What happens in a session. The keys are the wire names, for ever.
public enum SessionEvent: Codable, Sendable {
  case created(id: SessionID, code: JoinCode, title: String, owner: PersonID, at: Moment)
  case renamed(title: String)
  case planned(at: Moment?)
  case policyChanged(policy: JoinPolicy)
  case facilitatorAdded(person: PersonID)
  case facilitatorRemoved(person: PersonID)
  case handedOver(to: PersonID)
  case templateMarked(isTemplate: Bool)
  case archived
  case unarchived

  case activityAdded(id: ActivityID, setUp: AnySetUp, plan: ActivityPlan, index: Int)
  case activityChanged(id: ActivityID, setUp: AnySetUp)
  case planChanged(id: ActivityID, plan: ActivityPlan)
  case activityMoved(id: ActivityID, index: Int)
  case activityRemoved(id: ActivityID)

  case opened(at: Moment)
  case paused
  case resumed
  case closed(at: Moment)
  case pacingChanged(pacing: Pacing)
  case activityOpened(id: ActivityID, at: Moment)
  case activityClosed(id: ActivityID)
  case revealed(id: ActivityID)
  case timerStarted(until: Moment)
  case timerStopped
  case reset(id: ActivityID)
  case resetUndone(id: ActivityID)

  case locked
  case unlocked
  case joined(participant: Participant, waits: Bool)
  case admitted(participant: ParticipantID)
  case turnedAway(participant: ParticipantID)
  case footingChanged(participant: ParticipantID, footing: Footing)
  case handRaised(participant: ParticipantID)
  case handLowered(participant: ParticipantID)
  case readied(participant: ParticipantID)
  case robotsRemoved

  case answered(
    id: ActivityID, participant: ParticipantID, answer: AnyAnswer?, window: Window, submission: Submission?)
  case urnChanged(id: ActivityID, slip: Slip)
  /// `submission` is that of a participant.
  case moved(id: ActivityID, move: AnyMove, submission: Submission? = nil)
  /// That a press was taken which is not to count again: of a participant, where the log says whose it was anyway, or of
  /// a facilitator.
  case submitted(submission: Submission, participant: ParticipantID?)

  enum CodingKeys: String, CodingKey {
    case created = "session.created"
    case renamed = "session.renamed"
    case planned = "session.planned"
    case policyChanged = "session.policy-changed"
    case facilitatorAdded = "session.facilitator-added"
    case facilitatorRemoved = "session.facilitator-removed"
    case handedOver = "session.handed-over"
    case templateMarked = "session.template-marked"
    case archived = "session.archived"
    case unarchived = "session.unarchived"
    case activityAdded = "activity.added"
    case activityChanged = "activity.changed"
    case planChanged = "activity.plan-changed"
    case activityMoved = "activity.placed"
    case activityRemoved = "activity.removed"
    case opened = "session.opened"
    case paused = "session.paused"
    case resumed = "session.resumed"
    case closed = "session.closed"
    case pacingChanged = "session.pacing-changed"
    case activityOpened = "activity.opened"
    case activityClosed = "activity.closed"
    case revealed = "activity.revealed"
    case timerStarted = "timer.started"
    case timerStopped = "timer.stopped"
    case reset = "activity.reset"
    case resetUndone = "activity.reset-undone"
    case locked = "session.locked"
    case unlocked = "session.unlocked"
    case joined = "participant.joined"
    case admitted = "participant.admitted"
    case turnedAway = "participant.turned-away"
    case footingChanged = "participant.footing-changed"
    case handRaised = "hand.raised"
    case handLowered = "hand.lowered"
    case readied = "participant.ready"
    case robotsRemoved = "robots.removed"
    case answered = "activity.answered"
    case urnChanged = "urn.changed"
    case moved = "activity.moved"
    case submitted = "submission.taken"
  }
}

/// An anonymous answer on its way to the urn. The log keeps no more of it than that the urn changed: encoding leaves
/// everything out.
public struct Slip: Codable, Hashable, Sendable {
  /// What is only known in the moment it is given.
  public let content: Content?

  public struct Content: Hashable, Sendable {
    /// Leads to nobody: only the phone that gave the answer can find it again.
    public let token: Token
    /// For the roll.
    public let participant: ParticipantID
    public let answer: AnyAnswer?
    public let generation: Int
    /// The round it answers, also for the roll.
    public let round: String
    /// That the press was taken; lies apart from the answer.
    public let proof: Proof?
  }

  public struct Proof: Hashable, Sendable {
    public let token: Token
    public let submission: Submission
  }

  init(_ content: Content) {
    self.content = content
  }

  public init(from decoder: any Decoder) throws {
    content = nil
  }

  public func encode(to encoder: any Encoder) throws {
    _ = encoder.container(keyedBy: Nothing.self)
  }

  private enum Nothing: CodingKey {}
}
