/// The departments about whose ties nothing is printed, so that no figure speaks of fewer than k people, and none can
/// be computed from several that do (complementary suppression).
///
/// Every department of fewer than k people is hidden. If there is one, others are hidden with it, smallest first, until
/// at least three are, two of them have more than one person, and all together have k people. What is left when the
/// printed cells are taken from the printed totals is then always a sum over all that is hidden. With two hidden
/// departments the total across departments would tell the cell between them; where only one has more than one person,
/// the total within departments would tell its ties.
///
/// A greater k hides the same departments and more: two outputs say no more than the one with the smaller k.
public struct HiddenDepartments: Hashable, Sendable {
  public let departments: Set<Int>
  /// Whether totals over all departments would tell a hidden figure, as they do where there are only two departments.
  public let coversTotals: Bool

  public init(sizes: [Int], k: Int) {
    var hidden: Set<Int> = []
    var people = 0
    var several = 0
    for department in sizes.indices.sorted(by: { (sizes[$0], $0) < (sizes[$1], $1) }) {
      let isEnough = hidden.isEmpty || hidden.count >= 3 && several >= 2 && people >= k
      guard sizes[department] < k || !isEnough else { break }
      hidden.insert(department)
      people += sizes[department]
      several += sizes[department] > 1 ? 1 : 0
    }
    departments = hidden
    // Where nothing is shown beside, the ties of a department of one person are those of that person.
    let isCovered = hidden.count < sizes.count ? several >= 2 : several >= 3
    coversTotals = !hidden.isEmpty && !(hidden.count >= 3 && isCovered && people >= k)
  }

  public func contains(_ department: Int) -> Bool { departments.contains(department) }
  public var isEmpty: Bool { departments.isEmpty }
}
