/// Borda points and places of each option.
///
/// On an answer an option gets as many points as options stand below it, and half a point for each that shares its place
/// (Borda 1784; ties and left-out options as means, Dummett 1997). Options left out share the places that remain. Every
/// answer so gives the same sum of points, however many options it places.
public struct RankingTally: ActivityTally {
  private let options: [String]
  public private(set) var standings: [String: Standing] = [:]
  public private(set) var people = 0

  public struct Standing: Hashable, Sendable {
    /// Twice the Borda points, so that halves stay whole.
    public fileprivate(set) var doublePoints = 0
    /// How many people placed the option.
    public fileprivate(set) var placed = 0
    /// Twice the sum of the places they gave it, a shared place being the mean of the places shared.
    public fileprivate(set) var doublePlaces = 0
    /// How many put it first, alone or not.
    public fileprivate(set) var firsts = 0

    /// The mean place among those who placed it; nil when nobody did.
    public var meanPlace: Double? {
      placed == 0 ? nil : Double(doublePlaces) / Double(2 * placed)
    }
  }

  init(options: [String]) {
    self.options = options
  }

  public mutating func add(_ answer: Ranking.Answer, from token: Token) {
    count(answer, 1)
  }

  public mutating func remove(_ answer: Ranking.Answer, from token: Token) {
    count(answer, -1)
  }

  // An option that the facilitator took away leaves the answer, and those below it move up.
  private mutating func count(_ answer: Ranking.Answer, _ step: Int) {
    let known = Set(options)
    let places = answer.places.map { $0.filter(known.contains) }.filter { !$0.isEmpty }
    if places.isEmpty { return }
    people += step
    let all = options.count
    var first = 1
    for (index, shared) in places.enumerated() {
      let last = first + shared.count - 1
      for option in shared {
        change(option) { standing in
          standing.doublePoints += step * (2 * all - first - last)
          standing.placed += step
          standing.doublePlaces += step * (first + last)
          if index == 0 { standing.firsts += step }
        }
      }
      first = last + 1
    }
    let placed = Set(places.joined())
    for option in options where !placed.contains(option) {
      change(option) { $0.doublePoints += step * (all - first) }
    }
  }

  private mutating func change(_ option: String, _ body: (inout Standing) -> Void) {
    var standing = standings[option] ?? Standing()
    body(&standing)
    standings[option] = standing == Standing() ? nil : standing
  }
}
