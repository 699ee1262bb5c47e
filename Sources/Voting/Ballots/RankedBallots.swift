/// Ballots that put options in order.
///
/// A row is a ballot, or several ballots that say the same. Its places are whole numbers from 1, the best, without
/// gaps; options that share a place are tied. `unranked` stands below every place.
public struct RankedBallots: Hashable, Sendable {
  /// The place of an option that the ballot leaves out.
  public static let unranked = Int32.max

  public let options: [String]
  /// How many ballots the rows stand for.
  public private(set) var ballots = 0
  /// The weight of each row: the weights of its ballots together.
  public private(set) var weights: [Int] = []
  /// The place of every option on every row, row after row.
  public private(set) var places: [Int32] = []

  public init(options: [String]) {
    self.options = options
  }

  /// The weight of all ballots.
  public var weight: Int { weights.reduce(0, +) }

  /// Adds a row. `places` has one number per option: any positive numbers, the lower the better, or `unranked`.
  public mutating func add(_ places: [Int32], weight: Int = 1, ballots: Int = 1) {
    precondition(places.count == options.count && weight > 0 && ballots > 0)
    self.ballots += ballots
    weights.append(weight)
    self.places.append(contentsOf: places)
    closeGaps(from: self.places.count - options.count)
  }

  /// The places of row `row`.
  public subscript(row: Int) -> ArraySlice<Int32> {
    places[row * options.count..<(row + 1) * options.count]
  }

  /// Says again how many ballots the rows stand for, when rows were added one ballot each.
  mutating func restate(ballots: Int) {
    self.ballots = ballots
  }

  /// Turns the places of the last row, which begins at `start`, into 1, 2, 3 … without gaps.
  private mutating func closeGaps(from start: Int) {
    guard !isWithoutGaps(from: start) else { return }
    var place: Int32 = 0
    var last: Int32 = 0
    for index in (start..<places.count).filter({ places[$0] != Self.unranked }).sorted(by: { places[$0] < places[$1] })
    {
      if places[index] > last { place += 1 }
      last = places[index]
      places[index] = place
    }
  }

  private func isWithoutGaps(from start: Int) -> Bool {
    var taken: UInt64 = 0
    for index in start..<places.count where places[index] != Self.unranked {
      guard places[index] >= 1, places[index] <= 63 else { return false }
      taken |= 1 << UInt64(places[index] - 1)
    }
    return taken & (taken + 1) == 0
  }
}
