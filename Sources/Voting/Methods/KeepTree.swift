/// The ballots of a Meek count, merged by the path they take: through elected options, which keep a part of each vote,
/// to the first hopeful one, which keeps the rest. The votes are the same as ballot by ballot, because every ballot on
/// a path is worth the same along it.
struct KeepTree {
  private struct Node {
    let option: Int
    let parent: Int
    var weight = 0
  }

  private var nodes = [Node(option: -1, parent: -1)]
  private let optionCount: Int

  init(_ preferences: Preferences, standing: [TransferableVote.Standing]) {
    optionCount = preferences.optionCount
    var children = [Int32](repeating: 0, count: optionCount)
    for row in preferences.weights.indices {
      var node = 0
      let weight = preferences.weights[row]
      nodes[0].weight += weight
      for position in preferences.starts[row]..<preferences.starts[row + 1] {
        let option = Int(preferences.order[position])
        guard standing[option] != .excluded else { continue }
        var child = Int(children[node * optionCount + option])
        if child == 0 {
          child = nodes.count
          children[node * optionCount + option] = Int32(child)
          nodes.append(Node(option: option, parent: node))
          children.append(contentsOf: repeatElement(0, count: optionCount))
        }
        nodes[child].weight += weight
        guard standing[option] == .elected else { break }
        node = child
      }
    }
  }

  /// The votes of every option when each keeps `keep` billionths of what reaches it, rounded up, in billionths.
  func votes(keep: [Int]) -> [Int] {
    var votes = [Int](repeating: 0, count: optionCount)
    var left = [Int](repeating: 0, count: nodes.count)
    left[0] = Meek.unit
    for (index, node) in nodes.enumerated().dropFirst() {
      let reaching = left[node.parent]
      let kept = (reaching * keep[node.option] + Meek.unit - 1) / Meek.unit
      votes[node.option] += kept * node.weight
      left[index] = reaching - kept
    }
    return votes
  }
}
