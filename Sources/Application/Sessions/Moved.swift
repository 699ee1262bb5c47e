public import Kernel
public import Sessions

/// Whose page is another one after a change of a session, apart from what the change shows to everybody. Ten thousand
/// phones need not be looked at because one of them answered.
public enum Moved: Hashable, Sendable {
  /// Somebody who answered an activity, or took an answer back.
  public struct Person: Hashable, Sendable {
    public let participant: ParticipantID
    public let activity: ActivityID
  }

  case some(Set<Person>)
  case everybody

  public static let nobody = Moved.some([])

  /// Who moved by `events`.
  init(by events: [SessionEvent]) {
    var people: Set<Person> = []
    for event in events {
      switch Moved(by: event) {
      case .some(let others): people.formUnion(others)
      case .everybody:
        self = .everybody
        return
      }
    }
    self = .some(people)
  }

  private init(by event: SessionEvent) {
    switch event {
    case .answered(let activity, let participant, _, _, _):
      self = .some([Person(participant: participant, activity: activity)])
    case .urnChanged(let activity, let slip):
      // Another process wrote it: it is not known who answered.
      self = slip.content.map { .some([Person(participant: $0.participant, activity: activity)]) } ?? .everybody
    case .joined, .handRaised, .handLowered, .readied, .footingChanged, .locked, .unlocked, .timerStarted,
      .timerStopped, .submitted:
      self = .nobody
    default: self = .everybody
    }
  }

  /// Whoever moved in either.
  public func joined(with other: Moved) -> Moved {
    switch (self, other) {
    case (.some(let one), .some(let other)): .some(one.union(other))
    default: .everybody
    }
  }
}
