/// Every way in which ranked pairs can lock the wins in when some have the same margin.
struct LockingOrders {
  typealias Win = (winner: Int, loser: Int)

  /// How many wins of one margin may matter before the search draws orders by lot, and how many it then draws.
  static let exactLimit = 10
  static let samples = 200

  private let count: Int
  private let groups: [[Win]]
  private var lot: Lot
  /// The relations that can come out, each as a table of who stands above whom, row after row.
  private(set) var results: Set<[Bool]> = []
  private(set) var isExact = true
  /// The wins left out whatever the order.
  private(set) var leftOut: [Win] = []

  init(_ pairwise: Pairwise, seed: UInt64) {
    count = pairwise.count
    lot = Lot(seed: seed)
    var byMargin: [Int: [Win]] = [:]
    for first in 0..<pairwise.count {
      for second in 0..<pairwise.count where pairwise.beats(first, second) {
        byMargin[pairwise.margin(first, second), default: []].append((first, second))
      }
    }
    groups = byMargin.sorted { $0.key > $1.key }.map(\.value)
  }

  mutating func run() {
    var relations: Set<[Bool]> = [Array(repeating: false, count: count * count)]
    for group in groups {
      var next: Set<[Bool]> = []
      // A fixed order, so that the lots of a seed are the same every time.
      for relation in relations.sorted(by: Self.precedes) { next.formUnion(lockings(of: group, onto: relation)) }
      if next.count > Self.samples {
        isExact = false
        next = Set(next.sorted(by: Self.precedes).shuffled(using: &lot).prefix(Self.samples))
      }
      relations = next
    }
    results = relations
    for group in groups {
      leftOut += group.filter { win in relations.allSatisfy { $0[win.loser * count + win.winner] } }
    }
  }

  /// The relations that follow from `relation` when the wins of `group` are locked in some order.
  private mutating func lockings(of group: [Win], onto relation: [Bool]) -> Set<[Bool]> {
    let open = group.filter { !relation[$0.winner * count + $0.loser] && !relation[$0.loser * count + $0.winner] }
    if let all = lock(open, onto: relation, skipping: false) { return [all] }
    if open.count > Self.exactLimit {
      isExact = false
      return Set(
        (0..<Self.samples).compactMap { _ in lock(open.shuffled(using: &lot), onto: relation, skipping: true) })
    }
    var found: Set<[Bool]> = []
    var seen: Set<[Bool]> = [relation]
    var waiting = [relation]
    while let current = waiting.popLast() {
      let left = open.filter { !current[$0.winner * count + $0.loser] && !current[$0.loser * count + $0.winner] }
      if left.isEmpty { found.insert(current) }
      for win in left {
        let next = locking(win, onto: current)
        if seen.insert(next).inserted { waiting.append(next) }
      }
    }
    return found
  }

  /// `relation` with all of `wins` locked in order; one that would close a circle is skipped, or makes the answer nil.
  private func lock(_ wins: [Win], onto relation: [Bool], skipping: Bool) -> [Bool]? {
    var relation = relation
    for win in wins {
      if relation[win.loser * count + win.winner] {
        guard skipping else { return nil }
      } else if !relation[win.winner * count + win.loser] {
        relation = locking(win, onto: relation)
      }
    }
    return relation
  }

  /// `relation` with one more win and all that follows from it.
  private func locking(_ win: Win, onto relation: [Bool]) -> [Bool] {
    var relation = relation
    let above = (0..<count).filter { $0 == win.winner || relation[$0 * count + win.winner] }
    let below = (0..<count).filter { $0 == win.loser || relation[win.loser * count + $0] }
    for high in above {
      for low in below { relation[high * count + low] = true }
    }
    return relation
  }

  private static func precedes(_ first: [Bool], _ second: [Bool]) -> Bool {
    first.lexicographicallyPrecedes(second) { !$0 && $1 }
  }
}
