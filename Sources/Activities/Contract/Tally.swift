/// An order-free fold of answers: adding the same answers in any order gives the same tally, and removing one undoes
/// adding it. Both take a time that does not grow with the number of participants, so that one piece of code serves
/// named, pseudonymous and anonymous answers, splits by department and replay.
public protocol ActivityTally: Hashable, Sendable {
  associatedtype Answer

  mutating func add(_ answer: Answer, from token: Token)
  mutating func remove(_ answer: Answer, from token: Token)
}

/// Tells participants of one activity apart without saying who they are. Anonymous answers have one that nobody can
/// connect to a person.
public struct Token: Hashable, Sendable, Codable, RawRepresentable {
  public let rawValue: String

  public init(rawValue: String) {
    self.rawValue = rawValue
  }
}

/// The state that moves change and all share.
public protocol ActivityStage: Hashable, Sendable {
  associatedtype Move: Codable & Hashable & Sendable

  init()
  mutating func apply(_ move: Move)
}

/// The stage of a kind that has no moves.
public struct Untouched: ActivityStage {
  public init() {}
  public mutating func apply(_ move: Never) {}
}
