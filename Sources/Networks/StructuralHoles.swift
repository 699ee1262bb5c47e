/// Burt's constraint of every person (Burt 2004): Σ_j (p_ij + Σ_q p_iq·p_qj)² over the neighbours j, with
/// p_ij = (w_ij + w_ji)/Σ_k (w_ik + w_ki) and q over the whole network. Nil for people without ties; can exceed 1.
public func constraints(_ graph: TieGraph) -> [Double?] {
  let starts = graph.around.starts
  let targets = graph.around.targets
  var shares = graph.around.weights
  for person in 0..<graph.people {
    let places = graph.around.places(of: person)
    let sum = places.reduce(0) { $0 + shares[$1] }
    for place in places { shares[place] = sum > 0 ? shares[place] / sum : 0 }
  }
  var reach = [Double](repeating: 0, count: graph.people)
  return reach.withUnsafeMutableBufferPointer { reach in
    targets.withUnsafeBufferPointer { targets in
      shares.withUnsafeBufferPointer { shares in
        (0..<graph.people).map { person -> Double? in
          let own = Int(starts[person])..<Int(starts[person + 1])
          guard !own.isEmpty else { return nil }
          for place in own {
            let via = Int(targets[place])
            let share = shares[place]
            for next in Int(starts[via])..<Int(starts[via + 1]) { reach[Int(targets[next])] += share * shares[next] }
          }
          var constraint = 0.0
          for place in own {
            let all = shares[place] + reach[Int(targets[place])]
            constraint += all * all
          }
          for place in own {
            let via = Int(targets[place])
            for next in Int(starts[via])..<Int(starts[via + 1]) { reach[Int(targets[next])] = 0 }
          }
          return constraint
        }
      }
    }
  }
}

/// Effective size n − 2t/n (Borgatti 1997), n the neighbours and t the ties among them, direction and weights
/// ignored; nil for people without ties. The efficiency is the effective size divided by n.
public func effectiveSizes(_ graph: TieGraph) -> [(size: Double, efficiency: Double)?] {
  var isNeighbour = [Bool](repeating: false, count: graph.people)
  return (0..<graph.people).map { person -> (size: Double, efficiency: Double)? in
    let own = graph.around.neighbours(of: person)
    guard !own.isEmpty else { return nil }
    for neighbour in own { isNeighbour[Int(neighbour)] = true }
    let ends = own.reduce(0) { $0 + graph.around.neighbours(of: Int($1)).count { isNeighbour[Int($0)] } }
    for neighbour in own { isNeighbour[Int(neighbour)] = false }
    // Every tie among neighbours was seen from both its ends, so `ends` is 2t.
    let size = Double(own.count) - Double(ends) / Double(own.count)
    return (size, size / Double(own.count))
  }
}
