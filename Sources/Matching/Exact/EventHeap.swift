/// Something that becomes possible at a moment of the search.
struct SearchEvent<Weight: FixedWidthInteger & SignedInteger & Sendable> {
  var moment: Weight
  /// Two outer nodes that meet; or, as `second` says, a node that is reached, an inner blossom to open, or a tree in
  /// which the dual value of a node is spent.
  var first: Int32
  var second: Int32

  static var grows: Int32 { -1 }
  static var opens: Int32 { -2 }
  static var ends: Int32 { -3 }
}

/// The events to come, earliest first: a heap of four branches.
struct EventHeap<Weight: FixedWidthInteger & SignedInteger & Sendable>: ~Copyable {
  private var slots: UnsafeMutablePointer<SearchEvent<Weight>>
  private var capacity: Int
  private(set) var count = 0

  init(capacity: Int) {
    self.capacity = max(16, capacity)
    slots = .allocate(capacity: self.capacity)
  }

  deinit { slots.deallocate() }

  mutating func removeAll() { count = 0 }

  @inline(__always)
  mutating func insert(_ event: SearchEvent<Weight>) {
    if count == capacity { grow() }
    var hole = count
    count += 1
    while hole > 0 {
      let above = (hole - 1) >> 2
      if slots[above].moment <= event.moment { break }
      slots[hole] = slots[above]
      hole = above
    }
    slots[hole] = event
  }

  @inline(__always)
  mutating func removeFirst() -> SearchEvent<Weight>? {
    guard count > 0 else { return nil }
    let first = slots[0]
    count -= 1
    let last = slots[count]
    var hole = 0
    while true {
      let below = hole << 2 + 1
      if below >= count { break }
      var least = below
      let end = min(below + 4, count)
      var other = below + 1
      while other < end {
        if slots[other].moment < slots[least].moment { least = other }
        other += 1
      }
      if slots[least].moment >= last.moment { break }
      slots[hole] = slots[least]
      hole = least
    }
    slots[hole] = last
    return first
  }

  private mutating func grow() {
    let larger = UnsafeMutablePointer<SearchEvent<Weight>>.allocate(capacity: capacity * 2)
    larger.moveInitialize(from: slots, count: count)
    slots.deallocate()
    slots = larger
    capacity *= 2
  }
}
