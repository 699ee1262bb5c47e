/// Groups of three and four: exact for a few places, otherwise a search that starts from exact pairs.
struct GroupRound {
  let scoring: RoundScoring
  let size: Int

  /// The groups, and whether only some of the possible pairs were looked at for the start.
  func groups(_ progress: (Double) -> Void = { _ in }) -> (groups: [[Int]], limited: Bool) {
    let count = scoring.places.count
    let start = start()
    let table = PairTable(scoring)
    var best: [[Int]] = []
    // When not everybody can be served, fewer and smaller groups may leave out fewer people.
    for spare in 0..<max(1, count) {
      let sizes = groupSizes(for: count - spare, size: size)
      guard !sizes.isEmpty else { continue }
      let found = GroupSearch(scoring: scoring, table: table, sizes: sizes)
        .groups(from: start.groups, progress)
      if total(found) > total(best) { best = found }
      let leftOut = count - best.joined().count
      if leftOut <= spare + 1 || spare >= 8 { break }
    }
    return (best, start.limited)
  }

  private func total(_ groups: [[Int]]) -> Int128 { groups.reduce(0) { $0 + scoring.score(of: $1) } }

  /// Exact pairs, then pairs matched with pairs for groups of four, with single people for groups of three.
  private func start() -> (groups: [[Int]], limited: Bool) {
    let (pairs, limited) = PairRound(scoring: scoring).groups()
    let kept = size == 4 ? pairs : Array(pairs.prefix(pairs.count * 2 / 3))
    let singles = size == 4 ? [] : pairs.dropFirst(kept.count).joined().map { [$0] }
    guard kept.count + singles.count <= PairRound.mostComplete else { return (kept, limited) }
    let parts = kept + singles
    var edges: [WeightedEdge<Int128>] = []
    for one in kept.indices {
      for other in (size == 4 ? one + 1 : kept.count)..<max(parts.count, one + 1) {
        let score = scoring.score(of: parts[one] + parts[other])
        if score > 0 { edges.append(WeightedEdge(one, other, weight: score)) }
      }
    }
    let partners = heaviestPartners(nodes: parts.count, edges: edges)
    let groups = partners.indices.compactMap { one in
      partners[one].flatMap { $0 > one ? parts[one] + parts[$0] : nil }
    }
    return (groups, limited)
  }
}
