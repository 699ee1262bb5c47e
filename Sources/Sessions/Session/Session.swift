public import Activities
public import Kernel

public typealias SessionID = Identifier<Session>
public typealias ActivityID = Identifier<AgendaItem>
public typealias ParticipantID = Identifier<Participant>

/// A facilitated session: an agenda of activities, the people who take part, and what they answered.
///
/// Kinds of activity stay behind `RunningActivity`; nothing here names one. Anonymous answers are not in the log: they come
/// from the urn and are put in by `fill` after a replay.
public struct Session: Sendable {
  public internal(set) var id: SessionID?
  public internal(set) var code: JoinCode?
  public internal(set) var title = ""
  public internal(set) var created = Moment(milliseconds: 0)
  /// When it is to begin, if that is known.
  public internal(set) var planned: Moment?
  public internal(set) var owner: PersonID?
  /// In the order they were added; the owner is one of them.
  public internal(set) var facilitators: [PersonID] = []
  public internal(set) var policy = JoinPolicy()
  public internal(set) var pacing = Pacing.facilitator
  public internal(set) var phase = Phase.prepared
  public internal(set) var isPaused = false
  public internal(set) var isLocked = false
  public internal(set) var isArchived = false
  public internal(set) var isTemplate = false
  /// When it was first opened and last closed.
  public internal(set) var began: Moment?
  public internal(set) var ended: Moment?

  public internal(set) var agenda: [AgendaItem] = []
  /// The activity that everybody looks at, at the facilitator's pace.
  public internal(set) var current: ActivityID?
  public internal(set) var timer: Timer?

  public internal(set) var participants = Participants()
  /// Who asked to be let in and waits.
  public internal(set) var waiting: [ParticipantID] = []
  /// Raised hands, the first first.
  public internal(set) var hands: [ParticipantID] = []
  public internal(set) var ready: Set<ParticipantID> = []
  var pseudonyms = Pseudonyms()
  /// What was taken of facilitators already.
  var submitted = Submitted()

  public init() {}

  /// The item of that identifier.
  public func item(_ id: ActivityID) -> AgendaItem? {
    index(of: id).map { agenda[$0] }
  }

  public var currentItem: AgendaItem? {
    if let current { item(current) } else { nil }
  }

  /// How a phone goes through the activity; nil where there is none of that name.
  public func flow(of id: ActivityID) -> Kind.Flow? {
    index(of: id).map { agenda[$0].running.flow }
  }

  /// Where the activity stands in the agenda, from 0.
  public func index(of id: ActivityID) -> Int? {
    // By places: an item has many parts, and each would be held for its name to be read.
    agenda.indices.first { agenda[$0].id == id }
  }

  /// People who are in: neither waiting nor sent away.
  public var present: Int { participants.count - waiting.count }

  mutating func change(_ id: ActivityID, _ change: (inout AgendaItem) -> Void) {
    guard let index = index(of: id) else { return }
    change(&agenda[index])
  }
}

/// Whether a session has begun.
public enum Phase: String, Codable, Hashable, Sendable {
  /// Only its facilitators see more than activities that are open before.
  case prepared
  /// Opened: people arrive in the lobby or follow the activity shown.
  case open
  /// Over. Activities may still be open after it.
  case closed
}

/// Who decides what is looked at.
public enum Pacing: String, Codable, Hashable, Sendable, CaseIterable {
  /// Everybody sees the activity that the facilitator shows.
  case facilitator
  /// Each goes through all open activities in their own order.
  case own
}

/// A count-down that everybody sees.
public struct Timer: Codable, Hashable, Sendable {
  public let until: Moment

  public init(until: Moment) {
    self.until = until
  }
}
