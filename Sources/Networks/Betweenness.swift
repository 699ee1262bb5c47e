/// The share of shortest paths between others that lead through each person (Brandes 2001): exact, normalised by the
/// pairs of others, weights ignored. Fewer than three people have none.
///
/// - Parameter progress: is called now and then with the number of people whose paths have been counted.
public func betweenness(_ graph: TieGraph, progress: (Int) -> Void = { _ in }) -> [Double] {
  let pairs = Double((graph.people - 1) * (graph.people - 2))
  guard pairs > 0 else { return [Double](repeating: 0, count: graph.people) }
  return pathSums(graph, sorts: nil, progress).map { $0 / pairs }
}

/// The same for paths from one department to another alone, normalised by the pairs of others of two departments; 0
/// where there are none.
public func betweennessAcross(
  _ graph: TieGraph, departments: [Int], progress: (Int) -> Void = { _ in }
) -> [Double] {
  var sizes = [Int](repeating: 0, count: (departments.max() ?? -1) + 1)
  for department in departments { sizes[department] += 1 }
  let all = graph.people * graph.people - sizes.reduce(0) { $0 + $1 * $1 }
  guard all > 0, graph.people > 2 else { return [Double](repeating: 0, count: graph.people) }
  return zip(pathSums(graph, sorts: departments, progress), departments).map { sum, department in
    let pairs = all - 2 * (graph.people - sizes[department])
    return pairs > 0 ? sum / Double(pairs) : 0
  }
}

/// For each person the sum over all shortest paths between others, of other sorts than each other when sorts are given.
private func pathSums(_ graph: TieGraph, sorts: [Int]?, _ progress: (Int) -> Void) -> [Double] {
  let order = neighbourhoodOrder(graph)
  var waves = PathWaves(
    out: graph.out, into: graph.isDirected ? graph.out.reversed : graph.out, people: graph.people, sorts: sorts)
  for first in stride(from: 0, to: order.count, by: PathWaves.width) {
    waves.run(from: order[first..<min(first + PathWaves.width, order.count)])
    progress(first)
  }
  return waves.sums
}

/// Everybody, neighbours near each other: sources that run together should reach the others at the same steps.
private func neighbourhoodOrder(_ graph: TieGraph) -> [Int32] {
  var order: [Int32] = []
  order.reserveCapacity(graph.people)
  var seen = [Bool](repeating: false, count: graph.people)
  var head = 0
  for start in 0..<graph.people where !seen[start] {
    seen[start] = true
    order.append(Int32(start))
    while head < order.count {
      for next in graph.around.neighbours(of: Int(order[head])) where !seen[Int(next)] {
        seen[Int(next)] = true
        order.append(next)
      }
      head += 1
    }
  }
  return order
}

extension Adjacency {
  /// The same arcs, told from their targets.
  fileprivate var reversed: Adjacency {
    let people = starts.count - 1
    var arcs: [TieGraph.Tie] = []
    arcs.reserveCapacity(targets.count)
    for person in 0..<people {
      for target in neighbours(of: person) { arcs.append(TieGraph.Tie(Int(target), person)) }
    }
    arcs.sort { ($0.from, $0.to) < ($1.from, $1.to) }
    return Adjacency(people: people, arcs: arcs)
  }
}
