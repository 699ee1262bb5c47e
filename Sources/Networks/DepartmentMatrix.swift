/// Ties within and between departments.
public struct DepartmentMatrix: Sendable {
  public struct Cell: Hashable, Sendable {
    public let first: Int
    public let second: Int
    public let ties: Int
    /// Ties per pair of people: ties/(n_g·n_h), within a department 2·ties/(n(n − 1)), a tie each way when directed;
    /// nil for a department of one.
    public let density: Double?
    /// The density divided by that of the whole network: 1 is what chance gives.
    public let ratio: Double?
    /// Two departments without any tie.
    public var isMissingBridge: Bool { first != second && ties == 0 }
  }

  public let sizes: [Int]
  /// One cell for each pair, and each department with itself, the lower number first.
  public let cells: [Cell]

  public init(_ graph: TieGraph, departments: [Int], count: Int) {
    var sizes = [Int](repeating: 0, count: count)
    for department in departments { sizes[department] += 1 }
    var ties = [Int](repeating: 0, count: count * count)
    for tie in graph.ties {
      let (one, other) = (departments[tie.from], departments[tie.to])
      ties[min(one, other) * count + max(one, other)] += 1
    }
    let ways = graph.isDirected ? 2 : 1
    let allPairs = graph.people * (graph.people - 1) / 2 * ways
    let overall = allPairs > 0 ? Double(graph.ties.count) / Double(allPairs) : 0
    cells = (0..<count).flatMap { first in
      (first..<count).map { second -> Cell in
        let size = sizes[first]
        let pairs = (first == second ? size * (size - 1) / 2 : size * sizes[second]) * ways
        let density = pairs > 0 ? Double(ties[first * count + second]) / Double(pairs) : nil
        return Cell(
          first: first, second: second, ties: ties[first * count + second], density: density,
          ratio: overall > 0 ? density.map { $0 / overall } : nil)
      }
    }
    self.sizes = sizes
  }
}
