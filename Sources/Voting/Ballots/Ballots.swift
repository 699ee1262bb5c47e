/// Ballots of any form, as a file holds them.
public enum Ballots: Hashable, Sendable {
  case ranked(RankedBallots)
  case rated(RatedBallots)
  case answers(AnswerBallots)

  public var options: [String] {
    switch self {
    case .ranked(let ballots): ballots.options
    case .rated(let ballots): ballots.options
    case .answers(let ballots): ballots.options
    }
  }

  public var form: BallotForm {
    switch self {
    case .ranked: .ranks
    case .rated(let ballots): ballots.form
    case .answers: .answers
    }
  }

  /// How many ballots there are.
  public var count: Int {
    switch self {
    case .ranked(let ballots): ballots.ballots
    case .rated(let ballots): ballots.ballots
    case .answers(let ballots): ballots.rows.count
    }
  }

  /// The weight of all ballots.
  public var weight: Int {
    switch self {
    case .ranked(let ballots): ballots.weight
    case .rated(let ballots): ballots.weight
    case .answers(let ballots): ballots.weight
    }
  }
}
