import Foundation
import Testing

@testable import Matching

@Suite("The documentation of matching computes what it shows")
struct DocumentationTests {
  /// The rows of the first table below the worked example of a name, cell by cell.
  private func example(_ name: String) throws -> [[String]] {
    let page = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Sources/Matching/Matching.docc/Matching.md").standardizedFileURL
    let text = try String(contentsOf: page, encoding: .utf8)
    let part = try #require(text.components(separatedBy: "Worked example, `\(name)`").dropFirst().first)
    let lines = part.split(separator: "\n").drop { !$0.hasPrefix("|") }.prefix { $0.hasPrefix("|") }
    let rows = lines.dropFirst(2).map { line in
      line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
    }
    #expect(!rows.isEmpty)
    return rows
  }

  @Test("Pairs")
  func pairs() throws {
    func row(_ name: String, _ edges: [(Int, Int, Int)], most: Bool = false) -> [String] {
      let edges = edges.map { WeightedEdge($0.0, $0.1, weight: $0.2) }
      let best = MaximumWeightMatching(nodes: 4, edges: edges, maximumCardinality: most)
      return [name, "\(best.weight)", "\(best.pairs.count)"]
    }
    let path = [(0, 1, 2), (1, 2, 5), (2, 3, 2)]
    #expect(
      try example("pairs") == [
        row("four people", [(0, 1, 10), (0, 2, 9), (1, 3, 9), (2, 3, 1)]), row("path, by weight", path),
        row("path, as many as possible", path, most: true),
      ])
  }

  @Test("Novelty")
  func novelty() throws {
    for row in try example("novelty") {
      #expect(row.count == 2)
      #expect(Int(row[0]).map { Acquaintance.novelty(after: $0) } == Int(row[1]))
    }
  }

  @Test("Sizes of groups")
  func sizes() throws {
    for row in try example("sizes") {
      let people = try #require(Int(row[0]))
      #expect(
        Array(row.dropFirst())
          == (2...4).map { groupSizes(for: people, size: $0).map(String.init).joined(separator: "+") })
    }
  }

  @Test("Pairs of one department that cannot be avoided")
  func unavoidable() throws {
    for row in try example("unavoidable") {
      let departments = row[0].split(separator: ", ").compactMap { Int($0) }
      #expect(unavoidablePairs(departments: departments, size: 2) == Int(row[1]))
    }
  }
}
