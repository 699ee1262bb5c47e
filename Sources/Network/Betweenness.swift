/// The share of shortest paths between others that lead through each person (Brandes 2001): exact, normalised by the
/// pairs of others, weights ignored. Fewer than three people have none.
public func betweenness(_ graph: TieGraph) -> [Double] {
  let people = graph.people
  guard people > 2 else { return [Double](repeating: 0, count: people) }
  var between = [Double](repeating: 0, count: people)
  var distance = [Int32](repeating: -1, count: people)
  var paths = [Double](repeating: 0, count: people)
  var share = [Double](repeating: 0, count: people)
  var order = [Int32](repeating: 0, count: people)
  graph.out.starts.withUnsafeBufferPointer { starts in
    graph.out.targets.withUnsafeBufferPointer { targets in
      between.withUnsafeMutableBufferPointer { between in
        distance.withUnsafeMutableBufferPointer { distance in
          paths.withUnsafeMutableBufferPointer { paths in
            share.withUnsafeMutableBufferPointer { share in
              order.withUnsafeMutableBufferPointer { order in
                for source in 0..<people {
                  let found = spread(from: source, starts, targets, distance, paths, order)
                  gather(found, starts, targets, distance, paths, share, order, between)
                  for place in 0..<found {
                    let person = Int(order[place])
                    distance[person] = -1
                    share[person] = 0
                  }
                }
              }
            }
          }
        }
      }
    }
  }
  let pairs = Double((people - 1) * (people - 2))
  return between.map { $0 / pairs }
}

/// Numbers the people by their distance from `source` and counts the shortest paths; answers how many were found.
@inline(__always)
private func spread(
  from source: Int, _ starts: UnsafeBufferPointer<Int32>, _ targets: UnsafeBufferPointer<Int32>,
  _ distance: UnsafeMutableBufferPointer<Int32>, _ paths: UnsafeMutableBufferPointer<Double>,
  _ order: UnsafeMutableBufferPointer<Int32>
) -> Int {
  distance[source] = 0
  paths[source] = 1
  order[0] = Int32(source)
  var found = 1
  var head = 0
  while head < found {
    let person = Int(order[head])
    head += 1
    let next = distance[person] &+ 1
    let ways = paths[person]
    for place in Int(starts[person])..<Int(starts[person + 1]) {
      let other = Int(targets[place])
      let known = distance[other]
      if known < 0 {
        distance[other] = next
        paths[other] = ways
        order[found] = Int32(truncatingIfNeeded: other)
        found &+= 1
      } else if known == next {
        paths[other] += ways
      }
    }
  }
  return found
}

/// Gathers the shares of the paths from the far end back to the source. The share of a person waits divided by the
/// paths, so that every edge costs one addition.
@inline(__always)
private func gather(
  _ found: Int, _ starts: UnsafeBufferPointer<Int32>, _ targets: UnsafeBufferPointer<Int32>,
  _ distance: UnsafeMutableBufferPointer<Int32>, _ paths: UnsafeMutableBufferPointer<Double>,
  _ share: UnsafeMutableBufferPointer<Double>, _ order: UnsafeMutableBufferPointer<Int32>,
  _ between: UnsafeMutableBufferPointer<Double>
) {
  for place in stride(from: found - 1, to: 0, by: -1) {
    let person = Int(order[place])
    let next = distance[person] &+ 1
    var sum = 0.0
    for edge in Int(starts[person])..<Int(starts[person + 1]) {
      let other = Int(targets[edge])
      if distance[other] == next { sum += share[other] }
    }
    between[person] += sum * paths[person]
    share[person] = sum + 1 / paths[person]
  }
}
