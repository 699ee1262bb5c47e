internal import Foundation
public import Kernel

/// The clock of the machine, moved by a constant.
public struct SystemClock: Clock {
  private let shift: Int64

  /// `shift` is in seconds; other than 0 it is for trying what happens before and after a meeting.
  public init(shift: Int = 0) {
    self.shift = Int64(shift) * 1000
  }

  public var now: Moment {
    Moment(milliseconds: Int64(Date().timeIntervalSince1970 * 1000) + shift)
  }
}
