import Tables
import Testing

@testable import Networks

private func near(_ value: Double?, _ wanted: Double) -> Bool {
  value.map { ($0 - wanted).magnitude < 1e-6 } ?? false
}

private func complete(_ people: Int) -> TieGraph {
  TieGraph(
    people: people,
    ties: (0..<people).flatMap { one in ((one + 1)..<max(one + 1, people)).map { TieGraph.Tie(one, $0) } })
}

private func random(_ people: Int, _ ties: Int, directed: Bool = false, seed: UInt64) -> TieGraph {
  var chance = SeededChance(seed: seed)
  return TieGraph(
    people: people,
    ties: (0..<ties).map { _ in
      TieGraph.Tie(chance.below(people), chance.below(people), weight: Double(1 + chance.below(5)))
    },
    directed: directed)
}

@Suite("Measures of a network")
struct NetworkTests {
  @Test("The karate club is as others have measured it")
  func karate() {
    let graph = KnownNetworks.karate
    let clubs = KnownNetworks.karateClubs
    let mixing = Mixing(graph, departments: clubs)
    #expect(mixing.external == 11 && mixing.internalTies == 67)
    #expect(near(mixing.ei, -0.717949))
    #expect(near(mixing.expected, 0.030303))
    #expect(near(mixing.densityForm, -0.732319))
    #expect(near(modularity(graph, of: clubs), 0.358235))
    #expect(near(modularity(graph, of: clubs, weighted: true), 0.391438))
    let plain = TieGraph(people: 34, ties: graph.ties.map { TieGraph.Tie($0.from, $0.to) })
    let constraint = constraints(plain)
    #expect(near(constraint[0], 0.155423))
    #expect(near(constraint[33], 0.156419))
    #expect(near(constraint[11], 1))
    #expect(near(effectiveSizes(graph)[0]?.size, 13.75))
    #expect(near(betweenness(graph)[0], 0.437635))
    let found = communities(plain, seed: 1)
    #expect((modularity(plain, of: found) ?? 0) > 0.41)
  }

  @Test("Small figures: triangle, four, star")
  func smallFigures() {
    #expect(near(constraints(complete(3))[0], 1.125))
    #expect(near(constraints(complete(4))[0], 0.925926))
    let star = TieGraph(people: 6, ties: (1...5).map { TieGraph.Tie(0, $0) })
    #expect(near(constraints(star)[0], 0.2))
    #expect(near(betweenness(star)[0], 1))
    #expect(near(effectiveSizes(star)[0]?.efficiency, 1))
  }

  @Test("The marriages of Florence")
  func florentine() {
    let constraint = constraints(KnownNetworks.florentine)
    func of(_ family: String) -> Double? { KnownNetworks.families.firstIndex(of: family).flatMap { constraint[$0] } }
    #expect(near(of("Medici"), 0.209877))
    #expect(near(of("Guadagni"), 0.25))
    #expect(near(of("Strozzi"), 0.458333))
  }

  @Test("Without ties a figure is absent, never zero")
  func absent() {
    let empty = TieGraph(people: 3, ties: [TieGraph.Tie(1, 1)])
    let mixing = Mixing(empty, departments: [0, 1, 1])
    #expect(mixing.ei == nil && mixing.crossShare == nil && mixing.feasible == nil && mixing.meanPersonalShare == nil)
    #expect(modularity(empty, of: [0, 1, 1]) == nil)
    #expect(constraints(empty).allSatisfy { $0 == nil })
    #expect(effectiveSizes(empty).allSatisfy { $0 == nil })
    #expect(chanceOfSoFewAcross(empty, departments: [0, 1, 1], permutations: 10, seed: 1) == nil)
    #expect(betweenness(TieGraph(people: 1, ties: [])) == [0])
    #expect(Mixing(complete(3), departments: [0, 0, 0]).densityForm == nil)
  }

