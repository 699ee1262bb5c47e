import Networks
import Tables

/// Whether a figure is as wanted to 1e-6.
func near(_ value: Double?, _ wanted: Double) -> Bool {
  value.map { ($0 - wanted).magnitude < 1e-6 } ?? false
}

/// Everybody knows everybody.
func complete(_ people: Int) -> TieGraph {
  TieGraph(
    people: people,
    ties: (0..<people).flatMap { one in ((one + 1)..<max(one + 1, people)).map { TieGraph.Tie(one, $0) } })
}

/// Ties drawn from a seed.
func random(_ people: Int, _ ties: Int, directed: Bool = false, seed: UInt64) -> TieGraph {
  var chance = SeededChance(seed: seed)
  return TieGraph(
    people: people,
    ties: (0..<ties).map { _ in
      TieGraph.Tie(chance.below(people), chance.below(people), weight: Double(1 + chance.below(5)))
    },
    directed: directed)
}
