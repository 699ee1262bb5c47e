/// What the ratings of one statement say together. Ratings beyond the steps, from before the facilitator took steps
/// away, are left out.
struct ScaleSummary: Hashable {
  /// How many chose each step, from the lowest.
  let counts: [Int]
  let people: Int
  let skipped: Int
  /// The mean step, counted from 0; nil without ratings.
  let mean: Double?
  /// The population standard deviation in steps; 0 without ratings.
  let deviation: Double

  init(_ ratings: ScaleTally.Ratings?, steps: Int) {
    counts = (0..<steps).map { ratings?.counts[$0] ?? 0 }
    people = counts.reduce(0, +)
    skipped = ratings?.skipped ?? 0
    guard people > 0 else {
      mean = nil
      deviation = 0
      return
    }
    let sum = counts.enumerated().reduce(0) { $0 + $1.offset * $1.element }
    let squares = counts.enumerated().reduce(0) { $0 + $1.offset * $1.offset * $1.element }
    let average = Double(sum) / Double(people)
    mean = average
    deviation = max(0, Double(squares) / Double(people) - average * average).squareRoot()
  }

  /// Whether opinions are far apart: at least 5 people, and a deviation above eight tenths of the widest possible, which
  /// is half the scale. An even spread over four or more steps stays below.
  var isDivided: Bool {
    people >= 5 && deviation > 0.8 * Double(counts.count - 1) / 2
  }
}
