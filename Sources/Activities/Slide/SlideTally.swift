/// Nothing to count: there are no answers.
public struct SlideTally: ActivityTally {
  public mutating func add(_ answer: Never, from token: Token) {}
  public mutating func remove(_ answer: Never, from token: Token) {}
}
