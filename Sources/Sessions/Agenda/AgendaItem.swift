public import Activities
public import HashTreeCollections
public import Kernel

/// One activity of the agenda: what it is, when it takes answers, who sees its results.
public struct AgendaItem: Sendable {
  public let id: ActivityID
  public internal(set) var plan: ActivityPlan
  public internal(set) var running: any RunningActivity
  public internal(set) var progress = Progress.waiting
  /// What changed the state that all share, in order.
  public internal(set) var moves: [AnyMove] = []
  /// When it was last opened live.
  public internal(set) var opened: Moment?
  public internal(set) var isRevealed = false
  /// Who has answered anonymously, and in which round last. The answers themselves lie in `running` under tokens that lead
  /// to nobody.
  public internal(set) var roll: TreeDictionary<ParticipantID, String> = [:]
  /// What was taken of anonymous answers already, also before a reset, under tokens that lead nowhere else.
  var proofs: TreeDictionary<Token, Submitted> = [:]
  /// What was taken already of participants' moves.
  var submittedMoves = Submitted()
  /// The number of the reset since which answers count, 0 before any: anonymous answers of another generation are out of
  /// sight until the reset is undone.
  public internal(set) var generation = 0
  /// How often it was reset. A number is never used twice, so that what came between a reset and its undoing stays out.
  var resets = 0
  /// What the last reset took away, so that it can be undone.
  var beforeReset: Reset?

  struct Reset: Sendable {
    var running: any RunningActivity
    let moves: [AnyMove]
    var roll: TreeDictionary<ParticipantID, String>
    let isRevealed: Bool
    let generation: Int
  }

  /// The generations whose anonymous answers count or would count again.
  public var generations: [Int] { [generation] + (beforeReset.map { [$0.generation] } ?? []) }
  public var canUndoReset: Bool { beforeReset != nil }
  /// Whether anybody gave anything, also in an earlier round.
  public var hasAnswers: Bool { running.holdsAnswers || !roll.isEmpty }
  /// Whether what was announced of answers binds: some are in, or an undone reset would bring them back.
  public var isBound: Bool { hasAnswers || canUndoReset }

  /// Where it stands in the meeting.
  public enum Progress: Hashable, Sendable {
    case waiting, open, closed
  }

  init(id: ActivityID, plan: ActivityPlan, setUp: AnySetUp) {
    self.id = id
    self.plan = plan
    running = setUp.started()
  }

  /// Whether the move leaves nothing to unveil of what there was.
  func isUnveiled(by move: AnyMove) -> Bool {
    var after = running
    after.apply(move)
    return running.unveiling != nil && after.unveiling == nil
  }

  /// Whether that participant has answered.
  public func hasAnswered(_ participant: ParticipantID) -> Bool {
    plan.identity == .anonymous ? roll[participant] == running.round : running.hasAnswered(participant.token)
  }

  /// Whether it would show people words that nobody wrote for them. What somebody answered was good enough to answer.
  public var keepsSample: Bool { !hasAnswers && running.keepsSample }

  /// Whether it still asks something of that participant, could they answer now.
  public func asks(_ participant: ParticipantID) -> Bool {
    !hasAnswered(participant) && !running.isSettled
  }
}

/// What a facilitator settles for an activity of any kind.
public struct ActivityPlan: Codable, Hashable, Sendable {
  /// Planned length, 0 to 600.
  public var minutes: Int
  /// For the facilitators' eyes.
  public var notes: String
  public var windows: Windows
  public var visibility: Visibility
  public var identity: AnswerIdentity

  public static let minutesLimits = 0...600
  public static let notesLimit = 2_000

  public init(
    minutes: Int = 5, notes: String = "", windows: Windows = Windows(), visibility: Visibility = .atOnce,
    identity: AnswerIdentity = .pseudonymous
  ) {
    self.minutes = minutes
    self.notes = notes
    self.windows = windows
    self.visibility = visibility
    self.identity = identity
  }
}

/// When people see results.
public enum Visibility: String, Codable, Hashable, Sendable, CaseIterable {
  case atOnce = "at-once"
  /// A person, once they have answered; the screen, once revealed or closed.
  case afterAnswer = "after-answer"
  case whenRevealed = "when-revealed"
  /// Nobody before it is closed, the facilitator neither.
  case whenClosed = "when-closed"
}

extension ParticipantID {
  /// How activities tell this participant apart.
  public var token: Token { Token(rawValue: rawValue) }
}
