extension BlossomForest {
  /// Grows a tree from every unmatched node that has dual value left, all at the same pace, until none is left: a
  /// tree ends when it meets another one or an unmatched node, or when a node whose dual value is spent takes the
  /// place of the root.
  mutating func search() {
    for index in 0..<nodes where mate[index] < 0 && node[index].dual > 0 {
      trees.append(SearchTree())
      growing += 1
      becomeOuter(outermost(Int32(index)), in: Int32(trees.count - 1))
    }
    scan()
    while growing > 0, let event = events.removeFirst() {
      now = event.moment
      switch event.second {
      case SearchEvent<Weight>.grows: reach(Int(event.first))
      case SearchEvent<Weight>.opens: open(Int(event.first))
      case SearchEvent<Weight>.ends: spend(Int(event.first))
      default: meet(event.first, event.second)
      }
      scan()
    }
  }

  /// The tree arrives at a node of a free blossom: adds the blossom as inner and its partner as outer, or ends.
  private mutating func reach(_ reached: Int) {
    let inner = outermost(Int32(reached))
    // A node that was inner for a while has a greater dual value now: what was announced before came too early.
    guard blossom[inner].part == .free, arrival(at: reached, in: inner) == now else { return }
    guard isReachCurrent(reached) else { return rescan(reached) }
    let from = node[reached].reachedFrom
    let partner = mate[Int(blossom[inner].base)]
    let tree = blossom[outermost(from)].tree
    if partner < 0 {
      rebase(inner, to: Int32(reached))
      mate[reached] = from
      exchange(upFrom: from, partner: Int32(reached))
      // Its blossom stays free, and another tree may be the next to arrive.
      toRescan.append(Int32(reached))
      end([tree])
    } else {
      blossom[inner].entryFrom = from
      blossom[inner].entryTo = Int32(reached)
      becomeInner(inner, in: tree)
      becomeOuter(outermost(partner), in: tree)
    }
  }

  /// Two outer nodes stand at the ends of a tight edge: one tree closes a circle, or two trees become a path.
  private mutating func meet(_ left: Int32, _ right: Int32) {
    guard node[Int(left)].stamp > 0, node[Int(right)].stamp > 0, node[Int(left)].slot != node[Int(right)].slot,
      isTight(left, right)
    else { return }
    let leftTree = blossom[outermost(left)].tree
    let rightTree = blossom[outermost(right)].tree
    if leftTree == rightTree {
      shrink(left, right)
    } else {
      exchange(upFrom: left, partner: right)
      exchange(upFrom: right, partner: left)
      end([leftTree, rightTree])
    }
  }

  // Two nodes may have left their trees and come back since their meeting was noted: then it is too early.
  private func isTight(_ left: Int32, _ right: Int32) -> Bool {
    let both = node[Int(left)].dual &+ node[Int(right)].dual &- 2 &* now
    for position in table.range(of: Int(left)) where table.arcs[position].target == right {
      if table.arcs[position].weight == both { return true }
    }
    return false
  }

  /// The node whose dual value is spent stays alone in the place of the root.
  private mutating func spend(_ tree: Int) {
    guard trees[tree].isGrowing, trees[tree].limit == now else { return }
    exchange(upFrom: trees[tree].limitNode, partner: -1)
    end([Int32(tree)])
  }

  mutating func becomeOuter(_ index: Int, in tree: Int32) {
    blossom[index].part = .outer
    let gain = blossom[index].pending &+ now
    blossom[index].pending = 0
    blossom[index].dual &-= 2 &* now
    note(index, in: tree)
    for leaf in leaves(of: index) {
      node[leaf].dual &+= gain
      joinOuter(leaf, in: Int(tree))
    }
  }

  @inline(__always)
  mutating func joinOuter(_ leaf: Int, in tree: Int) {
    lastStamp &+= 1
    node[leaf].stamp = lastStamp
    if node[leaf].dual < trees[tree].limit {
      trees[tree].limit = node[leaf].dual
      trees[tree].limitNode = Int32(leaf)
      events.insert(
        SearchEvent(moment: node[leaf].dual, first: Int32(tree), second: SearchEvent<Weight>.ends))
    }
    toScan.append(Int32(leaf))
  }

  mutating func becomeInner(_ index: Int, in tree: Int32) {
    blossom[index].part = .inner
    blossom[index].pending &-= now
    blossom[index].dual &+= 2 &* now
    note(index, in: tree)
    if isComposite(index) {
      events.insert(
        SearchEvent(moment: blossom[index].dual >> 1, first: Int32(index), second: SearchEvent<Weight>.opens))
    }
  }

  @inline(__always)
  mutating func note(_ index: Int, in tree: Int32) {
    blossom[index].tree = tree
    notes.append((Int32(index), trees[Int(tree)].lastNote))
    trees[Int(tree)].lastNote = Int32(notes.count - 1)
  }
}
