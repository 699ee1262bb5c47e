import Sessions

extension SessionEvent {
  /// Whether answers were coming in until this, so that their order must not show any longer than that.
  var endsAnswering: Bool {
    switch self {
    case .activityClosed, .closed, .paused, .reset: true
    default: false
    }
  }

  /// Whether names left the vault with this.
  var endsNames: Bool {
    switch self {
    case .turnedAway, .robotsRemoved: true
    default: false
    }
  }
}
