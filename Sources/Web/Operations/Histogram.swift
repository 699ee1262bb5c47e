/// How long something took, how often: counted into steps, so that noting a duration costs two additions.
final class Histogram: Sendable {
  /// The upper ends of the steps, in seconds, growing.
  let steps: [Double]
  private let counts: [Count]
  private let nanoseconds = Count()

  init(steps: [Double]) {
    self.steps = steps
    counts = (0...steps.count).map { _ in Count() }
  }

  func note(_ duration: Duration) {
    let (seconds, attoseconds) = duration.components
    let time = Double(seconds) + Double(attoseconds) * 1e-18
    counts[steps.firstIndex { time <= $0 } ?? steps.count].add()
    nanoseconds.add(Int(seconds) * 1_000_000_000 + Int(attoseconds / 1_000_000_000))
  }

  /// How many took at most as long as each step, and how many there were in all.
  var upTo: [Int] {
    var sum = 0
    return counts.map { count in
      sum += count.now
      return sum
    }
  }

  /// The sum of all durations, in seconds.
  var sum: Double { Double(nanoseconds.now) / 1e9 }

  /// From a tenth of a millisecond, for what waits for a disk.
  static func ofCommits() -> Histogram {
    Histogram(steps: [0.0001, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10])
  }

  /// From half a millisecond, for what somebody waits for.
  static func ofRequests() -> Histogram {
    Histogram(steps: [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10])
  }
}
