extension BlossomForest {
  /// Takes an inner blossom without dual value apart: the children on the way from its entry to its base stay in the
  /// tree, inner and outer in turn, the others become free.
  mutating func open(_ index: Int) {
    guard blossom[index].part == .inner, blossom[index].parent < 0, blossom[index].dual >> 1 == now else { return }
    let tree = blossom[index].tree
    let entry = child(of: index, around: blossom[index].entryTo)
    let first = Int(blossom[index].firstChild)
    blossom[index].pending &+= now
    releaseChildren(of: index)
    blossom[entry].entryFrom = blossom[index].entryFrom
    blossom[entry].entryTo = blossom[index].entryTo
    becomeInner(entry, in: tree)
    if entry != first { walk(from: entry, to: first, in: tree) }
    var child = first
    repeat {
      if blossom[child].part == .free {
        for leaf in leaves(of: child) where node[leaf].reachedFrom >= 0 {
          if isReachCurrent(leaf) { announce(leaf) } else { rescan(leaf) }
        }
      }
      child = Int(blossom[child].next)
    } while child != first
  }

  /// Takes a free blossom without dual value apart, and whatever is left of the same sort.
  mutating func dissolve(_ index: Int) {
    var waiting = [index]
    while let index = waiting.popLast() {
      let first = Int(blossom[index].firstChild)
      releaseChildren(of: index)
      var child = first
      repeat {
        if isComposite(child), blossom[child].dual == 0 { waiting.append(child) }
        child = Int(blossom[child].next)
      } while child != first
    }
  }

  /// Hands what single nodes have gained over to them.
  @inline(__always)
  mutating func deliver(_ index: Int) {
    guard !isComposite(index) else { return }
    node[index].dual &+= blossom[index].pending
    blossom[index].pending = 0
  }

  /// Makes the children of a blossom outermost and free, and gives up its number.
  private mutating func releaseChildren(of index: Int) {
    let slot = blossom[index].slot
    let first = Int(blossom[index].firstChild)
    var child = first
    repeat {
      blossom[child].parent = -1
      blossom[child].pending = blossom[index].pending
      deliver(child)
      let own = blossom[child].slot
      owner[Int(own)] = Int32(child)
      if own != slot {
        for leaf in leaves(of: child) { node[leaf].slot = own }
      }
      child = Int(blossom[child].next)
    } while child != first
    blossom[index].part = .free
    blossom[index].parent = -1
    unused.append(Int32(index))
  }

  private mutating func walk(from entry: Int, to first: Int, in tree: Int32) {
    let forward = runsForward(from: entry, to: first)
    var inner = entry
    while inner != first {
      let outer = Int(forward ? blossom[inner].next : blossom[inner].previous)
      becomeOuter(outer, in: tree)
      inner = Int(forward ? blossom[outer].next : blossom[outer].previous)
      blossom[inner].entryFrom = forward ? blossom[outer].linkHere : blossom[inner].linkThere
      blossom[inner].entryTo = forward ? blossom[outer].linkThere : blossom[inner].linkHere
      becomeInner(inner, in: tree)
    }
  }
}
