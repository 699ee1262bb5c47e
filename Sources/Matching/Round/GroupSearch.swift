import Tables

/// Groups of three and four: a start from exact pairs, then exchanges of two people as long as one helps, from
/// several starts. The work is bounded by the number of exchanges tried, so that a seed always gives the same groups.
struct GroupSearch {
  let scoring: RoundScoring
  let table: PairTable
  let sizes: [Int]
  /// How many exchanges are tried at most.
  var budget = 12_000_000

  private struct State {
    var groups: [[Int]]
    var scores: [Int128]
    var total: Int128 { scores.reduce(0, +) }
  }

  /// The groups that are allowed, best found first start to last; places that fit nowhere are left out.
  func groups(from first: [[Int]], _ progress: (Double) -> Void = { _ in }) -> [[Int]] {
    var left = budget
    var chance = SeededChance(seed: scoring.seed)
    var best = improved(filled(first), &left, progress)
    var current = best
    // Few people have many starts, many people few: the work stays about the same.
    for _ in 0..<max(6, 2_400 / max(1, scoring.places.count)) where left > 0 {
      let next = improved(shaken(current, using: &chance), &left, progress)
      if next.total >= current.total { current = next }
      if next.total > best.total { best = next }
    }
    return zip(best.groups, best.scores).compactMap { $1 > 0 ? $0 : nil }
  }

  /// Gives every group its size: what is too much, and places in no group, fill what is too small. Places beyond the
  /// sizes wait in a last group that scores nothing.
  private func filled(_ first: [[Int]]) -> State {
    var groups = sizes.enumerated().map { index, size in Array((index < first.count ? first[index] : []).prefix(size)) }
    let used = Set(groups.joined())
    var waiting = scoring.places.indices.filter { !used.contains($0) }
    for (index, size) in sizes.enumerated() {
      while groups[index].count < size {
        let scores = waiting.map { table.score(of: groups[index] + [$0], replacing: -1, by: -1) }
        guard let best = scores.indices.max(by: { scores[$0] < scores[$1] }) else { break }
        groups[index].append(waiting.remove(at: best))
      }
    }
    groups.append(waiting)
    return State(groups: groups, scores: groups.indices.map { score(of: groups[$0], at: $0) })
  }

  private func score(of group: [Int], at index: Int) -> Int128 {
    index < sizes.count ? table.score(of: group, replacing: -1, by: -1) : 0
  }

  /// Exchanges two people of two groups as long as the sum of both scores grows.
  private func improved(_ start: State, _ left: inout Int, _ progress: (Double) -> Void) -> State {
    var state = start
    var changed = true
    while changed, left > 0 {
      changed = false
      for one in state.groups.indices {
        progress(1 - Double(max(0, left)) / Double(budget))
        for other in state.groups.indices where other > one {
          for here in state.groups[one].indices {
            for there in state.groups[other].indices {
              left -= 1
              if exchange(&state, one, here, other, there) { changed = true }
            }
          }
        }
        if left <= 0 { break }
      }
    }
    return state
  }

  private func exchange(_ state: inout State, _ one: Int, _ here: Int, _ other: Int, _ there: Int) -> Bool {
    let first = state.groups[one][here]
    let second = state.groups[other][there]
    let firstScore = one < sizes.count ? table.score(of: state.groups[one], replacing: here, by: second) : 0
    let secondScore = other < sizes.count ? table.score(of: state.groups[other], replacing: there, by: first) : 0
    guard firstScore + secondScore > state.scores[one] + state.scores[other] else { return false }
    state.groups[one][here] = second
    state.groups[other][there] = first
    state.scores[one] = firstScore
    state.scores[other] = secondScore
    return true
  }

  /// A start near the best known: some people change places at random.
  private func shaken(_ start: State, using chance: inout SeededChance) -> State {
    var state = start
    let filled = state.groups.indices.filter { !state.groups[$0].isEmpty }
    guard filled.count > 1 else { return state }
    let moves = 2 + chance.below(max(2, scoring.places.count / 3 - 1))
    for _ in 0..<moves {
      let one = filled[chance.below(filled.count)]
      let other = filled[chance.below(filled.count)]
      let here = chance.below(state.groups[one].count)
      let there = chance.below(state.groups[other].count)
      guard one != other else { continue }
      let moved = state.groups[one][here]
      state.groups[one][here] = state.groups[other][there]
      state.groups[other][there] = moved
    }
    state.scores = state.groups.indices.map { score(of: state.groups[$0], at: $0) }
    return state
  }
}
