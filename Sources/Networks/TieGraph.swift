/// People, by number, and the ties between them.
public struct TieGraph: Sendable {
  /// A tie of the graph as given: from one person to another, with its weight.
  public struct Tie: Hashable, Sendable {
    public let from: Int
    public let to: Int
    public let weight: Double

    public init(_ from: Int, _ to: Int, weight: Double = 1) {
      self.from = from
      self.to = to
      self.weight = weight
    }
  }

  public let people: Int
  public let isDirected: Bool
  /// Every tie once, the weights of repeated ties added; without direction the lower number comes first.
  public let ties: [Tie]
  /// The neighbours of each person whatever the direction, in the order of their numbers, with w_ij + w_ji.
  let around: Adjacency
  /// The people each person has a tie to.
  let out: Adjacency

  /// Ties of a person to themselves are passed over.
  public init(people: Int, ties given: [Tie], directed: Bool = false) {
    self.people = people
    isDirected = directed
    let ordered = given.filter { $0.from != $0.to }.map { tie in
      directed || tie.from < tie.to ? tie : Tie(tie.to, tie.from, weight: tie.weight)
    }
    ties = Self.merged(ordered)
    let both = ties + ties.map { Tie($0.to, $0.from, weight: $0.weight) }
    // Without direction w_ij and w_ji are one number, which Burt's formula counts twice.
    around = Adjacency(people: people, arcs: Self.merged(both))
    out = directed ? Adjacency(people: people, arcs: ties) : around
  }

  private static func merged(_ ties: [Tie]) -> [Tie] {
    var merged: [Tie] = []
    for tie in ties.sorted(by: { ($0.from, $0.to) < ($1.from, $1.to) }) {
      if let last = merged.last, last.from == tie.from, last.to == tie.to {
        merged[merged.count - 1] = Tie(tie.from, tie.to, weight: last.weight + tie.weight)
      } else {
        merged.append(tie)
      }
    }
    return merged
  }
}

/// The neighbours of each person side by side.
struct Adjacency: Sendable {
  let starts: [Int32]
  let targets: [Int32]
  let weights: [Double]

  /// The arcs have to be in the order of their origins.
  init(people: Int, arcs: [TieGraph.Tie]) {
    var starts = [Int32](repeating: 0, count: people + 1)
    for arc in arcs { starts[arc.from + 1] += 1 }
    for person in 0..<people { starts[person + 1] += starts[person] }
    self.starts = starts
    targets = arcs.map { Int32($0.to) }
    weights = arcs.map(\.weight)
  }

  func places(of person: Int) -> Range<Int> { Int(starts[person])..<Int(starts[person + 1]) }

  func neighbours(of person: Int) -> ArraySlice<Int32> { targets[places(of: person)] }

  func degree(of person: Int) -> Int { Int(starts[person + 1] - starts[person]) }
}
