import Activities
import Kernel
import Markup
import Sessions

/// What a participant's page shows. Without `seat` it is what all phones in the same situation share.
struct ParticipantModel: Sendable {
  let reading: SessionReading
  let language: Language
  let seat: SeatedParticipant?
  let stage: Stage
  /// The activity that the page is the page of; nil where it follows the session.
  var page: ActivityID?
  /// Why what the reader sent was refused.
  var refusal: Bilingual?
  /// What the reader sent that was refused.
  var draft: Form?
  /// Where it leaves room for the marks of whoever gets it: whether they all have raised their hand, or none has.
  var handOfAll: Bool?

  /// The situation of a phone.
  enum Stage: Sendable {
    /// A facilitator has to let them in.
    case waiting
    /// Nothing is shown yet.
    case lobby
    case paused
    /// One activity: asked, answered, or only to be read.
    case activity(AgendaItem, Situation)
    /// At everybody's own pace: all that is open.
    case agenda
    case closed
  }

  enum Situation: String, Sendable {
    case asked, answered, changing, over
  }

  /// Whether the reader has their form back to change what they sent.
  var isChanging: Bool {
    if case .activity(_, .changing) = stage { true } else { false }
  }

  /// The situation of the participant now; `activity` is the page of one activity, `isChanging` that they want their
  /// form back.
  static func stage(
    of participant: ParticipantID, activity: ActivityID?, isChanging: Bool, in reading: SessionReading
  ) -> Stage {
    reading.session.stage(of: participant, activity: activity, isChanging: isChanging, at: reading.now)
  }

  /// What phones without a page of their own activity share, by whether they have answered.
  static func sharedStage(answered: Bool, activity: ActivityID?, in reading: SessionReading) -> Stage {
    reading.session.sharedStage(answered: answered, activity: activity, at: reading.now)
  }

  /// The same on all phones that show the same thing: when it changes, the page is another.
  var scene: String {
    switch stage {
    case .waiting: "waiting"
    case .lobby: "lobby\(openItems)"
    case .paused: "paused"
    case .agenda: "agenda\(openItems)"
    case .closed: "closed\(openItems)+\(ParticipantEnd.told(in: reading).count)"
    case .activity(let item, let situation):
      "\(item.id)-\(item.generation)-\(situation.rawValue)-\(item.running.formScene)"
    }
  }

  // What is open makes another list of things to do.
  private var openItems: String {
    reading.session.openItems(at: reading.now).map { "-\($0.id)\($0.running.isSettled ? "." : "")" }.joined()
  }

  /// Whether phones must fetch their own page when they get here: shared bytes cannot say what is theirs.
  var isPersonal: Bool {
    switch stage {
    case .waiting, .paused: false
    case .lobby: !openItems.isEmpty
    case .agenda, .closed: true
    case .activity(let item, let situation):
      situation != .asked || item.running.isFormPersonal || item.running.flow == .ongoing
    }
  }

  /// Whether the reader has raised their hand; nil in what all share.
  var hand: Bool? {
    handOfAll ?? seat.map { reading.session.hands.contains($0.id) }
  }

  /// What is the reader's own in what all share; nil in what all share.
  var marks: Set<String>? {
    if handOfAll != nil { return [] }
    guard let seat else { return nil }
    let ready: Set = reading.session.ready.contains(seat.id) ? ["ready"] : []
    guard case .activity(let item, _) = stage else { return ready }
    return ready.union(item.running.marks(of: seat.token(for: item)))
  }
}
