/// Newman's modularity of a division: Σ_g [L_g/m − (K_g/2m)²], ties taken without direction; nil without ties.
public func modularity(_ graph: TieGraph, of groups: [Int], weighted: Bool = false) -> Double? {
  var total = 0.0
  var within: [Int: Double] = [:]
  var degrees: [Int: Double] = [:]
  for tie in graph.ties {
    let weight = weighted ? tie.weight : 1
    total += weight
    if groups[tie.from] == groups[tie.to] { within[groups[tie.from], default: 0] += weight }
    degrees[groups[tie.from], default: 0] += weight
    degrees[groups[tie.to], default: 0] += weight
  }
  guard total > 0 else { return nil }
  // In the order of the groups, so that rounding never depends on hashing.
  return degrees.sorted { $0.key < $1.key }.reduce(0) { sum, entry in
    let share = entry.value / (2 * total)
    return sum + (within[entry.key] ?? 0) / total - share * share
  }
}
