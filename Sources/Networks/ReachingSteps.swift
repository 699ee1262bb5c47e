/// Who is how many steps away from up to 64 sources, found for all of them at once: a set of sources is a word of 64
/// bits (Then et al., "The more the merrier: efficient multi-source graph traversal", 2014).
struct ReachingSteps: ~Copyable {
  static let width = 64

  /// Who is reached, step after step; a person stands there once for each step at which a source arrives.
  let who: UnsafeMutablePointer<Int32>
  /// The sources that arrive.
  let sources: UnsafeMutablePointer<UInt64>
  /// Where each step begins in `who`, and behind them where the last one ends. The first step holds the sources.
  private(set) var starts: [Int] = []

  private let people: Int
  private let reached: UnsafeMutablePointer<UInt64>
  private let arriving: UnsafeMutablePointer<UInt64>

  init(people: Int) {
    self.people = people
    let most = people * min(people, Self.width) + 1
    who = .allocate(capacity: most)
    sources = .allocate(capacity: most)
    reached = .filled(with: 0, count: people)
    arriving = .filled(with: 0, count: people)
  }

  deinit {
    who.deallocate()
    sources.deallocate()
    reached.deallocate()
    arriving.deallocate()
  }

  /// Finds the steps from up to 64 different people.
  mutating func find(from origins: ArraySlice<Int32>, along arcs: borrowing Arcs) {
    reached.update(repeating: 0, count: people)
    for (number, origin) in origins.enumerated() {
      who[number] = origin
      sources[number] = 1 << UInt64(number)
      reached[Int(origin)] = sources[number]
    }
    starts.removeAll(keepingCapacity: true)
    starts.append(0)
    var found = origins.count
    while let step = starts.last, step < found {
      starts.append(found)
      found = spread(step..<found, along: arcs)
    }
  }

  /// Appends who is one step further than the people of a step; answers where the list ends then.
  private func spread(_ step: Range<Int>, along arcs: borrowing Arcs) -> Int {
    var found = step.upperBound
    for place in step {
      let set = sources[place]
      for arc in arcs.range(of: who[place]) {
        let other = arcs.targets[arc]
        let before = arriving[Int(other)]
        let new = set & ~reached[Int(other)]
        arriving[Int(other)] = before | new
        // Written in any case and kept if it counts: cheaper than a branch that nobody can predict.
        who[found] = other
        found &+= (before == 0 ? 1 : 0) & (new == 0 ? 0 : 1)
      }
    }
    for place in step.upperBound..<found {
      let person = Int(who[place])
      sources[place] = arriving[person]
      reached[person] |= arriving[person]
      arriving[person] = 0
    }
    return found
  }
}

/// The arcs of each person side by side, as bare memory.
struct Arcs: ~Copyable {
  private let starts: UnsafeMutablePointer<Int32>
  let targets: UnsafeMutablePointer<Int32>

  init(_ adjacency: Adjacency) {
    starts = .allocate(capacity: adjacency.starts.count)
    starts.initialize(from: adjacency.starts, count: adjacency.starts.count)
    targets = .allocate(capacity: adjacency.targets.count + 1)
    targets.initialize(from: adjacency.targets, count: adjacency.targets.count)
  }

  deinit {
    starts.deallocate()
    targets.deallocate()
  }

  @inline(__always)
  func range(of person: Int32) -> Range<Int> {
    Range(uncheckedBounds: (Int(starts[Int(person)]), Int(starts[Int(person) &+ 1])))
  }
}

extension UnsafeMutablePointer {
  static func filled(with value: Pointee, count: Int) -> Self {
    let pointer = Self.allocate(capacity: count)
    pointer.initialize(repeating: value, count: count)
    return pointer
  }
}
