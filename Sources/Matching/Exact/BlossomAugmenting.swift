extension BlossomForest {
  /// Matches the outer node `start` with `partner` and exchanges matched and unmatched edges from there to the root.
  mutating func exchange(upFrom start: Int32, partner: Int32) {
    var outer = start
    var partner = partner
    while true {
      let blossomIndex = outermost(outer)
      let above = mate[Int(blossom[blossomIndex].base)]
      rebase(blossomIndex, to: outer)
      mate[Int(outer)] = partner
      if above < 0 { return }
      let inner = outermost(above)
      let entry = blossom[inner].entryTo
      outer = blossom[inner].entryFrom
      rebase(inner, to: entry)
      mate[Int(entry)] = outer
      partner = entry
    }
  }

  /// Turns the matching inside a blossom so that `target` is the node left over.
  mutating func rebase(_ index: Int, to target: Int32) {
    toRebase.append((Int32(index), target))
    while let (around, base) = toRebase.popLast() {
      var child = base
      while child != around, blossom[Int(around)].base != base {
        let parent = Int(blossom[Int(child)].parent)
        if blossom[parent].base != base {
          turn(parent, to: Int(child))
          blossom[parent].base = base
          blossom[parent].firstChild = child
        }
        child = Int32(parent)
      }
    }
  }

  /// The child of a blossom that holds a node.
  func child(of index: Int, around leaf: Int32) -> Int {
    var child = Int(leaf)
    while Int(blossom[child].parent) != index { child = Int(blossom[child].parent) }
    return child
  }

  /// Whether the way from `child` to the first child that begins with a matched edge runs along `next`.
  func runsForward(from child: Int, to first: Int) -> Bool {
    var steps = 0
    var sibling = child
    while sibling != first {
      sibling = Int(blossom[sibling].previous)
      steps += 1
    }
    return steps & 1 == 1
  }

  /// Exchanges the edges of the ring between `child` and the present first child.
  private mutating func turn(_ index: Int, to child: Int) {
    let first = Int(blossom[index].firstChild)
    guard child != first else { return }
    let forward = runsForward(from: child, to: first)
    var far = child
    repeat {
      let near = Int(forward ? blossom[far].next : blossom[far].previous)
      far = Int(forward ? blossom[near].next : blossom[near].previous)
      let nearNode = forward ? blossom[near].linkHere : blossom[far].linkThere
      let farNode = forward ? blossom[near].linkThere : blossom[far].linkHere
      mate[Int(nearNode)] = farNode
      mate[Int(farNode)] = nearNode
      toRebase.append((Int32(near), nearNode))
      toRebase.append((Int32(far), farNode))
    } while far != first
  }
}
