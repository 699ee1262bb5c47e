import Kernel
import Matching
import Tables

/// The pairs of a graph, as JSON and as a table.
struct PairReport: Encodable {
  let pairs: [[String]]
  let weight: Int

  init(_ file: EdgeFile, maximumCardinality: Bool) {
    let best = MaximumWeightMatching(
      nodes: file.names.count, edges: file.edges, maximumCardinality: maximumCardinality)
    pairs = best.pairs.map { [file.names[$0.first], file.names[$0.second]] }
    weight = best.weight
  }

  func table(in language: Language) -> String {
    let sum = Wording(
      french: "\(pairs.count) paires, poids \(weight)", english: "\(pairs.count) pairs, weight \(weight)")
    return (pairs.map { "\($0[0])  \($0[1])" } + ["", sum[language]]).joined(separator: "\n")
  }
}
