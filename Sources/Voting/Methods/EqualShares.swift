/// The method of equal shares (Peters, Pierczyński and Skowron, 2021), with a project's cost as what its supporters
/// gain. The budget is divided equally; a project is bought when its supporters can pay for it out of their shares,
/// each the same or all they have left, and the next to be bought is the one that costs its supporters the smallest
/// part of their gain (ρ). Of equals, the order of `Purse`.
struct EqualShares {
  private let purse: Purse
  private var shares: [Double]
  private(set) var bought: [Int] = []
  private(set) var byLot = false

  init(_ purse: Purse) {
    self.purse = purse
    let weight = purse.groups.reduce(0) { $0 + $1.weight }
    shares = purse.groups.map { _ in weight == 0 ? 0 : Double(purse.budget) / Double(weight) }
    run()
  }

  private mutating func run() {
    var left = Array(purse.costs.indices)
    while true {
      let prices = left.compactMap { project in price(project).map { (project: project, price: $0) } }
      left = prices.map(\.project)
      guard let lowest = prices.map({ rho($0) }).min() else { return }
      let best = prices.filter { rho($0) <= lowest * (1 + 1e-12) }.sorted { purse.precedes($0.project, $1.project) }
      guard let choice = best.first else { return }
      if let rival = best.dropFirst().first, purse.areEqual(choice.project, rival.project) { byLot = true }
      bought.append(choice.project)
      left.removeAll { $0 == choice.project }
      for (index, group) in purse.groups.enumerated() where group.approves[choice.project] {
        shares[index] = max(0, shares[index] - choice.price)
      }
    }
  }

  private func rho(_ offer: (project: Int, price: Double)) -> Double {
    offer.price / Double(purse.costs[offer.project])
  }

  /// The most that a supporter of `project` pays; nil when its supporters together have not enough.
  private func price(_ project: Int) -> Double? {
    let supporters = purse.groups.indices.filter { purse.groups[$0].approves[project] }
      .sorted { (shares[$0], $0) < (shares[$1], $1) }
    var missing = Double(purse.costs[project])
    var weight = supporters.reduce(0) { $0 + purse.groups[$1].weight }
    let together = supporters.reduce(0) { $0 + shares[$1] * Double(purse.groups[$1].weight) }
    guard weight > 0, together >= missing * (1 - 1e-12) else { return nil }
    for group in supporters {
      let equal = missing / Double(weight)
      if equal <= shares[group] { return equal }
      missing -= shares[group] * Double(purse.groups[group].weight)
      weight -= purse.groups[group].weight
    }
    return supporters.last.map { shares[$0] }
  }
}
