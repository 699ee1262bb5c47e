import Tables

/// How often chance alone gives a share of ties across departments as low as the one observed: the departments change
/// hands among the people, the ties stay. (r + 1)/(n + 1) after Phipson & Smyth (2010), never 0; nil without ties.
///
/// - Parameter progress: is called now and then with the number of permutations tried.
public func chanceOfSoFewAcross(
  _ graph: TieGraph, departments: [Int], permutations: Int, seed: UInt64, progress: (Int) -> Void = { _ in }
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
    for number in 0..<permutations {
      if number % 1_024 == 0 { progress(number) }
      labels.shuffle(by: &chance)
      if across(labels) <= observed { asLow += 1 }
    }
    return Double(asLow + 1) / Double(permutations + 1)
  }
}
