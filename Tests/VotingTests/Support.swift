import Voting

/// The same chance every time.
struct Dice: RandomNumberGenerator {
  private var state: UInt64
  init(_ seed: Int) { state = UInt64(bitPattern: Int64(seed)) &* 0x9E37_79B9_7F4A_7C15 &+ 1 }
  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }
  mutating func roll(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }
}

let names = ["Camille", "Thomas", "Inès", "Paul", "Awa", "Louis", "Yasmine", "Marc"]

extension RankedBallots {
  /// Ballots written as places: `[(3, [1, 2, 2])]` are three ballots with the second and third option level.
  init(_ rows: [(Int, [Int32])]) {
    self.init(options: Array(names.prefix(rows[0].1.count)))
    for (weight, places) in rows { add(places.map { $0 == 0 ? Self.unranked : $0 }, weight: weight, ballots: weight) }
  }

  /// Ballots drawn at random; complete and strict, or with ties and gaps.
  static func random(_ dice: inout Dice, options: Int, rows: Int, strict: Bool) -> RankedBallots {
    var ballots = RankedBallots(options: Array(names.prefix(options)))
    for _ in 0..<rows {
      var places = (1...options).map { Int32($0) }.shuffled(using: &dice)
      if !strict {
        places = places.map { _ in
          let place = dice.roll(1...options + 1)
          return place > options ? RankedBallots.unranked : Int32(place)
        }
      }
      ballots.add(places, weight: dice.roll(1...4))
    }
    return ballots
  }

  /// The rows as weights and places.
  var rows: [(weight: Int, places: [Int32])] {
    weights.indices.map { (weights[$0], Array(self[$0])) }
  }

  /// The same ballots after `change` to the places of each row.
  func mapped(_ change: ([Int32]) -> [Int32]) -> RankedBallots {
    var result = RankedBallots(options: options)
    for row in rows { result.add(change(row.places), weight: row.weight) }
    return result
  }
}

/// The outcome of `method` on ranked ballots.
func outcome(_ method: Method, _ ballots: RankedBallots, _ change: (inout Rules) -> Void = { _ in }) throws -> Outcome {
  var rules = Rules()
  change(&rules)
  return try method.count(.ranked(ballots), rules: rules)
}

/// The names of those who win when a CSV is counted.
func tally(_ method: Method, _ table: String, form: BallotForm? = nil, _ change: (inout Rules) -> Void = { _ in })
  throws
  -> Outcome
{
  var rules = Rules()
  change(&rules)
  let file = try BallotFile(Array(table.utf8), name: "ballots.csv", method: method, form: form, rules: rules)
  return try method.count(file.ballots, rules: rules)
}

extension Outcome {
  var winnerNames: [String] { winners.map { options[$0] } }
}

let singleWinner: [Method] = [.plurality, .borda, .copeland, .minimax, .schulze, .rankedPairs, .irv]
let condorcet: [Method] = [.copeland, .minimax, .schulze, .rankedPairs]
