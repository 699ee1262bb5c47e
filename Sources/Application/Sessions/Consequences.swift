import Sessions

extension SessionEvent {
  /// Whether answers were coming in until this, so that their order must not show any longer than that.
  var endsAnswering: Bool {
    switch self {
    case .activityClosed, .closed, .paused, .reset: true
    default: false
    }
  }

  /// Who was sent away by this, if anybody was.
  var turnedAway: ParticipantID? {
    if case .turnedAway(let participant) = self { participant } else { nil }
  }
}
