import Activities
import Kernel
import Testing

@testable import Sessions

@Suite("What figures by department tell")
struct DepartmentCellsTests {
  private static func department(_ name: String) -> DepartmentID { DepartmentID(rawValue: name) }

  @Test("A figure of fewer than five people is never shown", arguments: 0..<400)
  func small(seed: UInt64) {
    let counts = Self.counts(seed)
    let cells = DepartmentCells(counts: counts)
    for department in cells.shown { #expect((counts[department] ?? 0) >= DepartmentCells.k) }
    #expect(cells.shown.union(cells.hidden) == Set(counts.filter { $0.value > 0 }.keys))
  }

  /// Thomas knows the total, every figure that is shown, and the rule. For each department that is hidden there must be
  /// two numbers that fit.
  @Test("Nobody finds a hidden figure by subtraction", arguments: 0..<400)
  func subtraction(seed: UInt64) {
    let counts = Self.counts(seed)
    let cells = DepartmentCells(counts: counts)
    // Where nothing is shown, a report names no department at all.
    if cells.shown.isEmpty || cells.hidden.isEmpty { return }
    let shown = cells.shown.compactMap { counts[$0] }
    let hidden = cells.hidden.compactMap { counts[$0] }
    let fitting = Self.partitions(of: hidden.reduce(0, +), into: hidden.count).filter {
      Self.hides($0, showing: shown)
    }
    // Which department has which of the numbers is not known, so two different numbers in one way are enough.
    #expect(Set(fitting.flatMap { $0 }).count > 1, "\(hidden) beside \(shown)")
  }

  @Test("Five departments of one person each are not given away by their sum")
  func ones() {
    let counts = Dictionary(uniqueKeysWithValues: (1...5).map { (Self.department("one-\($0)"), 1) })
    let cells = DepartmentCells(counts: counts.merging([Self.department("a"): 9, Self.department("b"): 30]) { $1 })
    #expect(cells.shown == [Self.department("b")])
  }

  @Test("One person without a department is not singled out beside a department that is shown")
  func noDepartment() throws {
    var held = try Held()
    let poll = try held.addPoll()
    try held.act(.conduct(.show(poll, seen: nil)))
    for number in 1...9 { try held.join("care-\(number)", department: "care") }
    for number in 1...7 { try held.join("finance-\(number)", department: "finance") }
    try held.join("guest")
    for name in held.session.participants.keys.map(\.rawValue) { try held.pick("a", in: poll, by: name) }
    let split = held.session.split(of: try #require(held.session.item(poll)))
    #expect(Set(split.shown.keys) == [Self.department("care")])
    #expect(split.hidden == [Self.department("finance")])
  }

  @Test("Robots do not make a department of three large enough")
  func robots() throws {
    var held = try Held()
    let poll = try held.addPoll()
    try held.act(.conduct(.show(poll, seen: nil)))
    for number in 1...3 { try held.join("care-\(number)", department: "care") }
    for number in 1...20 { try held.join("robot-\(number)", department: "care", origin: .robot) }
    for number in 1...6 { try held.join("finance-\(number)", department: "finance") }
    for number in 1...8 { try held.join("pharmacy-\(number)", department: "pharmacy") }
    for name in held.session.participants.keys.map(\.rawValue) { try held.pick("a", in: poll, by: name) }
    let split = held.session.split(of: try #require(held.session.item(poll)))
    #expect(Set(split.shown.keys) == [Self.department("pharmacy")])
  }

  private static func counts(_ seed: UInt64) -> [DepartmentID: Int] {
    var chance = Chance(seed: seed)
    let departments = Int.random(in: 1...6, using: &chance)
    return (0..<departments).reduce(into: [:]) { counts, number in
      counts[department("d\(number)")] = Int.random(in: 0...11, using: &chance)
    }
  }

  // Whether these numbers would be the hidden ones beside the shown ones.
  private static func hides(_ hidden: [Int], showing shown: [Int]) -> Bool {
    let names = hidden.indices.map { department("a\($0)") }
    var counts = Dictionary(uniqueKeysWithValues: zip(names, hidden))
    for (index, count) in shown.enumerated() { counts[department("b\(index)")] = count }
    return DepartmentCells(counts: counts).hidden == Set(names)
  }

  // Each way to write `sum` with so many numbers from 1, the smallest first.
  private static func partitions(of sum: Int, into parts: Int, from least: Int = 1) -> [[Int]] {
    if parts == 1 { return sum >= least ? [[sum]] : [] }
    guard least * parts <= sum else { return [] }
    return (least...(sum / parts)).flatMap { first in
      partitions(of: sum - first, into: parts - 1, from: first).map { [first] + $0 }
    }
  }
}
