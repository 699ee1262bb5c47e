extension BlossomForest {
  /// Looks along the edges of every node that has become outer.
  mutating func scan() {
    while let next = toScan.popLast() {
      let here = Int(next)
      let dual = node[here].dual
      let slot = node[here].slot
      let stamp = node[here].stamp
      let limit = trees[Int(blossom[outermost(next)].tree)].limit
      for position in table.range(of: here) {
        let arc = table.arcs[position]
        let value = dual &- arc.weight
        // What comes after the end of the tree need not be noted; the arcs stand in the order of their weights.
        if value >= limit { break }
        let there = node + Int(arc.target)
        if there.pointee.stamp > 0 {
          if there.pointee.slot == slot { continue }
          let moment = (value &+ there.pointee.dual) >> 1
          if moment < limit { events.insert(SearchEvent(moment: moment, first: next, second: arc.target)) }
        } else if value < there.pointee.reach || there.pointee.reachedFrom < 0 {
          let around = outermost(arc.target)
          let isFree = blossom[around].part == .free
          let moment = value &+ there.pointee.dual &+ blossom[around].pending
          if isFree && moment >= limit { continue }
          there.pointee.reach = value
          there.pointee.reachedFrom = next
          there.pointee.reachedStamp = stamp
          if isFree {
            events.insert(SearchEvent(moment: moment, first: arc.target, second: SearchEvent<Weight>.grows))
          }
        }
      }
    }
  }

  /// The moment at which a tree reaches a node of a free blossom.
  @inline(__always)
  func arrival(at index: Int, in around: Int) -> Weight {
    node[index].reach &+ node[index].dual &+ blossom[around].pending
  }

  @inline(__always)
  func isReachCurrent(_ index: Int) -> Bool {
    let from = node[index].reachedFrom
    return from >= 0 && node[Int(from)].stamp == node[index].reachedStamp
  }

  /// Looks back along the edges of a node of a free blossom for the tree that will reach it first.
  mutating func rescan(_ index: Int) {
    node[index].reachedFrom = -1
    for position in table.range(of: index) {
      let arc = table.arcs[position]
      let there = node + Int(arc.target)
      guard there.pointee.stamp > 0 else { continue }
      let value = there.pointee.dual &- arc.weight
      if value < node[index].reach || node[index].reachedFrom < 0 {
        node[index].reach = value
        node[index].reachedFrom = arc.target
        node[index].reachedStamp = there.pointee.stamp
      }
    }
    if node[index].reachedFrom >= 0 { announce(index) }
  }

  @inline(__always)
  mutating func announce(_ index: Int) {
    let moment = arrival(at: index, in: outermost(Int32(index)))
    events.insert(SearchEvent(moment: moment, first: Int32(index), second: SearchEvent<Weight>.grows))
  }

  /// Frees the blossoms of trees that have ended, gives them their present dual values, and looks which of the
  /// other trees will reach them. Blossoms without dual value have no further use.
  mutating func end(_ ended: [Int32]) {
    for tree in ended {
      trees[Int(tree)].isGrowing = false
      growing -= 1
      var place = trees[Int(tree)].lastNote
      while place >= 0 {
        let note = notes[Int(place)]
        let index = Int(note.blossom)
        if blossom[index].tree == tree, blossom[index].parent < 0, blossom[index].part != .free { free(index) }
        place = note.before
      }
    }
    if growing > 0 {
      for index in toRescan { rescan(Int(index)) }
    }
    toRescan.removeAll(keepingCapacity: true)
  }

  private mutating func free(_ index: Int) {
    if blossom[index].part == .inner {
      blossom[index].dual &-= 2 &* now
      blossom[index].pending &+= now
      deliver(index)
      for leaf in leaves(of: index) { toRescan.append(Int32(leaf)) }
    } else {
      blossom[index].dual &+= 2 &* now
      for leaf in leaves(of: index) {
        node[leaf].dual &-= now
        node[leaf].stamp = 0
        toRescan.append(Int32(leaf))
      }
    }
    blossom[index].part = .free
    if isComposite(index), blossom[index].dual == 0 { dissolve(index) }
  }
}
