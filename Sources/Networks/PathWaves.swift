/// Shortest paths from many sources at once, step by step outwards and back.
///
/// Brandes' method looks along every tie once for each source. Here a tie is looked along once for the sources that
/// are as far away, with one number for each of eight side by side; in most networks nearly all sources of a
/// neighbourhood are.
struct PathWaves: ~Copyable {
  /// How many sources run together at most.
  static let width = ReachingSteps.width
  private typealias Lanes = SIMD8<Double>

  private let people: Int
  private let out: Arcs
  private let into: Arcs
  private var steps: ReachingSteps
  /// The number of shortest paths from each source; 1 where there is none yet, so that it can be divided by.
  private let paths: UnsafeMutablePointer<Lanes>
  /// What the people of the present step pass on, 0 for all others, and the same for the step after it.
  private var wave: UnsafeMutablePointer<Lanes>
  private var next: UnsafeMutablePointer<Lanes>
  private let between: UnsafeMutablePointer<Lanes>
  /// For each set of eight sources 1 in its lanes and 0 in the others.
  private let masks: UnsafeMutablePointer<Lanes>
  /// The sort of each person, and for each sort 1 in the lanes of the sources whose paths to it count.
  private let sorts: UnsafeMutablePointer<Int32>
  private let counting: UnsafeMutablePointer<Lanes>
  private let sortCount: Int
  private let countsAll: Bool

  /// - Parameter sorts: paths between people of one sort do not count; when nil all do.
  init(out: Adjacency, into: Adjacency, people: Int, sorts given: [Int]?) {
    self.people = people
    self.out = Arcs(out)
    self.into = Arcs(into)
    steps = ReachingSteps(people: people)
    paths = .filled(with: .one, count: people)
    wave = .filled(with: .zero, count: people)
    next = .filled(with: .zero, count: people)
    between = .filled(with: .zero, count: people)
    sorts = .filled(with: 0, count: people)
    for (person, sort) in (given ?? []).enumerated() { sorts[person] = Int32(sort) }
    sortCount = (given?.max() ?? 0) + 1
    countsAll = given == nil
    counting = .filled(with: .one, count: sortCount)
    masks = .filled(with: .zero, count: 256)
    for set in 0..<256 {
      for lane in 0..<8 where set >> lane & 1 == 1 { masks[set][lane] = 1 }
    }
  }

  deinit {
    paths.deallocate()
    wave.deallocate()
    next.deallocate()
    between.deallocate()
    masks.deallocate()
    sorts.deallocate()
    counting.deallocate()
  }

  /// What all sources so far give to each person.
  var sums: [Double] { (0..<people).map { between[$0].sum() } }

  /// Adds what the shortest paths from up to 64 people give to everybody's betweenness.
  mutating func run(from origins: ArraySlice<Int32>) {
    steps.find(from: origins, along: out)
    let starts = steps.starts
    for shift in stride(from: UInt64(0), to: UInt64(origins.count), by: 8) {
      if !countsAll { choose(origins, shift) }
      spread(starts, shift)
      comeBack(starts, shift)
    }
  }

  /// Lets paths count that end at another sort than that of their source.
  private func choose(_ origins: ArraySlice<Int32>, _ shift: UInt64) {
    counting.update(repeating: .one, count: sortCount)
    for (lane, origin) in origins.dropFirst(Int(shift)).prefix(8).enumerated() {
      counting[Int(sorts[Int(origin)])][lane] = 0
    }
  }

  /// The eight sources from bit `shift` on that arrive at a place of the steps.
  @inline(__always)
  private func set(at place: Int, _ shift: UInt64) -> Int {
    Int(truncatingIfNeeded: steps.sources[place] >> shift & 0xFF)
  }

  /// Adds up the paths that lead to everybody, from the first step to the last.
  private mutating func spread(_ starts: [Int], _ shift: UInt64) {
    paths.update(repeating: .one, count: people)
    for place in starts[0]..<starts[1] { wave[Int(steps.who[place])] = masks[set(at: place, shift)] }
    for step in 1..<(starts.count - 1) {
      for place in starts[step]..<starts[step + 1] {
        let set = set(at: place, shift)
        if set == 0 { continue }
        let person = steps.who[place]
        var sum = Lanes.zero
        for arc in into.range(of: person) { sum += wave[Int(into.targets[arc])] }
        let ways = sum * masks[set]
        next[Int(person)] = ways
        paths[Int(person)] += ways - masks[set]
      }
      turn(starts[step - 1]..<starts[step])
    }
    clear(starts[starts.count - 2]..<starts[starts.count - 1])
  }

  /// From the last step back to the first: the share of the paths beyond each person, divided by the paths to them.
  private mutating func comeBack(_ starts: [Int], _ shift: UInt64) {
    for step in stride(from: starts.count - 2, to: 0, by: -1) {
      for place in starts[step]..<starts[step + 1] {
        let set = set(at: place, shift)
        if set == 0 { continue }
        let person = steps.who[place]
        var sum = Lanes.zero
        for arc in out.range(of: person) { sum += wave[Int(out.targets[arc])] }
        let ways = paths[Int(person)]
        between[Int(person)] += sum * masks[set] * ways
        next[Int(person)] = (sum + counting[Int(sorts[Int(person)])] / ways) * masks[set]
      }
      turn(step + 2 < starts.count ? starts[step + 1]..<starts[step + 2] : 0..<0)
    }
    if starts.count > 2 { clear(starts[1]..<starts[2]) }
  }

  /// The step after becomes the present one.
  @inline(__always)
  private mutating func turn(_ step: Range<Int>) {
    clear(step)
    swap(&wave, &next)
  }

  @inline(__always)
  private func clear(_ step: Range<Int>) {
    for place in step { wave[Int(steps.who[place])] = .zero }
  }
}
