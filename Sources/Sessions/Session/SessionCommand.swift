public import Activities
public import Kernel

/// What somebody wants of a session, and when. Who may want it is for `Permissions` to say, not for the session.
public struct SessionCommand: Sendable {
  public let act: Act
  public let at: Moment
  /// Chance for what the command needs to draw.
  public let chance: Chance
  /// The press it came from, where that is known: the same one counts once.
  public let submission: Submission?

  public init(_ act: Act, at moment: Moment, chance: Chance, submission: Submission? = nil) {
    self.act = act
    at = moment
    self.chance = chance
    self.submission = submission
  }

  public indirect enum Act: Sendable {
    case create(id: SessionID, code: JoinCode, title: String, owner: PersonID)
    case settings(SettingsAct)
    case agenda(AgendaAct)
    case conduct(ConductAct)
    case room(RoomAct)
    case answer(AnswerAct)
    /// All of them in that order or, when one is refused, none.
    case together([Act])
  }
}

/// Acts on what the session is.
public enum SettingsAct: Sendable {
  case rename(String)
  case plan(Moment?)
  case policy(JoinPolicy)
  case addFacilitator(PersonID)
  case removeFacilitator(PersonID)
  case handOver(to: PersonID)
  case markTemplate(Bool)
  case archive
  case unarchive
}

/// Acts on the agenda.
public enum AgendaAct: Sendable {
  case add(id: ActivityID, AnySetUp, ActivityPlan, after: ActivityID?)
  case change(ActivityID, Form, ActivityPlan)
  case move(ActivityID, by: Int)
  case place(ActivityID, index: Int)
  case duplicate(ActivityID, as: ActivityID)
  case remove(ActivityID)
}

/// Acts of conducting it.
public enum ConductAct: Sendable {
  case open
  case pause
  case resume
  case close
  case pace(Pacing)
  /// Shows an activity to everybody and opens it. `seen` is the activity the facilitator saw when they pressed: when
  /// another facilitator was faster, nothing happens.
  case show(ActivityID, seen: ActivityID?)
  case closeActivity(ActivityID)
  case reopenActivity(ActivityID)
  case reveal(ActivityID)
  /// Starts a count-down, or adds time to the one that runs.
  case addTime(seconds: Int)
  case stopTimer
  /// Takes all answers away. `seen` is the generation the facilitator saw: when another facilitator has reset it already,
  /// nothing happens, for the answers before that reset could not be brought back.
  case reset(ActivityID, seen: Int? = nil)
  case undoReset(ActivityID, seen: Int? = nil)
  case move(ActivityID, Form)
}

/// Acts of and on the people who are there.
public enum RoomAct: Sendable {
  case lock
  case unlock
  case join(Participant)
  case admit(ParticipantID)
  case turnAway(ParticipantID)
  case changeFooting(ParticipantID, Footing)
  case raiseHand(ParticipantID)
  case lowerHand(ParticipantID)
  case ready(ParticipantID)
  case removeRobots
}

/// Giving an answer.
public enum AnswerAct: Sendable {
  /// An anonymous answer is given with its key alone.
  case give(ActivityID, Form, by: ParticipantID, slip: SlipKey)
  /// A facilitator answers for someone without a device.
  case giveFor(ActivityID, Form, proxy: Participant, slip: SlipKey)
  /// Takes in what a file holds, before anybody takes part.
  case restore([Participant], [RestoredAnswer], moves: [RestoredMove] = [])
  /// A participant changes the shared state, where the kind lets them.
  case move(ActivityID, Form, by: ParticipantID)
}
