public import Kernel

/// How many of each department, as far as it may be shown: a figure about fewer than five people is hidden, and so is
/// the next smallest when the total would give a single hidden one away.
public struct DepartmentCells: Hashable, Sendable {
  /// The fewest people a figure may speak of.
  public static let k = 5

  /// In no particular order; nil where the figure is hidden.
  public let cells: [DepartmentID: Int?]

  /// From the true counts. Departments with nobody are left out: that nobody came is no figure about anyone.
  public init(counts: [DepartmentID: Int]) {
    let counted = counts.filter { $0.value > 0 }
    var hidden = Set(counted.filter { $0.value < Self.k }.map(\.key))
    while Self.givesAway(hidden.compactMap { counted[$0] }) {
      let next = counted.filter { !hidden.contains($0.key) }
        .min { ($0.value, $0.key) < ($1.value, $1.key) }
      guard let next else { break }
      hidden.insert(next.key)
    }
    cells = counted.reduce(into: [:]) { cells, entry in
      cells[entry.key] = .some(hidden.contains(entry.key) ? nil : entry.value)
    }
  }

  // Whoever subtracts the shown figures from the total learns the sum of the hidden ones. It gives them away when there
  // is but one, when it speaks of fewer than k itself, and when all are as small, or all as large, as they can be.
  private static func givesAway(_ hidden: [Int]) -> Bool {
    if hidden.isEmpty { return false }
    let isExtreme = hidden.allSatisfy { $0 == 1 } || hidden.allSatisfy { $0 == k - 1 }
    return hidden.count == 1 || hidden.reduce(0, +) < k || isExtreme
  }

  /// The departments whose figures may be shown.
  public var shown: Set<DepartmentID> { Set(cells.filter { $0.value != nil }.keys) }
  /// The departments whose figures may not.
  public var hidden: Set<DepartmentID> { Set(cells.filter { $0.value == nil }.keys) }
}
