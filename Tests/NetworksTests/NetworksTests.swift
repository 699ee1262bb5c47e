import Tables
import Testing

@testable import Networks

@Suite("Measures of a network")
struct NetworkTests {
  @Test("The karate club is as others have measured it")
  func karate() throws {
    let known = try KnownNetwork.karate
    let (graph, clubs) = (known.graph, known.departments)
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

  @Test("Friendship among 21 managers looks open and is closer to silos than chance would have it")
  func managers() throws {
    let known = try KnownNetwork.friendship
    let mixing = Mixing(known.graph, departments: known.departments)
    #expect(mixing.external == 64 && mixing.internalTies == 38)
    #expect(near(mixing.ei, 0.254902))
    #expect(near(mixing.expected, 0.552381))
    let p = try #require(
      chanceOfSoFewAcross(known.graph, departments: known.departments, permutations: 10_000, seed: 1))
    #expect(p > 0.0001 && p < 0.002)
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
