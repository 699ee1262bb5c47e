/// How often chance alone gives a share of ties across departments as low as the one observed: the departments change
/// hands among the people, the ties stay. (r + 1)/(n + 1) after Phipson & Smyth (2010), never 0; nil without ties.
public func chanceOfSoFewAcross(
  _ graph: TieGraph, departments: [Int], permutations: Int, seed: UInt64
) -> Double? {
  guard !graph.ties.isEmpty, permutations > 0 else { return nil }
  var labels = departments.map { Int32($0) }
  let from = graph.ties.map { Int32($0.from) }
  let to = graph.ties.map { Int32($0.to) }
  var chance = SeededChance(seed: seed)
  func across(_ labels: UnsafeMutableBufferPointer<Int32>) -> Int {
    var same = 0
    for tie in from.indices where labels[Int(from[tie])] == labels[Int(to[tie])] { same += 1 }
    return from.count - same
  }
  return labels.withUnsafeMutableBufferPointer { labels in
    let observed = across(labels)
    var asLow = 0
    for _ in 0..<permutations {
      for place in stride(from: labels.count - 1, to: 0, by: -1) {
        labels.swapAt(place, chance.below(place + 1))
      }
      if across(labels) <= observed { asLow += 1 }
    }
    return Double(asLow + 1) / Double(permutations + 1)
  }
}

/// Chance that a seed repeats (SplitMix64, Steele, Lea and Flood 2014).
struct SeededChance: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number below `bound`, by multiplication (Lemire 2019); the bias is below bound/2⁶⁴.
  @inline(__always)
  mutating func below(_ bound: Int) -> Int {
    Int(truncatingIfNeeded: next().multipliedFullWidth(by: UInt64(bound)).high)
  }
}
