/// What was taken of one participant, anonymous answers left out.
struct Taken: Hashable, Sendable {
  /// In which windows they answered.
  var windows = WindowSet()
  /// Their last presses.
  var presses = Submitted()
}

/// Some of the three windows.
struct WindowSet: OptionSet, Hashable, Sendable {
  let rawValue: UInt8

  init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  init(_ window: Window) {
    self =
      switch window {
      case .before: .before
      case .live: .live
      case .after: .after
      }
  }

  static let before = WindowSet(rawValue: 1)
  static let live = WindowSet(rawValue: 2)
  static let after = WindowSet(rawValue: 4)
}
