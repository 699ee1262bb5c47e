/// Every way in which an instant run-off can go when options tie for the fewest votes.
///
/// Options without any first preference go together: in whatever order they went, nobody's votes would move.
struct EliminationOrders {
  /// The search is exact up to as many different situations as ten ties of two options give; beyond, it draws
  /// orders by lot.
  static let exactLimit = 1 << 10
  static let samples = 200

  let preferences: Preferences
  private var lot: Lot
  private(set) var winners: Set<Int> = []
  /// The latest round, over all orders, in which an option goes out; the winners' is beyond all.
  private(set) var lastRound: [Int]
  private(set) var isExact = true
  /// In how many situations options tied for the fewest votes.
  private(set) var ties = 0
  private var known: [[Bool]: (votes: [Int], exhausted: Int)] = [:]

  init(_ preferences: Preferences, seed: UInt64) {
    self.preferences = preferences
    lot = Lot(seed: seed)
    lastRound = Array(repeating: 0, count: preferences.optionCount)
  }

  mutating func run() {
    let all = [Bool](repeating: true, count: preferences.optionCount)
    guard preferences.optionCount > 0 else { return }
    if explore(all) { return }
    isExact = false
    for _ in 0..<Self.samples { followOne(from: all) }
  }

  /// The votes of every option among those `standing`.
  mutating func votes(_ standing: [Bool]) -> (votes: [Int], exhausted: Int) {
    if let votes = known[standing] { return votes }
    let votes = preferences.firsts(standing: standing)
    known[standing] = votes
    return votes
  }

  /// The sets of options of which one goes out next; none when the count is over.
  mutating func candidates(_ standing: [Bool]) -> [[Int]] {
    let left = standing.indices.filter { standing[$0] }
    guard left.count > 1 else { return [] }
    let votes = votes(standing).votes
    let fewest = left.map { votes[$0] }.min() ?? 0
    let lowest = left.filter { votes[$0] == fewest }
    if fewest == 0, lowest.count < left.count { return [lowest] }
    return lowest.map { [$0] }
  }

  /// Follows every order; false when there are too many.
  private mutating func explore(_ all: [Bool]) -> Bool {
    var layer: Set<[Bool]> = [all]
    var explored = 0
    while !layer.isEmpty {
      var next: Set<[Bool]> = []
      for standing in layer {
        let choices = candidates(standing)
        if choices.isEmpty { settle(standing) }
        if choices.count > 1 {
          ties += 1
          explored += 1
        }
        guard explored <= Self.exactLimit else { return false }
        for choice in choices { next.insert(remove(choice, from: standing)) }
      }
      layer = next
    }
    return true
  }

  private mutating func followOne(from all: [Bool]) {
    var standing = all
    while true {
      let choices = candidates(standing)
      guard !choices.isEmpty else { return settle(standing) }
      let choice = choices.count == 1 ? choices[0] : [lot.draw(choices.joined().map { $0 })]
      standing = remove(choice, from: standing)
    }
  }

  private mutating func settle(_ standing: [Bool]) {
    for option in standing.indices where standing[option] {
      winners.insert(option)
      lastRound[option] = standing.count
    }
  }

  /// Takes `choice` out, and notes how many were still there when it went.
  mutating func remove(_ choice: [Int], from standing: [Bool]) -> [Bool] {
    var standing = standing
    let round = standing.count(where: { !$0 })
    for option in choice {
      standing[option] = false
      lastRound[option] = max(lastRound[option], round)
    }
    return standing
  }
}
