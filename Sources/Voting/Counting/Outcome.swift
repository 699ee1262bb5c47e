/// What a count came to. Options are numbered as they stand in `options`.
public struct Outcome: Sendable {
  public let method: Method
  public let options: [String]
  /// How many ballots were counted, and what they weigh together.
  public let ballots: Int
  public let weight: Int
  /// The options elected or adopted. Several where one is to be elected mean a tie, which the method does not settle.
  public internal(set) var winners: [Int] = []
  /// All options from first to last; those of a group are tied.
  public internal(set) var ranking: [[Int]] = []
  /// Whether the winners hang on a tie: unsettled, or settled by a lot that `stages` or the explanation shows.
  public internal(set) var tie = false
  /// One number per option, in the unit of the method.
  public internal(set) var scores: [Double] = []
  /// What the numbers of `scores` are.
  public internal(set) var unit = Sentence(french: "voix", english: "votes")
  /// The scores in words, where they are grades or levels; empty elsewhere.
  public internal(set) var labels: [Sentence] = []
  /// The weight of the ballots that prefer the option of the row to that of the column.
  public internal(set) var pairwise: [[Int]]?
  /// The steps of a count that goes in stages.
  public internal(set) var stages: [Stage] = []
  /// What only this method tells, under keys of its own.
  public internal(set) var details: [String: JSON] = [:]
  public let seed: UInt64
  /// The count told step by step.
  public internal(set) var explanation: [Sentence] = []

  init(_ method: Method, options: [String], ballots: Int, weight: Int, seed: UInt64) {
    self.method = method
    self.options = options
    self.ballots = ballots
    self.weight = weight
    self.seed = seed
  }

  /// Ranks the options by `scores`, the highest first, and lets those in front win.
  mutating func rank(by scores: [Double]) {
    self.scores = scores
    ranking = Ranking.groups(scores)
    winners = ranking.first ?? []
    tie = winners.count > 1
  }
}

/// One step of a count.
public enum Stage: Hashable, Sendable {
  case votes(VoteStage)
  case grades(GradeStage)
}

/// A stage of a count that moves votes from one option to another.
public struct VoteStage: Hashable, Sendable {
  /// What happened at the beginning of the stage.
  public enum Step: Hashable, Sendable {
    case firstPreferences
    case surplus(Int)
    case exclusion([Int])
    /// Meek's rule counts all ballots afresh.
    case recount
  }

  public var step: Step
  /// The votes of every option at the end of the stage.
  public var votes: [Double]
  public var quota: Double?
  public var elected: [Int] = []
  /// The option or options with the fewest votes, excluded at the end of the stage.
  public var excluded: [Int] = []
  /// Votes that no longer count for any option.
  public var exhausted: Double
  /// The options among which this stage had to choose by lot.
  public var lot: [Int] = []
}

/// A stage of majority judgement: the median grade of the options that are still level.
public struct GradeStage: Hashable, Sendable {
  /// How many votes of the median grade have been taken away from each option so far.
  public var removed: Int
  /// The median grade of each option that is still level with the leader, by option.
  public var medians: [Int: Int]
}
