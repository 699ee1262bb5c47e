/// Orders with ties.
enum Ranking {
  /// The indices of `scores` from the highest score to the lowest, equal scores together.
  static func groups(_ scores: [Double]) -> [[Int]] {
    let order = scores.indices.sorted { (scores[$0], $1) > (scores[$1], $0) }
    var groups: [[Int]] = []
    for option in order {
      if let last = groups.last?.first, scores[last] == scores[option] {
        groups[groups.count - 1].append(option)
      } else {
        groups.append([option])
      }
    }
    return groups
  }

  /// Layers of a relation without cycles: first those whom nobody beats, then those beaten only by them, and so on.
  static func layers(_ count: Int, beats: (Int, Int) -> Bool) -> [[Int]] {
    var layers: [[Int]] = []
    var left = Array(0..<count)
    while !left.isEmpty {
      let top = left.filter { option in !left.contains { beats($0, option) } }
      layers.append(top.isEmpty ? left : top)
      left = top.isEmpty ? [] : left.filter { !top.contains($0) }
    }
    return layers
  }
}
