import Tables
import Testing

@testable import Networks

@Suite("What is not shown")
struct HidingTests {
  private func sizes(_ seed: Int) -> [Int] {
    var chance = SeededChance(seed: UInt64(seed))
    return (0..<(1 + chance.below(7))).map { _ in 1 + chance.below(12) }
  }

  @Test("Departments of fewer than k people are hidden, with enough others that sums tell nothing", arguments: 0..<300)
  func neverFewerThanK(seed: Int) {
    let sizes = sizes(seed)
    let hiding = HiddenDepartments(sizes: sizes, k: 5)
    for (department, size) in sizes.enumerated() where size < 5 { #expect(hiding.contains(department)) }
    guard !hiding.isEmpty else {
      #expect(!hiding.coversTotals)
      return
    }
    let hidden = hiding.departments.map { sizes[$0] }
    let isEnough = hidden.count >= 3 && hidden.count { $0 > 1 } >= 2 && hidden.reduce(0, +) >= 5
    #expect(isEnough || hidden.count == sizes.count)
    #expect(isEnough || hiding.coversTotals)
  }

  @Test("Asking with another k tells nothing more", arguments: 0..<100)
  func nested(seed: Int) {
    let sizes = sizes(seed + 500)
    for k in 5..<14 {
      let (fewer, more) = (HiddenDepartments(sizes: sizes, k: k), HiddenDepartments(sizes: sizes, k: k + 1))
      #expect(fewer.departments.isSubset(of: more.departments))
    }
  }

  @Test("Nothing is hidden when all departments are large enough; Camille's four colleagues hide two others")
  func examples() {
    #expect(HiddenDepartments(sizes: [5, 8, 30], k: 5).isEmpty)
    #expect(HiddenDepartments(sizes: [30, 4, 9, 8], k: 5).departments == [1, 2, 3])
    #expect(!HiddenDepartments(sizes: [30, 4, 9, 8], k: 5).coversTotals)
    #expect(HiddenDepartments(sizes: [1, 1, 1, 7, 8, 9], k: 5).departments == [0, 1, 2, 3, 4])
  }

  @Test("With two departments the total across is the cell between them, so it goes too")
  func totals() {
    #expect(HiddenDepartments(sizes: [4, 30], k: 5).coversTotals)
    #expect(HiddenDepartments(sizes: [3], k: 5).coversTotals)
    #expect(HiddenDepartments(sizes: [1, 4, 30], k: 5).coversTotals)
    #expect(!HiddenDepartments(sizes: [4, 8, 30], k: 5).coversTotals)
  }

  @Test("Nobody is a broker between people of hidden departments")
  func brokers() {
    let star = TieGraph(people: 4, ties: (1...3).map { TieGraph.Tie(0, $0) })
    let roles = brokerages(star, departments: [0, 1, 1, 2], passingOver: [1])
    #expect(roles.allSatisfy { $0 == Brokerage() })
    #expect(brokerages(star, departments: [0, 1, 1, 2], passingOver: [])[0].itinerant == 2)
  }
}
