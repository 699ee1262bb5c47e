/// What a round as a whole came to.
public struct RoundSummary: Hashable, Sendable {
  public let people: Int
  public let leftOut: Int
  /// Pairs that met within the cool-down.
  public let repeats: Int
  /// Pairs of one department or linked.
  public let sameDepartment: Int
  /// Pairs of one department that no division into groups could avoid.
  public let unavoidable: Int
  public let sharedDays: Int
  /// Pairs of departments that have met by now, and all there are.
  public let departmentPairsMet: Int
  public let departmentPairs: Int
  /// For how many rounds everybody could still meet only people of other departments whom they have never met: no
  /// more than this.
  public let roundsBeforeRepeats: Int
  /// The best candidates per person when not all pairs were looked at, otherwise nil.
  public let candidates: Int?
  public let seed: UInt64

  init(_ request: RoundRequest, scoring: RoundScoring, groups: [Round.Group], leftOut: Int, limited: Bool) {
    let known = scoring.known
    people = request.people.count { $0.capacity > 0 }
    self.leftOut = leftOut
    repeats = groups.reduce(0) { $0 + $1.levels.repeats }
    sameDepartment = groups.reduce(0) { $0 + $1.levels.close }
    sharedDays = groups.count { $0.levels.sharedDay == 1 }
    var places = [Int](repeating: 0, count: known.departments.count)
    for place in scoring.places { places[known.department[place]] += 1 }
    unavoidable = unavoidablePairs(departments: places, size: request.size)
    let count = known.departments.count
    var met = Set((0..<(count * count)).filter { known.departmentMeetings[$0] > 0 && $0 / count < $0 % count })
    for group in groups {
      for one in group.members {
        for other in group.members where known.department[one] < known.department[other] {
          met.insert(known.department[one] * count + known.department[other])
        }
      }
    }
    departmentPairsMet = met.count
    departmentPairs = count * (count - 1) / 2
    roundsBeforeRepeats = Self.roundsLeft(request, known, groups)
    candidates = limited ? PairRound.candidates : nil
    seed = request.seed
  }

  private static func roundsLeft(_ request: RoundRequest, _ known: Acquaintance, _ groups: [Round.Group]) -> Int {
    let taking = known.people.indices.filter { known.people[$0].capacity > 0 }
    var used = Set(known.lastMet.keys)
    for group in groups {
      for (place, one) in group.members.enumerated() {
        for other in group.members.dropFirst(place + 1) { used.insert(PersonPair(one, other)) }
      }
    }
    var spent = [Int](repeating: 0, count: known.people.count)
    for pair in used where known.department[pair.first] != known.department[pair.second] {
      if known.people[pair.first].capacity > 0, known.people[pair.second].capacity > 0 {
        spent[pair.first] += 1
        spent[pair.second] += 1
      }
    }
    var sizes = [Int](repeating: 0, count: known.departments.count)
    for person in taking { sizes[known.department[person]] += 1 }
    return taking.map { person in
      (taking.count - sizes[known.department[person]] - spent[person]) / (request.size - 1)
    }.min() ?? 0
  }
}

/// How many pairs of one department no division into groups of `size` can avoid, from the number of places of each
/// department: for pairs max(0, ⌊(2·n_max − n)/2⌋), for larger groups every department spread as evenly as possible.
public func unavoidablePairs(departments: [Int], size: Int) -> Int {
  let people = departments.reduce(0, +)
  guard size > 2 else { return max(0, (2 * (departments.max() ?? 0) - people) / 2) }
  let groups = groupSizes(for: people, size: size).count
  guard groups > 0 else { return 0 }
  return departments.reduce(0) { sum, places in
    let (each, more) = places.quotientAndRemainder(dividingBy: groups)
    return sum + (groups - more) * each * (each - 1) / 2 + more * (each + 1) * each / 2
  }
}
