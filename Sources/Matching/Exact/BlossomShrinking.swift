extension BlossomForest {
  /// Makes one outer blossom of the odd circle that the tight edge between two outer nodes closes.
  mutating func shrink(_ left: Int32, _ right: Int32) {
    let top = meeting(of: outermost(left), outermost(right))
    guard top >= 0, let number = unused.popLast() else { return }
    linkRing(left, right, top: top)
    let index = Int(number)
    blossom[index].dual = -2 &* now
    blossom[index].pending = 0
    blossom[index].base = blossom[top].base
    blossom[index].parent = -1
    blossom[index].firstChild = Int32(top)
    blossom[index].mark = 0
    blossom[index].part = .outer
    note(index, in: blossom[top].tree)
    gatherLeaves(of: index)
  }

  /// The outer blossom where the ways from two outer blossoms to the root meet.
  private mutating func meeting(of left: Int, _ right: Int) -> Int {
    lastMark += 1
    var walker = left
    var other = right
    while walker >= 0 || other >= 0 {
      if walker >= 0 {
        if blossom[walker].mark == lastMark { return walker }
        blossom[walker].mark = lastMark
        walker = outerAbove(walker)
      }
      swap(&walker, &other)
    }
    return -1
  }

  private func outerAbove(_ index: Int) -> Int {
    let above = mate[Int(blossom[index].base)]
    return above < 0 ? -1 : outermost(blossom[outermost(above)].entryFrom)
  }

  /// Links the blossoms of the circle: from the top down to `left`, across to `right`, and up again.
  private mutating func linkRing(_ left: Int32, _ right: Int32, top: Int) {
    var below = outermost(left)
    link(below, outermost(right), left, right)
    while below != top {
      let base = blossom[below].base
      let inner = outermost(mate[Int(base)])
      link(inner, below, mate[Int(base)], base)
      below = outermost(blossom[inner].entryFrom)
      link(below, inner, blossom[inner].entryFrom, blossom[inner].entryTo)
    }
    below = outermost(right)
    while below != top {
      let base = blossom[below].base
      let inner = outermost(mate[Int(base)])
      link(below, inner, base, mate[Int(base)])
      below = outermost(blossom[inner].entryFrom)
      link(inner, below, blossom[inner].entryTo, blossom[inner].entryFrom)
    }
  }

  @inline(__always)
  private func link(_ from: Int, _ to: Int, _ here: Int32, _ there: Int32) {
    blossom[from].next = Int32(to)
    blossom[from].linkHere = here
    blossom[from].linkThere = there
    blossom[to].previous = Int32(from)
  }

  /// Makes the ring that starts at the first child the children of `index`: inner ones turn outer, the smaller ones
  /// take over the slot of the largest.
  private mutating func gatherLeaves(of index: Int) {
    let first = Int(blossom[index].firstChild)
    var largest = first
    var child = Int(blossom[first].next)
    while child != first {
      if blossom[child].leaves > blossom[largest].leaves { largest = child }
      child = Int(blossom[child].next)
    }
    let slot = blossom[largest].slot
    blossom[index].slot = slot
    owner[Int(slot)] = Int32(index)
    blossom[index].firstLeaf = blossom[first].firstLeaf
    blossom[index].leaves = 0
    var last: Int32 = -1
    repeat {
      blossom[child].parent = Int32(index)
      let wasInner = blossom[child].part == .inner
      blossom[child].dual &+= wasInner ? -2 &* now : 2 &* now
      blossom[child].part = .free
      let gain = blossom[child].pending &+ 2 &* now
      blossom[child].pending = 0
      if wasInner || child != largest {
        for leaf in leaves(of: child) {
          node[leaf].slot = slot
          if wasInner {
            node[leaf].dual &+= gain
            joinOuter(leaf, in: Int(blossom[index].tree))
          }
        }
      }
      if last >= 0 { nextLeaf[Int(last)] = blossom[child].firstLeaf }
      last = blossom[child].lastLeaf
      blossom[index].leaves += blossom[child].leaves
      child = Int(blossom[child].next)
    } while child != first
    blossom[index].lastLeaf = last
  }
}
