/// The best groups of a few places by looking at every division (dynamic programming over sets of places).
struct SmallRound {
  static let mostPlaces = 12

  let scoring: RoundScoring
  let size: Int

  func groups() -> [[Int]] {
    // Serving one person more outweighs all else, so the first division found is the best.
    for served in stride(from: scoring.places.count, through: 2, by: -1) {
      var search = DivisionSearch(scoring: scoring, sizes: groupSizes(for: served, size: size))
      if let found = search.best() { return found.groups }
    }
    return []
  }
}

private struct DivisionSearch {
  let scoring: RoundScoring
  let counts: [(size: Int, count: Int)]
  let spare: Int
  private var known: [Key: (score: Int128, groups: [[Int]])?] = [:]
  private var scores: [Int: Int128] = [:]

  private struct Key: Hashable {
    let free: Int
    let left: [Int]
    let spare: Int
  }

  init(scoring: RoundScoring, sizes: [Int]) {
    self.scoring = scoring
    counts = Set(sizes).sorted().map { size in (size, sizes.count { $0 == size }) }
    spare = scoring.places.count - sizes.reduce(0, +)
  }

  mutating func best() -> (score: Int128, groups: [[Int]])? {
    guard !counts.isEmpty else { return nil }
    return best(free: (1 << scoring.places.count) - 1, left: counts.map(\.count), spare: spare)
  }

  private mutating func best(free: Int, left: [Int], spare: Int) -> (score: Int128, groups: [[Int]])? {
    guard free != 0 else { return (0, []) }
    let key = Key(free: free, left: left, spare: spare)
    if let answer = known[key] { return answer }
    let first = free.trailingZeroBitCount
    let others = (0..<scoring.places.count).filter { $0 != first && free & (1 << $0) != 0 }
    var found: (score: Int128, groups: [[Int]])?
    if spare > 0 { found = best(free: free & ~(1 << first), left: left, spare: spare - 1) }
    for (kind, entry) in counts.enumerated() where left[kind] > 0 {
      var fewer = left
      fewer[kind] -= 1
      for rest in choices(entry.size - 1, from: others) {
        let members = rest.reduce(1 << first) { $0 | 1 << $1 }
        let score = self.score(of: [first] + rest, key: members)
        guard score > 0, let below = best(free: free & ~members, left: fewer, spare: spare) else { continue }
        if score + below.score > found?.score ?? -1 { found = (score + below.score, [[first] + rest] + below.groups) }
      }
    }
    known[key] = .some(found)
    return found
  }

  private mutating func score(of group: [Int], key: Int) -> Int128 {
    if let known = scores[key] { return known }
    let score = scoring.score(of: group)
    scores[key] = score
    return score
  }

  private func choices(_ count: Int, from places: [Int]) -> [[Int]] {
    guard count > 0 else { return [[]] }
    return places.indices.flatMap { index in
      choices(count - 1, from: Array(places[(index + 1)...])).map { [places[index]] + $0 }
    }
  }
}
