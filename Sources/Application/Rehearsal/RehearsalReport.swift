/// What a rehearsal did, so far or in the end.
public struct RehearsalReport: Hashable, Sendable {
  public var participants = 0
  public var joined = 0
  /// Answers that were taken.
  public var answers = 0
  /// Answers that were refused with a sentence: too late, too many.
  public var refused = 0
  public var hands = 0
  /// Connections that were lost on purpose and came back.
  public var returns = 0
  /// Anything that should not happen.
  public var errors = 0
  /// What the first errors were, each once.
  public var reasons: [String] = []
  /// From the sending of an answer to the frame of the big screen that counts it, the shortest first.
  public var delays: [Duration] = []

  public init() {}

  /// The delay that half of the answers stay below; nil when the screen counted none.
  public var median: Duration? { quantile(0.5) }
  /// The delay that 95 in a hundred stay below.
  public var p95: Duration? { quantile(0.95) }

  private func quantile(_ share: Double) -> Duration? {
    delays.isEmpty ? nil : delays[min(delays.count - 1, Int(Double(delays.count) * share))]
  }
}
