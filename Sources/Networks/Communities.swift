import Tables

/// Communities that the ties alone suggest, by the method of Louvain (Blondel, Guillaume, Lambiotte, Lefebvre 2008),
/// numbered from 0, ties taken once and without weights.
public func communities(_ graph: TieGraph, seed: UInt64) -> [Int] {
  var chance = SeededChance(seed: seed)
  var membership = Array(0..<graph.people)
  let ones = [Double](repeating: 1, count: graph.around.targets.count)
  var level = LouvainLevel(
    starts: graph.around.starts, targets: graph.around.targets, weights: ones,
    loops: [Double](repeating: 0, count: graph.people))
  while true {
    let groups = level.moved(using: &chance)
    let count = (groups.max() ?? -1) + 1
    membership = membership.map { groups[$0] }
    guard count < groups.count else { return membership }
    level = level.merged(groups, count: count)
  }
}

/// One level of the method: a weighted network whose nodes are the communities of the level below.
private struct LouvainLevel {
  let starts: [Int32]
  let targets: [Int32]
  let weights: [Double]
  /// Twice the weight of the ties inside each node.
  let loops: [Double]

  /// Moves nodes to the neighbouring community that gains most until no move gains.
  func moved(using chance: inout SeededChance) -> [Int] {
    let count = loops.count
    var degrees = loops
    for node in 0..<count {
      for place in Int(starts[node])..<Int(starts[node + 1]) { degrees[node] += weights[place] }
    }
    let total = degrees.reduce(0, +)
    var group = Array(0..<count)
    var sums = degrees
    var toward = [Double](repeating: 0, count: count)
    var seen: [Int] = []
    var order = Array(0..<count)
    order.shuffle(by: &chance)
    // A queue of nodes whose surroundings changed, as in fast local moving (Ozaki, Tezuka, Inaba 2016).
    var waiting = [Bool](repeating: true, count: count)
    var head = 0
    while head < order.count {
      let node = order[head]
      head += 1
      waiting[node] = false
      let own = group[node]
      for place in Int(starts[node])..<Int(starts[node + 1]) {
        let other = group[Int(targets[place])]
        if toward[other] == 0 { seen.append(other) }
        toward[other] += weights[place]
      }
      sums[own] -= degrees[node]
      var best = own
      var bestGain = toward[own] - sums[own] * degrees[node] / max(total, 1)
      for other in seen where other != own {
        let gain = toward[other] - sums[other] * degrees[node] / max(total, 1)
        if gain > bestGain + 1e-12 { (best, bestGain) = (other, gain) }
      }
      sums[best] += degrees[node]
      for other in seen { toward[other] = 0 }
      seen.removeAll(keepingCapacity: true)
      guard best != own else { continue }
      group[node] = best
      for place in Int(starts[node])..<Int(starts[node + 1]) {
        let neighbour = Int(targets[place])
        if !waiting[neighbour], group[neighbour] != best {
          waiting[neighbour] = true
          order.append(neighbour)
        }
      }
    }
    return numbered(group)
  }

  private func numbered(_ group: [Int]) -> [Int] {
    var numbers = [Int](repeating: -1, count: group.count)
    var next = 0
    return group.map { old in
      if numbers[old] < 0 {
        numbers[old] = next
        next += 1
      }
      return numbers[old]
    }
  }

  /// The network of the groups.
  func merged(_ groups: [Int], count: Int) -> LouvainLevel {
    var members = [[Int]](repeating: [], count: count)
    for (node, group) in groups.enumerated() { members[group].append(node) }
    var newStarts: [Int32] = [0]
    var newTargets: [Int32] = []
    var newWeights: [Double] = []
    var newLoops = [Double](repeating: 0, count: count)
    var toward = [Double](repeating: 0, count: count)
    for group in 0..<count {
      var seen: [Int] = []
      for node in members[group] {
        newLoops[group] += loops[node]
        for place in Int(starts[node])..<Int(starts[node + 1]) {
          let other = groups[Int(targets[place])]
          if toward[other] == 0 { seen.append(other) }
          toward[other] += weights[place]
        }
      }
      for other in seen {
        if other == group {
          newLoops[group] += toward[other]
        } else {
          newTargets.append(Int32(other))
          newWeights.append(toward[other])
        }
        toward[other] = 0
      }
      newStarts.append(Int32(newTargets.count))
    }
    return LouvainLevel(starts: newStarts, targets: newTargets, weights: newWeights, loops: newLoops)
  }
}
