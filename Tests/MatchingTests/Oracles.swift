import Matching

/// Chance with a seed, for tests.
struct SmallChance: RandomNumberGenerator {
  private var state: UInt64
  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }
  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state &* 0x2545_F491_4F6C_DD1D
  }
  mutating func below(_ bound: Int) -> Int { Int.random(in: 0..<bound, using: &self) }
}

/// A graph with negative, zero, equal and different weights, often in several parts.
func randomGraph(upTo most: Int, using chance: inout SmallChance) -> (nodes: Int, edges: [WeightedEdge<Int>]) {
  let nodes = 1 + chance.below(most)
  let spread = [1, 3, 20, 1 << 40][chance.below(4)]
  let edges = (0..<chance.below(nodes * 4 + 1)).map { _ in
    WeightedEdge(chance.below(nodes), chance.below(nodes), weight: chance.below(spread * 3 / 2 + 1) - spread / 2)
  }
  return (nodes, edges)
}

/// The heaviest set of pairs by counting them all: the number of pairs and the weight.
func heaviest(_ nodes: Int, _ edges: [WeightedEdge<Int>], numberFirst: Bool = false) -> (pairs: Int, weight: Int) {
  var weights: [[Int?]] = Array(repeating: Array(repeating: nil, count: nodes), count: nodes)
  for edge in edges where edge.first != edge.second {
    let known = weights[edge.first][edge.second] ?? Int.min
    weights[edge.first][edge.second] = max(known, edge.weight)
    weights[edge.second][edge.first] = max(known, edge.weight)
  }
  func best(_ free: Int) -> (pairs: Int, weight: Int) {
    guard free != 0 else { return (0, 0) }
    let first = free.trailingZeroBitCount
    let rest = free & ~(1 << first)
    var found = best(rest)
    for other in 0..<nodes where rest & (1 << other) != 0 {
      guard let weight = weights[first][other] else { continue }
      var with = best(rest & ~(1 << other))
      with = (with.pairs + 1, with.weight + weight)
      let better =
        numberFirst
        ? (with.pairs, with.weight) > (found.pairs, found.weight) : with.weight > found.weight
      if better { found = with }
    }
    return found
  }
  return best((1 << nodes) - 1)
}
