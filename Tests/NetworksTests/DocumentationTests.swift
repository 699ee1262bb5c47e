import Foundation
import Tables
import Testing

@testable import Networks

@Suite("The documentation of networks computes what it shows")
struct DocumentationTests {
  /// The rows of the first table below the worked example of a name.
  private func example(_ name: String, in page: String) throws -> [String: [Double]] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Sources/Networks/Networks.docc").standardizedFileURL
    let text = try String(contentsOf: folder.appending(path: "\(page).md"), encoding: .utf8)
    let parts = text.components(separatedBy: "Worked example, `\(name)`")
    var rows: [String: [Double]] = [:]
    for part in parts.dropFirst() {
      let lines = part.split(separator: "\n").drop { !$0.hasPrefix("|") }.prefix { $0.hasPrefix("|") }
      for line in lines.dropFirst(2) {
        let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
        rows[cells[0]] = cells.dropFirst().compactMap { Double($0.replacing("−", with: "-")) }
      }
    }
    #expect(!rows.isEmpty)
    return rows
  }

  private func agree(_ found: [String: [Double?]], _ shown: [String: [Double]]) {
    #expect(Set(found.keys) == Set(shown.keys))
    for (name, figures) in shown {
      let own = found[name] ?? []
      #expect(own.count == figures.count)
      for (one, other) in zip(own, figures) { #expect(((one ?? .nan) - other).magnitude < 1e-6, "\(name)") }
    }
  }

  private func complete(_ people: Int) -> TieGraph {
    TieGraph(people: people, ties: (0..<people).flatMap { one in (0..<one).map { TieGraph.Tie($0, one) } })
  }

  @Test("Mixing in the karate club and among managers")
  func mixing() throws {
    let karate = try KnownNetwork.karate
    let mixed = Mixing(karate.graph, departments: karate.departments)
    agree(
      [
        "external": [Double(mixed.external)], "internal": [Double(mixed.internalTies)], "ei": [mixed.ei],
        "expected": [mixed.expected], "density form": [mixed.densityForm],
        "modularity": [modularity(karate.graph, of: karate.departments)],
        "modularity by weight": [modularity(karate.graph, of: karate.departments, weighted: true)],
      ], try example("karate", in: "Mixing-and-chance"))
    let managers = try KnownNetwork.friendship
    let friends = Mixing(managers.graph, departments: managers.departments)
    agree(
      [
        "external": [Double(friends.external)], "internal": [Double(friends.internalTies)], "ei": [friends.ei],
        "expected": [friends.expected],
      ], try example("managers", in: "Mixing-and-chance"))
  }

  @Test("Constraint, effective size and betweenness of small figures")
  func people() throws {
    func measures(_ graph: TieGraph) -> [Double?] {
      let size = effectiveSizes(graph)[0]
      return [constraints(graph)[0], size?.size, size?.efficiency]
    }
    let star = TieGraph(people: 6, ties: (1...5).map { TieGraph.Tie(0, $0) })
    agree(
      [
        "anybody of three": measures(complete(3)), "anybody of four": measures(complete(4)),
        "hub of a star of five": measures(star),
      ], try example("triangle", in: "People-in-networks"))
    let florentine = constraints(KnownNetworks.florentine)
    let families = ["Medici", "Guadagni", "Strozzi"].map { name in
      (name, [KnownNetworks.families.firstIndex(of: name).flatMap { florentine[$0] }])
    }
    agree(Dictionary(uniqueKeysWithValues: families), try example("families", in: "People-in-networks"))
    let chain = TieGraph(people: 3, ties: [TieGraph.Tie(0, 1), TieGraph.Tie(1, 2)])
    let (all, across) = (betweenness(chain), betweennessAcross(chain, departments: [0, 0, 1]))
    let rows = ["first", "middle", "last"].enumerated().map { ($1, [Optional(all[$0]), across[$0]]) }
    agree(Dictionary(uniqueKeysWithValues: rows), try example("chain", in: "People-in-networks"))
  }

  @Test("Who relays between departments, and what the departments have of it")
  func relay() throws {
    let relay = TieGraph(people: 4, ties: (0..<3).map { TieGraph.Tie($0, $0 + 1) }, directed: true)
    let departments = [0, 0, 1, 2]
    let roles = brokerages(relay, departments: departments).map { role in
      [role.coordinator, role.itinerant, role.gatekeeper, role.representative, role.liaison].map {
        Optional(Double($0))
      }
    }
    agree(
      Dictionary(uniqueKeysWithValues: zip(["Ana", "Bo", "Chris", "Dee"], roles)),
      try example("relay", in: "People-in-networks"))
    let names = ["Care", "Pharmacy", "Finance"]
    let cells = DepartmentMatrix(relay, departments: departments, count: 3).cells
    let rows = cells.filter { $0.density != nil }.map { cell in
      ("\(names[cell.first]) – \(names[cell.second])", [Double(cell.ties), cell.density, cell.ratio])
    }
    agree(Dictionary(uniqueKeysWithValues: rows), try example("relay", in: "Mixing-and-chance"))
    #expect(cells.filter(\.isMissingBridge).map(\.second) == [2])
    #expect(cells.filter { $0.density == nil }.map(\.first) == [1, 2])
  }

  @Test("What two departments say of each other")
  func ratings() throws {
    let care = [3, 4, 4, 4, 5].enumerated().map { ($0.offset, 0, 1, $0.element) }
    let pharmacy = [1, 2, 2, 2, 3].enumerated().map { ($0.offset + 5, 1, 0, $0.element) }
    let barometer = Barometer(
      (care + pharmacy).compactMap { rater, from, about, given in
        Barometer.Answers(rater: rater, from: from, about: about, items: Array(repeating: given, count: 7))
      })
    let mutual = barometer.mutual(0, 1)
    agree(
      [
        "Care about Pharmacy": [barometer.rating(from: 0, about: 1)],
        "Pharmacy about Care": [barometer.rating(from: 1, about: 0)], "mutual": [mutual?.mean], "gap": [mutual?.gap],
        "alpha": [barometer.cronbachAlpha], "intraclass correlation": [barometer.intraclassCorrelation],
      ], try example("ratings", in: "Mixing-and-chance"))
  }
}
