import Testing

@testable import Networks

@Suite("Betweenness")
struct BetweennessTests {
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

  @Test("Betweenness of more people than run together, and of long chains, by one source after the other")
  func betweennessOfMany() {
    let chain = TieGraph(people: 200, ties: (0..<199).map { TieGraph.Tie($0, $0 + 1) })
    let middle = betweenness(chain)
    for person in 0..<200 { #expect(near(middle[person], Double(2 * person * (199 - person)) / Double(199 * 198))) }
    for (seed, directed) in [(1, false), (2, true), (3, false), (4, true)] {
      let graph = random(150, 260 + 100 * seed, directed: directed, seed: UInt64(seed))
      let sums = oneAfterTheOther(graph)
      let found = betweenness(graph)
      for person in 0..<150 { #expect(near(found[person], sums[person] / Double(149 * 148))) }
    }
  }

  @Test("Paths from one department to another, by looking at every pair", arguments: 0..<12, [false, true])
  func betweennessOfDepartments(seed: Int, directed: Bool) {
    let graph = random(12 + seed % 3, 20 + seed, directed: directed, seed: UInt64(seed) + 70)
    let departments = (0..<graph.people).map { $0 % (1 + seed % 4) }
    let found = betweennessAcross(graph, departments: departments)
    let people = Array(0..<graph.people)
    let paths = people.map { counted(graph, from: $0) }
    for person in people {
      var (sum, pairs) = (0.0, 0.0)
      for one in people where one != person {
        for other in people where other != person && departments[one] != departments[other] {
          pairs += 1
          let (whole, first, second) = (paths[one][other], paths[one][person], paths[person][other])
          if whole.ways > 0, first.ways > 0, second.ways > 0, first.steps + second.steps == whole.steps {
            sum += first.ways * second.ways / whole.ways
          }
        }
      }
      #expect(near(found[person], pairs > 0 ? sum / pairs : 0))
    }
  }

  /// The length and the number of the shortest paths from one person to each.
  private func counted(_ graph: TieGraph, from source: Int) -> [(steps: Int, ways: Double)] {
    var found = Array(repeating: (steps: -1, ways: 0.0), count: graph.people)
    found[source] = (0, 1)
    for step in 0..<graph.people {
      for person in 0..<graph.people where found[person].steps == step {
        for next in graph.out.neighbours(of: person).map({ Int($0) }) {
          if found[next].steps < 0 { found[next].steps = step + 1 }
          if found[next].steps == step + 1 { found[next].ways += found[person].ways }
        }
      }
    }
    return found
  }

  /// Brandes' method as he wrote it.
  private func oneAfterTheOther(_ graph: TieGraph) -> [Double] {
    var sums = [Double](repeating: 0, count: graph.people)
    for source in 0..<graph.people {
      var paths = [Double](repeating: 0, count: graph.people)
      var distance = [Int](repeating: -1, count: graph.people)
      var before = [[Int]](repeating: [], count: graph.people)
      var order = [source]
      (paths[source], distance[source]) = (1, 0)
      var head = 0
      while head < order.count {
        let person = order[head]
        head += 1
        for next in graph.out.neighbours(of: person).map({ Int($0) }) {
          if distance[next] < 0 {
            distance[next] = distance[person] + 1
            order.append(next)
          }
          if distance[next] == distance[person] + 1 {
            paths[next] += paths[person]
            before[next].append(person)
          }
        }
      }
      var share = [Double](repeating: 0, count: graph.people)
      for person in order.reversed() where person != source {
        for earlier in before[person] { share[earlier] += paths[earlier] / paths[person] * (1 + share[person]) }
        sums[person] += share[person]
      }
    }
    return sums
  }
}
