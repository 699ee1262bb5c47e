/// One end of an edge as seen from the other. Weights are taken four times, so that every step
/// of the search is a whole number.
struct Arc<Weight> {
  var target: Int32
  var weight: Weight
}

/// The edges of a graph, side by side for each node.
struct ArcTable<Weight: FixedWidthInteger & SignedInteger & Sendable>: ~Copyable {
  let nodes: Int
  let starts: UnsafeMutablePointer<Int32>
  let arcs: UnsafeMutablePointer<Arc<Weight>>

  /// The table of `edges`; loops and edges that are worth nothing are left out, since no matching gains by them.
  init(nodes: Int, edges: [WeightedEdge<Weight>]) {
    self.nodes = nodes
    starts = .allocate(capacity: nodes + 2)
    starts.initialize(repeating: 0, count: nodes + 2)
    edges.withUnsafeBufferPointer { [starts] edges in
      Self.each(of: edges) { edge in
        starts[edge.first + 2] += 1
        starts[edge.second + 2] += 1
      }
    }
    for node in 1..<(nodes + 2) { starts[node] += starts[node - 1] }
    arcs = .allocate(capacity: max(1, Int(starts[nodes + 1])))
    edges.withUnsafeBufferPointer { [starts, arcs] edges in
      Self.each(of: edges) { edge in
        let scaled = edge.weight &* 4
        arcs[Int(starts[edge.first + 1])] = Arc(target: Int32(truncatingIfNeeded: edge.second), weight: scaled)
        arcs[Int(starts[edge.second + 1])] = Arc(target: Int32(truncatingIfNeeded: edge.first), weight: scaled)
        starts[edge.first + 1] += 1
        starts[edge.second + 1] += 1
      }
    }
    sort()
  }

  // The search stops at the first arc that comes too late, so the greatest weights stand first.
  private func sort() {
    for node in 0..<nodes {
      let range = range(of: node)
      var own = UnsafeMutableBufferPointer(start: arcs + range.lowerBound, count: range.count)
      own.sort { $0.weight > $1.weight }
    }
  }

  deinit {
    starts.deallocate()
    arcs.deallocate()
  }

  @inline(__always)
  func range(of node: Int) -> Range<Int> {
    Int(starts[node])..<Int(starts[node + 1])
  }

  @inline(__always)
  private static func each(
    of edges: UnsafeBufferPointer<WeightedEdge<Weight>>, _ body: (WeightedEdge<Weight>) -> Void
  ) {
    for edge in edges where edge.weight > 0 && edge.first != edge.second { body(edge) }
  }
}
