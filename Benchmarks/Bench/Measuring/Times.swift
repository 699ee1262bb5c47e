/// Many durations, in nanoseconds.
struct Times: Sendable {
  private var all: [UInt32] = []
  private var isSorted = true

  /// Room for as many as are expected, so that noting one costs the same each time.
  init(expecting count: Int = 0) {
    all.reserveCapacity(count)
  }

  var count: Int { all.count }

  /// Notes one; longer than four seconds counts as four.
  mutating func note(_ nanoseconds: Int64) {
    all.append(UInt32(clamping: nanoseconds))
    isSorted = false
  }

  /// The time that the share of them, from 0 to 1, stays below, in milliseconds.
  mutating func quantile(_ share: Double) -> Double {
    if !isSorted { all.sort() }
    isSorted = true
    guard !all.isEmpty else { return 0 }
    return Double(all[min(all.count - 1, Int(Double(all.count) * share))]) / 1e6
  }
}
