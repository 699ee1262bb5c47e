/// Every option against every other: how much weight prefers one to the other.
public struct Pairwise: Hashable, Sendable {
  /// `votes[a][b]` is the weight of the ballots that put `a` strictly above `b`.
  public let votes: [[Int]]

  public init(_ ballots: RankedBallots) {
    let count = ballots.options.count
    var flat = [Int](repeating: 0, count: count * count)
    ballots.places.withUnsafeBufferPointer { places in
      flat.withUnsafeMutableBufferPointer { flat in
        for (row, weight) in ballots.weights.enumerated() {
          let start = row * count
          for first in 0..<count {
            let place = places[start + first]
            for second in (first + 1)..<max(count, first + 1) {
              let other = places[start + second]
              if place < other {
                flat[first * count + second] += weight
              } else if other < place {
                flat[second * count + first] += weight
              }
            }
          }
        }
      }
    }
    votes = (0..<count).map { Array(flat[$0 * count..<($0 + 1) * count]) }
  }

  /// A table of votes made elsewhere.
  public init(votes: [[Int]]) {
    self.votes = votes
  }

  public var count: Int { votes.count }

  /// The weight that prefers `first` less the weight that prefers `second`.
  public func margin(_ first: Int, _ second: Int) -> Int {
    votes[first][second] - votes[second][first]
  }

  /// Whether more weight prefers `first` to `second` than the other way round.
  public func beats(_ first: Int, _ second: Int) -> Bool {
    votes[first][second] > votes[second][first]
  }

  /// How strong the win of `first` over `second` is; 0 when it does not win.
  public func strength(_ first: Int, _ second: Int, by strength: Rules.Strength) -> Int {
    guard beats(first, second) else { return 0 }
    return strength == .winning ? votes[first][second] : margin(first, second)
  }

  /// The option that beats every other (Condorcet, 1785), if there is one.
  public var condorcetWinner: Int? {
    (0..<count).first { option in (0..<count).allSatisfy { $0 == option || beats(option, $0) } }
  }

  /// The smallest set of options that all beat every option outside it (Good, 1971; Smith, 1973).
  public var smithSet: Set<Int> {
    let wins = (0..<count).map { option in (0..<count).filter { beats(option, $0) }.count }
    var set: Set<Int> = []
    for option in (0..<count).sorted(by: { wins[$0] > wins[$1] }) {
      let closed =
        !set.isEmpty && set.allSatisfy { member in (0..<count).allSatisfy { set.contains($0) || beats(member, $0) } }
      if closed { break }
      set.insert(option)
    }
    return set
  }
}
