/// An instant: whole milliseconds since 1970-01-01T00:00:00Z. Domain code receives moments, it never reads a clock.
public struct Moment: Comparable, Hashable, Sendable {
  public var milliseconds: Int64

  public init(milliseconds: Int64) {
    self.milliseconds = milliseconds
  }

  public static func < (left: Moment, right: Moment) -> Bool {
    left.milliseconds < right.milliseconds
  }

  /// The moment `seconds` later, or earlier when negative.
  public func adding(seconds: Int) -> Moment {
    adding(milliseconds: Int64(seconds) * 1000)
  }

  /// The moment `milliseconds` later, or earlier when negative.
  public func adding(milliseconds: Int64) -> Moment {
    Moment(milliseconds: self.milliseconds + milliseconds)
  }

  /// Milliseconds from `earlier` to this moment; negative when this one comes first.
  public func milliseconds(since earlier: Moment) -> Int64 {
    milliseconds - earlier.milliseconds
  }
}

extension Moment: Codable {
  public init(from decoder: any Decoder) throws {
    milliseconds = try decoder.singleValueContainer().decode(Int64.self)
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(milliseconds)
  }
}
