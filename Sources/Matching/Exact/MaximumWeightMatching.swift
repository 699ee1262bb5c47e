/// Pairs of nodes, no node twice, that are worth most together: exact, in any graph, by Edmonds' blossom method
/// with a priority queue of events (Galil, "Efficient algorithms for finding maximum matching in graphs", 1986).
///
/// Pairs that are worth nothing or less are never made, unless as many pairs as possible are asked for.
public struct MaximumWeightMatching: Hashable, Sendable {
  /// For each node the node it is paired with.
  public let partners: [Int?]
  /// What all pairs are worth together.
  public let weight: Int

  /// Weights may lie between −2⁴⁰ and 2⁴⁰; edges outside the nodes or from a node to itself are passed over.
  ///
  /// - Parameter maximumCardinality: whether the number of pairs comes first and what they are worth second.
  public init(nodes: Int, edges: [WeightedEdge<Int>], maximumCardinality: Bool = false) {
    let range = 0..<max(0, nodes)
    func isUsable(_ edge: WeightedEdge<Int>) -> Bool {
      range.contains(edge.first) && range.contains(edge.second) && edge.first != edge.second
    }
    // Large graphs are seldom faulty, and a copy of them is dear.
    let usable = edges.allSatisfy(isUsable) ? edges : edges.filter(isUsable)
    var bonus: Int128 = 0
    if maximumCardinality, let least = usable.map(\.weight).min(), let most = usable.map(\.weight).max() {
      // One pair more outweighs whatever the weights of all others can differ by.
      bonus = Int128(nodes / 2 + 1) * (Int128(most) - Int128(least)) + Int128(least.magnitude) + 1
    }
    let greatest = usable.reduce(bonus) { max($0, Int128($1.weight) + bonus) }
    if greatest < Int128(1) << 56 {
      let raised = bonus == 0 ? usable : usable.map { $0.raised(by: Int(bonus)) }
      self.init(partners: heaviestPartners(nodes: range.count, edges: raised), edges: usable)
    } else {
      let raised = usable.map { WeightedEdge($0.first, $0.second, weight: Int128($0.weight) + bonus) }
      self.init(partners: heaviestPartners(nodes: range.count, edges: raised), edges: usable)
    }
  }

  private init(partners: [Int?], edges: [WeightedEdge<Int>]) {
    self.partners = partners
    var best = [Int?](repeating: nil, count: partners.count)
    for edge in edges where partners[edge.first] == edge.second {
      let lower = min(edge.first, edge.second)
      best[lower] = max(best[lower] ?? edge.weight, edge.weight)
    }
    weight = best.reduce(0) { $0 + ($1 ?? 0) }
  }

  /// The pairs, each with its lower node first.
  public var pairs: [(first: Int, second: Int)] {
    partners.indices.compactMap { index in
      partners[index].flatMap { $0 > index ? (first: index, second: $0) : nil }
    }
  }
}

/// For each node its partner in a matching of greatest weight.
func heaviestPartners<Weight: FixedWidthInteger & SignedInteger & Sendable>(
  nodes: Int, edges: [WeightedEdge<Weight>]
) -> [Int?] {
  var forest = BlossomForest(ArcTable(nodes: nodes, edges: edges))
  forest.start()
  forest.search()
  var partners = [Int?](repeating: nil, count: nodes)
  for index in 0..<nodes where forest.mate[index] >= 0 { partners[index] = Int(forest.mate[index]) }
  return partners
}
