/// Ballots that give each option a whole number: a score, a grade, an approval or points.
public struct RatedBallots: Hashable, Sendable {
  /// The number of an option that the ballot says nothing about.
  public static let blank = Int32.min

  public let options: [String]
  public let form: BallotForm
  /// The names of the grades from the worst, number 0, to the best; empty where numbers are not grades, the
  /// usual scale when none is given.
  public let scale: [Sentence]
  /// How many ballots the rows stand for.
  public private(set) var ballots = 0
  public private(set) var weights: [Int] = []
  /// The number of every option on every row, row after row.
  public private(set) var ratings: [Int32] = []

  public init(options: [String], form: BallotForm, scale: [Sentence] = []) {
    self.options = options
    self.form = form
    self.scale = form == .grades && scale.isEmpty ? Grade.scale : scale
  }

  /// The weight of all ballots.
  public var weight: Int { weights.reduce(0, +) }

  /// Adds a row with one number per option, or `blank`.
  public mutating func add(_ ratings: [Int32], weight: Int = 1, ballots: Int = 1) {
    precondition(ratings.count == options.count && weight > 0 && ballots > 0)
    self.ballots += ballots
    weights.append(weight)
    self.ratings.append(contentsOf: ratings)
  }

  /// The numbers of row `row`.
  public subscript(row: Int) -> ArraySlice<Int32> {
    ratings[row * options.count..<(row + 1) * options.count]
  }

  /// The order that the numbers imply: a higher number is a better place, options left blank are unranked.
  public var ranked: RankedBallots {
    var result = RankedBallots(options: options)
    for row in weights.indices {
      let highest = self[row].max() ?? 0
      let places = self[row].map { $0 == Self.blank ? RankedBallots.unranked : highest - $0 + 1 }
      result.add(places, weight: weights[row], ballots: 1)
    }
    result.restate(ballots: ballots)
    return result
  }
}

extension RatedBallots {
  /// The same ballots with 0 where they are blank.
  var filled: RatedBallots {
    var result = self
    for index in result.ratings.indices where result.ratings[index] == Self.blank { result.ratings[index] = 0 }
    return result
  }
}
