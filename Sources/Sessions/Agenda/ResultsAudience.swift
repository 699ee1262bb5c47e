import Activities
public import Kernel

/// Who may see the results of an activity now.
public enum ResultsAudience: Int, Comparable, Hashable, Sendable {
  case nobody, facilitators, answered, everybody

  public static func < (left: ResultsAudience, right: ResultsAudience) -> Bool {
    left.rawValue < right.rawValue
  }
}

extension Session {
  /// Who may see the results of the activity at `now`. What others may not see is not in the bytes they get.
  public func audience(of item: AgendaItem, at now: Moment) -> ResultsAudience {
    if item.running.kind.flow == .reading { return .everybody }
    if item.isRevealed, item.plan.visibility != .whenClosed { return .everybody }
    let isOver = (phase == .closed || item.progress == .closed) && window(of: item, at: now) == nil
    return switch item.plan.visibility {
    case .atOnce: .everybody
    case .afterAnswer: isOver ? .everybody : .answered
    case .whenRevealed: .facilitators
    case .whenClosed: isOver ? .everybody : .nobody
    }
  }

  /// Whether revealing the activity would show its results to somebody who does not see them.
  public func canReveal(_ item: AgendaItem, at now: Moment) -> Bool {
    audience(of: item, at: now) < .everybody && item.plan.visibility != .whenClosed
  }

  /// Whether the participant, or with nil the big screen, sees the results at `now`.
  public func showsResults(of item: AgendaItem, to participant: ParticipantID?, at now: Moment) -> Bool {
    switch audience(of: item, at: now) {
    case .everybody: true
    case .answered: participant.map(item.hasAnswered) ?? false
    case .facilitators, .nobody: false
    }
  }
}
