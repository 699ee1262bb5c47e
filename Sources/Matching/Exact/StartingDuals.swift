extension BlossomForest {
  /// Gives every node a dual value so that no edge is worth more than its two ends, and matches what is tight.
  mutating func start() {
    for index in 0..<nodes {
      var most: Weight = 0
      for position in table.range(of: index) { most = max(most, table.arcs[position].weight) }
      node[index].dual = most >> 1
    }
    for index in 0..<nodes where mate[index] < 0 { lower(index) }
  }

  /// Lowers the dual value of an unmatched node as far as its edges allow, and matches it if an unmatched neighbour
  /// stands at the end of a tight edge.
  private mutating func lower(_ index: Int) {
    var least: Weight = 0
    var partner: Int32 = -1
    for position in table.range(of: index) {
      let arc = table.arcs[position]
      let needed = arc.weight &- node[Int(arc.target)].dual
      if needed > least || needed == least && partner < 0 {
        least = needed
        partner = mate[Int(arc.target)] < 0 ? arc.target : -1
      }
    }
    node[index].dual = least
    if partner >= 0 {
      mate[index] = partner
      mate[Int(partner)] = Int32(index)
    }
  }
}
