/// The scores of all pairs side by side, so that a group is scored by a few additions.
struct PairTable {
  private let count: Int
  private let scoring: RoundScoring
  /// What a pair counts beyond its members, `Int128.min` when the two may not be in one group; empty when there are
  /// too many places to keep all pairs.
  private let pairs: [Int128]
  private let members: [Int128]
  private let words: Int
  private let days: [UInt64]

  init(_ scoring: RoundScoring) {
    self.scoring = scoring
    let count = scoring.places.count
    self.count = count
    members = scoring.places.map {
      scoring.scale.served + (scoring.leftOutBefore[$0] ? scoring.scale.servedAgain : 0)
    }
    let dayBits = scoring.known.dayBits
    words = scoring.places.first.map { dayBits[$0].count } ?? 0
    days = scoring.places.flatMap { dayBits[$0] }
    guard count <= PairRound.mostComplete else {
      pairs = []
      return
    }
    var pairs = [Int128](repeating: .min, count: count * count)
    for one in 0..<count {
      for other in 0..<one where scoring.allows(one, other) {
        pairs[one * count + other] = scoring.worth(of: one, other)
        pairs[other * count + one] = pairs[one * count + other]
      }
    }
    self.pairs = pairs
  }

  /// The score of `group` with the place at `index` taken by `place`; 0 when the group is not allowed.
  func score(of group: [Int], replacing index: Int, by place: Int) -> Int128 {
    var score: Int128 = 0
    for one in group.indices {
      let first = one == index ? place : group[one]
      score += members[first]
      for other in 0..<one {
        let second = other == index ? place : group[other]
        let worth = pairs.isEmpty ? scoring.allowedWorth(of: first, second) : pairs[first * count + second]
        if worth == .min { return 0 }
        score += worth
      }
    }
    if shareDay(group, index, place) { return score + scoring.scale.sharedDay }
    return scoring.onSite ? 0 : score
  }

  private func shareDay(_ group: [Int], _ index: Int, _ place: Int) -> Bool {
    for word in 0..<words {
      var shared = ~UInt64(0)
      for one in group.indices { shared &= days[(one == index ? place : group[one]) * words + word] }
      if shared != 0 { return !group.isEmpty }
    }
    return false
  }
}
