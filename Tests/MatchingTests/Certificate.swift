@testable import Matching

/// Proves a matching best by the dual values of the search: no edge is worth more than its ends and the blossoms
/// around it allow, and every value that counts is used up by the matching.
func isProvedBest<Weight: FixedWidthInteger & SignedInteger & Sendable>(
  nodes: Int, edges: [WeightedEdge<Weight>]
) -> Bool {
  var forest = BlossomForest(ArcTable(nodes: nodes, edges: edges))
  forest.start()
  forest.search()
  let duals = (0..<nodes).map { forest.node[$0].dual + forest.blossom[forest.outermost(Int32($0))].pending }
  guard duals.allSatisfy({ $0 >= 0 }) else { return false }
  func around(_ node: Int) -> [Int] {
    var chain: [Int] = []
    var next = Int(forest.blossom[node].parent)
    while next >= 0 {
      chain.append(next)
      next = Int(forest.blossom[next].parent)
    }
    return chain
  }
  for edge in edges where edge.weight > 0 && edge.first != edge.second {
    let shared = Set(around(edge.first)).intersection(around(edge.second))
    let allowed = shared.reduce(duals[edge.first] + duals[edge.second]) { $0 + forest.blossom[$1].dual }
    if allowed < edge.weight * 4 { return false }
  }
  var blossoms: [Int: Set<Int>] = [:]
  for node in 0..<nodes {
    for blossom in around(node) { blossoms[blossom, default: []].insert(node) }
    let mate = Int(forest.mate[node])
    if mate < 0 {
      if duals[node] != 0 { return false }
    } else {
      guard Int(forest.mate[mate]) == node else { return false }
      let shared = Set(around(node)).intersection(around(mate))
      let allowed = shared.reduce(duals[node] + duals[mate]) { $0 + forest.blossom[$1].dual }
      let weight = edges.filter { Set([$0.first, $0.second]) == [node, mate] }.map(\.weight).max()
      if weight.map({ $0 * 4 }) != allowed { return false }
    }
  }
  return blossoms.allSatisfy { blossom, inside in
    let value = forest.blossom[blossom].dual
    let paired = inside.filter { inside.contains(Int(forest.mate[$0])) }.count
    return value >= 0 && inside.count % 2 == 1 && (value == 0 || paired == inside.count - 1)
  }
}
