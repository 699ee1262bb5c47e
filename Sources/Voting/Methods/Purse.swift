/// The projects of a participatory budget: who approves them, what they cost, and the order of equals.
struct Purse {
  /// Ballots that approve the same projects, merged.
  struct Group {
    let approves: [Bool]
    let weight: Int
  }

  let budget: Int
  let costs: [Int]
  let approvals: [Int]
  let groups: [Group]
  /// The place of every project in the lot that settles what approvals and costs leave equal.
  private let lots: [Int]

  init(_ ballots: RatedBallots, costs: [Int], budget: Int, seed: UInt64) {
    self.budget = budget
    self.costs = costs
    approvals = Totals.sums(ballots)
    var merged: [ArraySlice<Int32>: Int] = [:]
    for (row, weight) in ballots.weights.enumerated() {
      merged[ArraySlice(ballots[row].map { $0 == 1 ? 1 : 0 }), default: 0] += weight
    }
    groups = merged.sorted { $0.key.lexicographicallyPrecedes($1.key) }
      .map { Group(approves: $0.key.map { $0 == 1 }, weight: $0.value) }
    var lot = Lot(seed: seed)
    let drawn = costs.indices.shuffled(using: &lot)
    var lots = costs
    for (place, project) in drawn.enumerated() { lots[project] = place }
    self.lots = lots
  }

  /// Whether `first` comes before `second`: more approvals, then the lower cost, then the lot.
  func precedes(_ first: Int, _ second: Int) -> Bool {
    if approvals[first] != approvals[second] { return approvals[first] > approvals[second] }
    if costs[first] != costs[second] { return costs[first] < costs[second] }
    return lots[first] < lots[second]
  }

  /// Whether only the lot tells the two apart.
  func areEqual(_ first: Int, _ second: Int) -> Bool {
    approvals[first] == approvals[second] && costs[first] == costs[second]
  }

  /// Buys by approvals, the most approved first, whatever still fits into `money`.
  func greedy(among projects: [Int], money: Int) -> (bought: [Int], byLot: Bool) {
    var left = money
    var bought: [Int] = []
    let order = projects.filter { approvals[$0] > 0 }.sorted(by: precedes)
    for project in order where costs[project] <= left {
      left -= costs[project]
      bought.append(project)
    }
    let byLot = order.contains { loser in
      !bought.contains(loser) && bought.contains { areEqual($0, loser) }
    }
    return (bought, byLot)
  }
}
