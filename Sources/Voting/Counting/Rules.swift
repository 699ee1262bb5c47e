/// The settings of a count.
public struct Rules: Hashable, Sendable {
  /// How the single transferable vote moves votes on.
  public enum Transfer: String, CaseIterable, Hashable, Sendable {
    case scottish, meek
  }

  /// How the strength of a pairwise win is measured.
  public enum Strength: String, CaseIterable, Hashable, Sendable {
    /// The number of votes on the winning side.
    case winning
    /// The votes on the winning side less those on the other.
    case margins
  }

  /// How many yes a proposal needs.
  public enum Majority: Hashable, Sendable {
    /// More yes than no.
    case simple
    /// Yes from more than half of all who may vote.
    case absolute
    /// At least two thirds of yes and no together.
    case twoThirds
    /// At least this share, in per cent from 1 to 100, of yes and no together.
    case percent(Int)
  }

  /// A number of things, or a share of them.
  public enum Amount: Hashable, Sendable {
    case count(Int)
    /// In per cent, from 0 to 100.
    case percent(Int)

    /// Whether `part` of `whole` reaches the amount.
    func isReached(by part: Int, of whole: Int) -> Bool {
      switch self {
      case .count(let count): part >= count
      case .percent(let percent): part * 100 >= percent * whole
      }
    }
  }

  public var seats = 1
  public var transfer = Transfer.scottish
  /// Winning votes, or margins, for minimax and Schulze; ranked pairs always takes margins.
  public var strength = Strength.winning
  public var majority = Majority.simple
  /// The participation that a proposal needs: of the weight of all who may vote.
  public var quorum: Amount?
  /// In how many of the departments concerned a proposal has to pass as well.
  public var departments: Amount?
  /// From how many blocks on a consensus fails: of the weight of those who answered.
  public var blocks = Amount.count(1)
  /// The most points that a ballot may give.
  public var points: Int?
  /// The credit of a ballot whose votes cost their square.
  public var credit: Int?
  /// The money to spend, and the cost of each option by name.
  public var budget: Int?
  public var costs: [String: Int] = [:]
  /// The seed of every lot.
  public var seed: UInt64 = 1

  public init() {}
}