  @Test("The index lies in its feasible range and the range in −1 to 1", arguments: 0..<40)
  func feasible(seed: Int) throws {
    let graph = random(4 + seed % 9, 3 + seed, seed: UInt64(seed))
    let mixing = Mixing(graph, departments: (0..<graph.people).map { $0 % (1 + seed % 4) })
    let range = try #require(mixing.feasible)
    let ei = try #require(mixing.ei)
    #expect(-1 <= range.least && range.least <= ei && ei <= range.greatest && range.greatest <= 1)
  }

  @Test("Betweenness by counting all shortest paths", arguments: 0..<20, [false, true])
  func betweennessByCounting(seed: Int, directed: Bool) {
    let graph = random(3 + seed % 8, 4 + seed, directed: directed, seed: UInt64(seed) + 50)
    let people = graph.people
    var distance = Array(repeating: Array(repeating: 1_000, count: people), count: people)
    var paths = Array(repeating: Array(repeating: 0.0, count: people), count: people)
    for source in 0..<people {
      distance[source][source] = 0
      paths[source][source] = 1
      for step in 0..<people {
        for person in 0..<people where distance[source][person] == step {
          for next in graph.out.neighbours(of: person).map({ Int($0) }) where distance[source][next] > step {
            distance[source][next] = step + 1
            paths[source][next] += paths[source][person]
          }
        }
      }
    }
    let found = betweenness(graph)
    for person in 0..<people {
      var sum = 0.0
      for one in 0..<people where one != person {
        for other in 0..<people where other != person && other != one && distance[one][other] < 1_000 {
          if distance[one][person] + distance[person][other] == distance[one][other] {
            sum += paths[one][person] * paths[person][other] / paths[one][other]
          }
        }
      }
      #expect(near(found[person], sum / Double((people - 1) * (people - 2))))
    }
  }

  @Test("Brokers by looking at every three people", arguments: 0..<20, [false, true])
  func brokersByCounting(seed: Int, directed: Bool) {
    let graph = random(3 + seed % 7, 4 + seed, directed: directed, seed: UInt64(seed) + 90)
    let departments = (0..<graph.people).map { $0 % 3 }
    var ties: Set<[Int]> = []
    for tie in graph.ties {
      ties.insert([tie.from, tie.to])
      if !directed { ties.insert([tie.to, tie.from]) }
    }
    let found = brokerages(graph, departments: departments)
    for broker in 0..<graph.people {
      var counts = [0, 0, 0, 0, 0]
      for one in 0..<graph.people {
        for other in 0..<graph.people where one != other && one != broker && other != broker {
          guard ties.contains([one, broker]), ties.contains([broker, other]), !ties.contains([one, other]) else {
            continue
          }
          let (a, b, c) = (departments[one], departments[broker], departments[other])
          let role = a == b && b == c ? 0 : a == c ? 1 : b == c ? 2 : a == b ? 3 : 4
          counts[role] += 1
        }
      }
      let roles = found[broker]
      #expect([roles.coordinator, roles.itinerant, roles.gatekeeper, roles.representative, roles.liaison] == counts)
    }
  }

  @Test("The permutation test agrees with trying every order of seven people")
  func permutations() throws {
    let graph = TieGraph(
      people: 7,
      ties: [(0, 1), (1, 2), (0, 2), (3, 4), (4, 5), (3, 5), (2, 3), (5, 6)].map { TieGraph.Tie($0.0, $0.1) })
    let departments = [0, 0, 0, 1, 1, 1, 1]
    let observed = Mixing(graph, departments: departments).external
    let all = (0..<128).filter { $0.nonzeroBitCount == 4 }
    let low = all.count { set in
      Mixing(graph, departments: (0..<7).map { set >> $0 & 1 }).external <= observed
    }
    let p = try #require(chanceOfSoFewAcross(graph, departments: departments, permutations: 50_000, seed: 3))
    #expect((p - Double(low) / Double(all.count)).magnitude < 0.01)
    #expect(p == chanceOfSoFewAcross(graph, departments: departments, permutations: 50_000, seed: 3))
  }

