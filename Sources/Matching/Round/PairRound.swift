/// Pairs by exact matching; with an odd number of places one of the pairs becomes a group of three.
struct PairRound {
  /// Above this number of places only the best candidates of each are looked at.
  static let mostComplete = 1_500
  static let candidates = 30

  let scoring: RoundScoring

  /// The groups, and whether only some of the possible pairs were looked at.
  func groups(_ progress: (Double) -> Void = { _ in }) -> (groups: [[Int]], limited: Bool) {
    let count = scoring.places.count
    let limited = count > Self.mostComplete
    var edges = limited ? candidateEdges(progress) : completeEdges()
    var pairs = matched(edges)
    // Two people with two places each must not be put together twice: all but their first pair of places go.
    while case let doubles = doublePairs(pairs), !doubles.isEmpty {
      edges.removeAll { doubles.contains($0) }
      pairs = matched(edges)
    }
    return (count % 2 == 1 ? settled(withTrio(pairs)) : pairs, limited)
  }

  private func matched(_ edges: [WeightedEdge<Int128>]) -> [[Int]] {
    let partners = heaviestPartners(nodes: scoring.places.count, edges: edges)
    return partners.indices.compactMap { one in partners[one].flatMap { $0 > one ? [one, $0] : nil } }
  }

  private func edge(_ one: Int, _ other: Int) -> WeightedEdge<Int128>? {
    let score = scoring.score(of: [one, other])
    return score > 0 ? WeightedEdge(one, other, weight: score) : nil
  }

  private func completeEdges() -> [WeightedEdge<Int128>] {
    let count = scoring.places.count
    var edges: [WeightedEdge<Int128>] = []
    edges.reserveCapacity(count * count / 2)
    for one in 0..<count {
      for other in (one + 1)..<max(one + 1, count) {
        if let edge = edge(one, other) { edges.append(edge) }
      }
    }
    return edges
  }

  /// The best candidates of every place, and a chain across the departments so that nobody is left without a partner.
  private func candidateEdges(_ progress: (Double) -> Void) -> [WeightedEdge<Int128>] {
    let count = scoring.places.count
    var chosen: Set<WeightedEdge<Int128>> = []
    for one in 0..<count {
      progress(Double(one) / Double(count))
      var best: [WeightedEdge<Int128>] = []
      for other in 0..<count where other != one {
        guard let edge = edge(min(one, other), max(one, other)) else { continue }
        if best.count == Self.candidates, let last = best.last, last.weight >= edge.weight { continue }
        best.insert(edge, at: best.firstIndex { $0.weight < edge.weight } ?? best.count)
        if best.count > Self.candidates { best.removeLast() }
      }
      chosen.formUnion(best)
    }
    let order = (0..<count).sorted {
      (scoring.known.department[scoring.places[$0]], $0) < (scoring.known.department[scoring.places[$1]], $1)
    }
    for place in 0..<count {
      for step in [count / 2, count / 2 + 1, 1] {
        let (one, other) = (order[place], order[(place + step) % count])
        if let edge = edge(min(one, other), max(one, other)) { chosen.insert(edge) }
      }
    }
    return chosen.sorted { ($0.first, $0.second) < ($1.first, $1.second) }
  }

  private func doublePairs(_ pairs: [[Int]]) -> Set<WeightedEdge<Int128>> {
    var seen: [PersonPair: Int] = [:]
    for pair in pairs { seen[PersonPair(scoring.places[pair[0]], scoring.places[pair[1]]), default: 0] += 1 }
    var doubles: Set<WeightedEdge<Int128>> = []
    for (pair, times) in seen where times > 1 {
      let ones = scoring.places.indices.filter { scoring.places[$0] == pair.first }
      let others = scoring.places.indices.filter { scoring.places[$0] == pair.second }
      for one in ones {
        for other in others where one != ones[0] || other != others[0] {
          if let edge = edge(min(one, other), max(one, other)) { doubles.insert(edge) }
        }
      }
    }
    return doubles
  }

  /// Adds one of those left over to the pair where it counts most.
  private func withTrio(_ pairs: [[Int]]) -> [[Int]] {
    let paired = Set(pairs.joined())
    var best: (gain: Int128, pair: Int, extra: Int)?
    for extra in scoring.places.indices where !paired.contains(extra) {
      for (index, pair) in pairs.enumerated() {
        let gain = scoring.score(of: pair + [extra]) - scoring.score(of: pair)
        if gain > best?.gain ?? 0 { best = (gain, index, extra) }
      }
    }
    guard let best else { return pairs }
    var groups = pairs
    groups[best.pair].append(best.extra)
    return groups
  }

  /// Lets people of a group of three and of pairs change places as long as that helps: who is the odd one is a choice
  /// that exact pairs do not make.
  private func settled(_ groups: [[Int]]) -> [[Int]] {
    guard groups.count > 1, groups.joined().count == scoring.places.count, groups.contains(where: { $0.count == 3 })
    else { return groups }
    let largestFirst = groups.sorted { $0.count > $1.count }
    let search = GroupSearch(
      scoring: scoring, table: PairTable(scoring), sizes: largestFirst.map(\.count), budget: 3_000_000)
    return search.groups(from: largestFirst)
  }
}
