/// The part a blossom plays in the tree that grows from an unmatched node.
enum Part: UInt8 {
  case free, outer, inner
}

/// What the search keeps for each node.
struct NodeState<Weight: FixedWidthInteger & SignedInteger & Sendable> {
  /// The dual value of the node. While the node is outer it is the value plus the moment, so that the passing of time
  /// changes nothing that is stored; what inner blossoms gain waits in `BlossomState.pending`.
  var dual: Weight
  /// The least of (dual − weight) over the outer neighbours seen, or less when that neighbour has left its tree.
  var reach: Weight
  /// The outer neighbour that gives `reach`, −1 for none.
  var reachedFrom: Int32
  /// The `stamp` of that neighbour when it was noted; another stamp there now means that the note is out of date.
  var reachedStamp: Int32
  /// Names the outermost blossom around the node: the number of a node inside it.
  var slot: Int32
  /// Counts when the node became outer; 0 while it is not.
  var stamp: Int32
}

/// What the search keeps for each blossom. A single node is a blossom too; composite ones are numbered from `nodes`.
struct BlossomState<Weight: FixedWidthInteger & SignedInteger & Sendable> {
  /// The dual value of a composite blossom, less twice the moment while outer, plus twice the moment while inner.
  var dual: Weight
  /// What the dual values of the nodes inside have gained and not yet received; less the moment while inner.
  var pending: Weight
  var base: Int32
  /// The blossom around this one, −1 for none.
  var parent: Int32
  var slot: Int32
  var firstLeaf: Int32
  var lastLeaf: Int32
  var leaves: Int32
  /// The child that holds the base; the children form a ring of odd length from there.
  var firstChild: Int32
  var next: Int32
  var previous: Int32
  /// The edge to the next sibling: its end here and its end there.
  var linkHere: Int32
  var linkThere: Int32
  /// The edge by which an inner blossom was reached: its outer end and its end in this blossom.
  var entryFrom: Int32
  var entryTo: Int32
  var mark: Int32
  /// The tree the blossom belongs to while it is not free.
  var tree: Int32
  var part: Part

  init(single number: Int32) {
    dual = 0
    pending = 0
    base = number
    slot = number
    firstLeaf = number
    lastLeaf = number
    leaves = 1
    parent = -1
    firstChild = -1
    next = -1
    previous = -1
    linkHere = -1
    linkThere = -1
    entryFrom = -1
    entryTo = -1
    mark = 0
    tree = -1
    part = .free
  }
}

/// A tree that grows from one unmatched node.
struct SearchTree<Weight: FixedWidthInteger & SignedInteger & Sendable> {
  /// The moment at which the dual value of an outer node is spent, which ends the tree at the latest.
  var limit: Weight = .max
  var limitNode: Int32 = -1
  /// The last of the tree's notes, −1 for none.
  var lastNote: Int32 = -1
  var isGrowing = true
}

/// A matching with its dual values: the state of Edmonds' primal-dual method ("Maximum matching and a polyhedron
/// with 0,1-vertices", 1965), with stored values that the passing of time does not touch, after Galil, Micali and
/// Gabow ("An O(EV log V) algorithm for finding a maximal weighted matching in general graphs", 1986).
struct BlossomForest<Weight: FixedWidthInteger & SignedInteger & Sendable>: ~Copyable {
  let table: ArcTable<Weight>
  let nodes: Int
  let node: UnsafeMutablePointer<NodeState<Weight>>
  let blossom: UnsafeMutablePointer<BlossomState<Weight>>
  let mate: UnsafeMutablePointer<Int32>
  let nextLeaf: UnsafeMutablePointer<Int32>
  /// For each slot the outermost blossom it names.
  let owner: UnsafeMutablePointer<Int32>

  var unused: [Int32]
  var events: EventHeap<Weight>
  var now: Weight = 0
  var trees: [SearchTree<Weight>] = []
  var growing = 0
  /// Every blossom that joined a tree, with the note before it of the same tree.
  var notes: [(blossom: Int32, before: Int32)] = []
  var toScan: [Int32] = []
  var toRescan: [Int32] = []
  var toRebase: [(blossom: Int32, node: Int32)] = []
  var lastMark: Int32 = 0
  var lastStamp: Int32 = 0

  init(_ table: consuming ArcTable<Weight>) {
    nodes = table.nodes
    self.table = table
    let room = nodes + nodes / 2 + 1
    node = .allocate(capacity: nodes + 1)
    blossom = .allocate(capacity: room)
    mate = .allocate(capacity: nodes + 1)
    nextLeaf = .allocate(capacity: nodes + 1)
    owner = .allocate(capacity: nodes + 1)
    events = EventHeap(capacity: 4 * nodes)
    unused = (nodes..<room).reversed().map { Int32($0) }
    for index in 0..<nodes {
      node[index] = NodeState(
        dual: 0, reach: 0, reachedFrom: -1, reachedStamp: 0, slot: Int32(index), stamp: 0)
      mate[index] = -1
      nextLeaf[index] = -1
      owner[index] = Int32(index)
    }
    for index in 0..<room { blossom[index] = BlossomState(single: Int32(index)) }
  }

  deinit {
    node.deallocate()
    blossom.deallocate()
    mate.deallocate()
    nextLeaf.deallocate()
    owner.deallocate()
  }

  /// The outermost blossom around a node.
  @inline(__always)
  func outermost(_ index: Int32) -> Int {
    Int(owner[Int(node[Int(index)].slot)])
  }

  @inline(__always)
  func isComposite(_ index: Int) -> Bool { index >= nodes }

  /// The nodes inside a blossom.
  @inline(__always)
  func leaves(of index: Int) -> LeafChain {
    LeafChain(
      nextLeaf: nextLeaf, upcoming: Int(blossom[index].firstLeaf), last: Int(blossom[index].lastLeaf))
  }
}

/// The nodes inside a blossom, one after the other.
struct LeafChain: Sequence, IteratorProtocol {
  let nextLeaf: UnsafeMutablePointer<Int32>
  var upcoming: Int
  let last: Int

  @inline(__always)
  mutating func next() -> Int? {
    guard upcoming >= 0 else { return nil }
    let leaf = upcoming
    upcoming = leaf == last ? -1 : Int(nextLeaf[leaf])
    return leaf
  }
}
