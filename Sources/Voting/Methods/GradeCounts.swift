/// How often an option got each grade, from the worst.
struct GradeCounts: Hashable {
  private(set) var counts: [Int]

  init(_ counts: [Int]) {
    self.counts = counts
  }

  /// The median grade, the lower of two middle ones; nil when no grade is left.
  var median: Int? {
    let total = counts.reduce(0, +)
    guard total > 0 else { return nil }
    var upTo = 0
    for (grade, count) in counts.enumerated() {
      upTo += count
      if upTo >= (total + 1) / 2 { return grade }
    }
    return nil
  }

  /// How many votes of the median grade can be taken away one by one before the median changes; at least 1.
  var removable: Int {
    guard let median else { return 0 }
    let below = counts[..<median].reduce(0, +)
    let total = counts.reduce(0, +)
    var low = 1
    var high = counts[median]
    while low < high {
      let middle = (low + high) / 2
      let half = (total - middle + 1) / 2
      if below < half, half <= below + counts[median] - middle { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Takes `number` votes of the median grade away.
  mutating func remove(_ number: Int) {
    guard let median else { return }
    counts[median] -= min(number, counts[median])
  }
}
