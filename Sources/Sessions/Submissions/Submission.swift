public import Kernel

/// One press of a button, as the page that sends it tells it from the next.
public enum Press {}

/// The mark of one press: what is sent again because the reply was lost bears the same. It is a hash, and leads neither
/// to a person nor to what they sent.
public typealias Submission = Identifier<Press>

/// The last submissions of one giver, or of several whom the log does not tell apart, in the order they were taken.
public struct Submitted: Hashable, Sendable {
  /// How many are remembered. A page that was cut off sends all it kept again, one after the other: nobody presses more
  /// often before they see that the connection is lost.
  public static let limit = 32
  /// How many are remembered of all who move one activity: as if 32 people did so at once.
  static let limitOfMany = 1_024

  private var marks: [Submission] = []

  public init() {}

  public func contains(_ submission: Submission) -> Bool {
    marks.contains(submission)
  }

  public mutating func note(_ submission: Submission) {
    note(submission, keeping: Self.limit)
  }

  mutating func note(_ submission: Submission, keeping limit: Int) {
    if marks.count >= limit { marks.removeFirst() }
    marks.append(submission)
  }
}

extension Submitted: Codable {
  public init(from decoder: any Decoder) throws {
    marks = Array(try decoder.singleValueContainer().decode([Submission].self).suffix(Self.limit))
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(marks)
  }
}
