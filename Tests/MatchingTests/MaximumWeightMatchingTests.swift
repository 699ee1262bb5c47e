import Testing

@testable import Matching

@Suite("Pairs that are worth most together")
struct MaximumWeightMatchingTests {
  @Test("Four people: the best single pair is not part of the best pairing")
  func greedyIsNotBest() {
    let edges = [(0, 1, 10), (0, 2, 9), (1, 3, 9), (2, 3, 1)].map { WeightedEdge($0.0, $0.1, weight: $0.2) }
    let best = MaximumWeightMatching(nodes: 4, edges: edges)
    #expect(best.weight == 18)
    #expect(best.partners == [2, 3, 0, 1])
  }

  @Test("A path of 2, 5, 2: the heaviest pair alone, or as many pairs as possible")
  func pathByWeightAndByNumber() {
    let edges = [(0, 1, 2), (1, 2, 5), (2, 3, 2)].map { WeightedEdge($0.0, $0.1, weight: $0.2) }
    #expect(MaximumWeightMatching(nodes: 4, edges: edges).partners == [nil, 2, 1, nil])
    let most = MaximumWeightMatching(nodes: 4, edges: edges, maximumCardinality: true)
    #expect(most.partners == [1, 0, 3, 2])
    #expect(most.weight == 4)
  }

  @Test("Nobody, one person, a loop, an edge to nowhere")
  func degenerate() {
    #expect(MaximumWeightMatching(nodes: 0, edges: []).partners.isEmpty)
    let odd = [WeightedEdge(0, 0, weight: 5), WeightedEdge(0, 7, weight: 5), WeightedEdge(-1, 0, weight: 5)]
    #expect(MaximumWeightMatching(nodes: 1, edges: odd).partners == [nil])
  }

  @Test("Whoever counts all pairings finds nothing heavier", arguments: 0..<40)
  func equalsBruteForce(seed: Int) {
    var chance = SmallChance(seed: UInt64(seed) &+ 1)
    for _ in 0..<50 {
      let graph = randomGraph(upTo: 9, using: &chance)
      let best = MaximumWeightMatching(nodes: graph.nodes, edges: graph.edges)
      #expect(best.weight == heaviest(graph.nodes, graph.edges).weight)
      let most = MaximumWeightMatching(nodes: graph.nodes, edges: graph.edges, maximumCardinality: true)
      let (pairs, weight) = heaviest(graph.nodes, graph.edges, numberFirst: true)
      #expect(most.pairs.count == pairs)
      #expect(most.weight == weight)
    }
  }

  @Test("The dual values prove larger pairings best, with equal, tiny and huge weights", arguments: 0..<120)
  func provesItself(seed: Int) {
    var chance = SmallChance(seed: UInt64(seed) &+ 1000)
    let nodes = 10 + chance.below(80)
    let top = [1, 2, 3, 10, 1000, 1 << 40][seed % 6]
    let edges = (0..<(nodes * (1 + chance.below(8)))).map { _ in
      WeightedEdge(chance.below(nodes), chance.below(nodes), weight: 1 + chance.below(top))
    }
    let proved = isProvedBest(nodes: nodes, edges: edges)
    #expect(proved)
    let wide = edges.map { WeightedEdge($0.first, $0.second, weight: Int128($0.weight) << 60) }
    let wideProved = isProvedBest(nodes: nodes, edges: wide)
    #expect(wideProved)
  }

  @Test("Renaming the people changes nothing in what the pairs are worth", arguments: 0..<10)
  func ignoresNames(seed: Int) {
    var chance = SmallChance(seed: UInt64(seed) &+ 77)
    let graph = randomGraph(upTo: 60, using: &chance)
    let names = Array(0..<graph.nodes).shuffled(using: &chance)
    let renamed = graph.edges.map { WeightedEdge(names[$0.first], names[$0.second], weight: $0.weight) }
    #expect(
      MaximumWeightMatching(nodes: graph.nodes, edges: graph.edges).weight
        == MaximumWeightMatching(nodes: graph.nodes, edges: renamed).weight)
  }
}
