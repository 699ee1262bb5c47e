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
    if item.running.flow == .reading { return .everybody }
    if item.isRevealed, item.plan.visibility != .whenClosed { return .everybody }
    let isOver = (phase == .closed || item.progress == .closed) && window(of: item, at: now) == nil
    return switch item.plan.visibility {
    case .atOnce: .everybody
    case .afterAnswer: isOver ? .everybody : .answered
    case .whenRevealed: .facilitators
    case .whenClosed: isOver ? .everybody : .nobody
    }
  }

  /// Whether revealing the activity would show something to somebody who does not see it: its results, or what the kind
  /// keeps until then.
  public func canReveal(_ item: AgendaItem, at now: Moment) -> Bool {
    (audience(of: item, at: now) < .everybody || unveiling(of: item, at: now) != nil)
      && item.plan.visibility != .whenClosed
  }

  /// The move that goes with revealing the activity. None while people may still answer after the meeting: to them a
  /// right answer would leave nothing to ask. A facilitator who shows it all the same does so by its own button.
  func unveiling(of item: AgendaItem, at now: Moment) -> AnyMove? {
    if let until = item.plan.windows.after, now < until { return nil }
    return item.running.unveiling
  }

  /// Whether the participant, or with nil the big screen, sees the results at `now`.
  public func showsResults(of item: AgendaItem, to participant: ParticipantID?, at now: Moment) -> Bool {
    switch audience(of: item, at: now) {
    case .everybody: true
    case .answered: participant.map { item.hasAnswered($0) } ?? false
    case .facilitators, .nobody: false
    }
  }
}
