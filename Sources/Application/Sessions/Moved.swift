public import Kernel
public import Sessions

/// Whose page is another one after a change of a session, apart from what the change shows to everybody. Ten thousand
/// phones need not be looked at because one of them answered.
public enum Moved: Hashable, Sendable {
  /// Somebody who answered an activity, or took an answer back; without an activity, somebody whose hand was lowered.
  public struct Person: Hashable, Sendable {
    public let participant: ParticipantID
    public let activity: ActivityID?
  }

  case some(Set<Person>)
  case everybody

  public static let nobody = Moved.some([])

  /// Who moved by `events`.
  init(by events: [SessionEvent]) {
    var people = Set<Person>(minimumCapacity: events.count)
    for event in events {
      switch event {
      case .answered(let activity, let participant, _, _, _):
        people.insert(Person(participant: participant, activity: activity))
      case .urnChanged(let activity, let slip):
        // Another process wrote it: it is not known who answered.
        guard let content = slip.content else {
          self = .everybody
          return
        }
        people.insert(Person(participant: content.participant, activity: activity))
      case .handLowered(let participant):
        people.insert(Person(participant: participant, activity: nil))
      case .joined, .handRaised, .readied, .footingChanged, .locked, .unlocked, .timerStarted,
        .timerStopped, .submitted:
        continue
      default:
        self = .everybody
        return
      }
    }
    self = .some(people)
  }

  /// Adds whoever moved in `other`.
  public mutating func join(_ other: Moved) {
    guard case (.some(var people), .some(let others)) = (self, other) else {
      self = .everybody
      return
    }
    // Nobody else holds the people while more are put to them.
    self = .nobody
    people.formUnion(others)
    self = .some(people)
  }
}