  @Test("The communities found are no worse than any department, and sizes add up", arguments: 0..<10)
  func communitiesBeatDepartments(seed: Int) throws {
    let graph = random(40, 120, seed: UInt64(seed) + 7)
    let found = communities(graph, seed: 1)
    let quality = try #require(modularity(graph, of: found))
    let departments = try #require(modularity(graph, of: (0..<40).map { $0 % 4 }))
    #expect(quality >= departments)
    #expect(communities(graph, seed: 1) == found)
  }
}

@Suite("What is not shown")
struct HidingTests {
  @Test("Fewer than k people are hidden, together with enough others", arguments: 0..<200)
  func neverFewerThanK(seed: Int) {
    var chance = SeededChance(seed: UInt64(seed))
    let sizes = (0..<(2 + chance.below(6))).map { _ in 1 + chance.below(12) }
    let hidden = hiddenDepartments(sizes: sizes, k: 5)
    for (department, size) in sizes.enumerated() where size < 5 { #expect(hidden.contains(department)) }
    guard !hidden.isEmpty else { return }
    #expect(hidden.count >= 2)
    #expect(hidden.count == sizes.count || hidden.reduce(0) { $0 + sizes[$1] } >= 5)
  }

  @Test("Asking with another k tells nothing more", arguments: 0..<50)
  func nested(seed: Int) {
    var chance = SeededChance(seed: UInt64(seed) + 500)
    let sizes = (0..<(2 + chance.below(6))).map { _ in 1 + chance.below(12) }
    for k in 5..<14 {
      #expect(hiddenDepartments(sizes: sizes, k: k).isSubset(of: hiddenDepartments(sizes: sizes, k: k + 1)))
    }
  }

  @Test("Nothing is hidden when all departments are large enough")
  func nothingToHide() {
    #expect(hiddenDepartments(sizes: [5, 8, 30], k: 5).isEmpty)
    #expect(hiddenDepartments(sizes: [4, 8, 30], k: 5) == [0, 1])
  }
}

@Suite("Reading people and ties")
struct BridgeFileTests {
  private let people = "id,name,department\na,Ana,IT\nb,Ben,HR\nc,Chloé,IT\n"

  private func refusal(_ ties: String) throws -> TableFault.Reason? {
    var files = try BridgeFiles(people: Array(people.utf8), file: "p")
    do { try files.readTies(Array(ties.utf8), file: "t") } catch { return error.reason }
    return nil
  }

  @Test("Ties with and without weight, with and without a header")
  func reads() throws {
    var files = try BridgeFiles(people: Array(people.utf8), file: "p")
    try files.readTies(Array("id,id,weight\na,b,2.5\nb,c,\n".utf8), file: "t")
    #expect(files.ties == [TieGraph.Tie(0, 1, weight: 2.5), TieGraph.Tie(1, 2)])
    #expect(files.departments == [0, 1, 0])
  }

  @Test("Unknown people, loops and weights that are none are refused")
  func refuses() throws {
    #expect(try refusal("a,z") == .unknownPerson)
    #expect(try refusal("a,a") == .samePerson)
    #expect(try refusal("a,b,-1") == .notNumber("-1", field: "weight"))
    #expect(try refusal("a,b,nan") == .notNumber("nan", field: "weight"))
    #expect(try refusal("a") == .fields(found: 1, wanted: "2–3"))
  }

  @Test("A thousand damaged files are read or refused, never worse")
  func survivesDamage() {
    var chance = SeededChance(seed: 11)
    func damaged(_ text: String) -> [UInt8] {
      var bytes = Array(text.utf8)
      for _ in 0...chance.below(5) {
        bytes[chance.below(bytes.count)] = Array("a,b\"\n\r\u{0}é9-.e".utf8)[chance.below(13)]
      }
      return bytes
    }
    var read = 0
    for _ in 0..<1_000 {
      guard var files = try? BridgeFiles(people: damaged(people), file: "p") else { continue }
      read += 1
      try? files.readTies(damaged("a,b,2\nb,c\n"), file: "t")
      let graph = TieGraph(people: files.ids.count, ties: files.ties)
      #expect(graph.ties.count <= files.ties.count)
    }
    #expect(read > 0)
  }
}
