/// The share of shortest paths between others that lead through each person (Brandes 2001): exact, normalised by the
/// pairs of others, weights ignored. Fewer than three people have none.
public func betweenness(_ graph: TieGraph) -> [Double] {
  guard graph.people > 2 else { return [Double](repeating: 0, count: graph.people) }
  let walk = ShortestPaths(graph.out, people: graph.people)
  for source in 0..<graph.people { walk.add(from: source) }
  let pairs = Double((graph.people - 1) * (graph.people - 2))
  return (0..<graph.people).map { walk.between[$0] / pairs }
}

/// The shortest paths from one source after the other, with room that is kept from one to the next.
private struct ShortestPaths: ~Copyable {
  /// How far a person is from the source and how many shortest paths lead there, on one line of the cache.
  private struct Reach {
    var paths: Double
    var distance: Int32
  }

  private let starts: UnsafeMutablePointer<Int32>
  private let targets: UnsafeMutablePointer<Int32>
  private let reach: UnsafeMutablePointer<Reach>
  /// The share of the paths beyond each person, divided by the paths to them.
  private let share: UnsafeMutablePointer<Double>
  private let order: UnsafeMutablePointer<Int32>
  /// The edges that lie on shortest paths, side by side for each place of `order`.
  private let onward: UnsafeMutablePointer<Int32>
  private let onwardStarts: UnsafeMutablePointer<Int>
  let between: UnsafeMutablePointer<Double>

  init(_ adjacency: Adjacency, people: Int) {
    starts = .allocate(capacity: people + 1)
    starts.initialize(from: adjacency.starts, count: people + 1)
    targets = .allocate(capacity: adjacency.targets.count + 1)
    targets.initialize(from: adjacency.targets, count: adjacency.targets.count)
    reach = .allocate(capacity: people)
    reach.initialize(repeating: Reach(paths: 0, distance: -1), count: people)
    share = .allocate(capacity: people)
    order = .allocate(capacity: people)
    onward = .allocate(capacity: adjacency.targets.count + 1)
    onwardStarts = .allocate(capacity: people + 1)
    between = .allocate(capacity: people)
    between.initialize(repeating: 0, count: people)
  }

  deinit {
    starts.deallocate()
    targets.deallocate()
    reach.deallocate()
    share.deallocate()
    order.deallocate()
    onward.deallocate()
    onwardStarts.deallocate()
    between.deallocate()
  }

  /// Adds what the shortest paths from `source` give to everybody's betweenness.
  func add(from source: Int) {
    let found = spread(from: source)
    for place in stride(from: found - 1, to: 0, by: -1) {
      let person = Int(order[place])
      var sum = 0.0
      for edge in onwardStarts[place]..<onwardStarts[place + 1] { sum += share[Int(onward[edge])] }
      between[person] += sum * reach[person].paths
      share[person] = sum + 1 / reach[person].paths
    }
    for place in 0..<found {
      reach[Int(order[place])] = Reach(paths: 0, distance: -1)
    }
  }

  /// Counts the shortest paths from `source` outwards; answers how many people it reaches.
  @inline(__always)
  private func spread(from source: Int) -> Int {
    reach[source] = Reach(paths: 1, distance: 0)
    order[0] = Int32(truncatingIfNeeded: source)
    var found = 1
    var head = 0
    var edges = 0
    while head < found {
      let person = Int(order[head])
      onwardStarts[head] = edges
      head &+= 1
      let next = reach[person].distance &+ 1
      let ways = reach[person].paths
      for place in Int(starts[person])..<Int(starts[person &+ 1]) {
        let other = Int(targets[place])
        let there = reach + other
        var known = there.pointee.distance
        if known < 0 {
          known = next
          there.pointee.distance = next
          order[found] = Int32(truncatingIfNeeded: other)
          found &+= 1
        }
        // Written in any case and kept if it counts: cheaper than a branch that nobody can predict.
        let counts = known == next
        onward[edges] = Int32(truncatingIfNeeded: other)
        edges &+= counts ? 1 : 0
        there.pointee.paths += counts ? ways : 0
      }
    }
    onwardStarts[head] = edges
    return found
  }
}
