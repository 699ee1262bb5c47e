public import Kernel

/// What a kind knows while it turns a form into an answer.
public struct Giving<A: Activity>: Sendable {
  /// What this participant gave before.
  public let previous: A.Answer?
  public let stage: A.Stage
  /// All answers so far, for instance to see that a liked card exists.
  public let tally: A.Tally
  /// Now; nil when answers are anonymous, because times connect answers to people.
  public let now: Moment?
  /// When the activity was last opened live.
  public let opened: Moment?
  /// For identifiers of cards and the like.
  public var chance: Chance

  public init(
    previous: A.Answer? = nil, stage: A.Stage, tally: A.Tally, now: Moment? = nil, opened: Moment? = nil,
    chance: Chance
  ) {
    self.previous = previous
    self.stage = stage
    self.tally = tally
    self.now = now
    self.opened = opened
    self.chance = chance
  }
}

/// What a kind knows while it turns a form into a move.
public struct Moving<A: Activity>: Sendable {
  public let by: Mover
  public let stage: A.Stage
  public let tally: A.Tally
  public let now: Moment
  public var chance: Chance

  public init(by: Mover, stage: A.Stage, tally: A.Tally, now: Moment, chance: Chance) {
    self.by = by
    self.stage = stage
    self.tally = tally
    self.now = now
    self.chance = chance
  }
}

/// Who makes a move. A kind that lets participants move says so in its `move`.
public enum Mover: Hashable, Sendable {
  case facilitator
  case participant(Token)
}
