/// What the history, the departments and the calendar say about any two people: the ground of every score.
struct Acquaintance: Sendable {
  /// The most that novelty counts for one pair, and after how many rounds a pair that met is half as new again.
  static let mostNovelty = 255
  static let noveltyHalfLife = 6
  /// The most that two departments that seldom meet count for one pair.
  static let mostBalance = 20

  let people: [Participant]
  let department: [Int]
  let departments: [String]
  let departmentSizes: [Int]
  /// How often people of two departments met, by `first * departments.count + second`, both ways round.
  private(set) var departmentMeetings: [Int]
  let thisRound: Int
  private(set) var lastMet: [PersonPair: Int] = [:]
  private(set) var presentLastRound: Set<Int> = []
  let excluded: Set<PersonPair>
  let linked: Set<PersonPair>
  /// For each person the days at a site as bits; the days themselves stand in `days`.
  let dayBits: [[UInt64]]
  let days: [OnSiteDay]
  let cooldown: Int
  private var novelty: [Int] = []
  private var balance: [Int] = []

  init(_ request: RoundRequest) {
    people = request.people
    var numbers: [String: Int] = [:]
    department = people.map { person in
      let next = numbers.count
      return numbers[person.department, default: next].assigned(in: &numbers, for: person.department)
    }
    departments = numbers.sorted { $0.value < $1.value }.map { $0.key }
    var sizes = [Int](repeating: 0, count: departments.count)
    for number in department { sizes[number] += 1 }
    departmentSizes = sizes
    excluded = Set(request.exclusions)
    linked = Set(request.links)
    cooldown = request.cooldown
    thisRound = (request.history.map(\.round).max() ?? 0) + 1
    departmentMeetings = [Int](repeating: 0, count: sizes.count * sizes.count)
    (days, dayBits) = Self.calendar(request)
    remember(request.history)
    novelty = (0...max(1, thisRound)).map { Self.novelty(after: $0) }
    balance = balances()
  }

  private static func calendar(_ request: RoundRequest) -> (days: [OnSiteDay], bits: [[UInt64]]) {
    var numbers: [OnSiteDay: Int] = [:]
    let days = Set(request.presence.map { OnSiteDay(person: 0, date: $0.date, site: $0.site) })
      .sorted { ($0.date, $0.site) < ($1.date, $1.site) }
    for (number, day) in days.enumerated() { numbers[day] = number }
    let words = (days.count + 63) / 64
    var bits = [[UInt64]](repeating: [UInt64](repeating: 0, count: words), count: request.people.count)
    for stay in request.presence {
      guard let number = numbers[OnSiteDay(person: 0, date: stay.date, site: stay.site)] else { continue }
      bits[stay.person][number / 64] |= 1 << UInt64(number % 64)
    }
    return (days, bits)
  }

  private mutating func remember(_ history: [PastMeeting]) {
    for meeting in history {
      if meeting.round == thisRound - 1 { presentLastRound.formUnion(meeting.members) }
      for (place, one) in meeting.members.enumerated() {
        for other in meeting.members.dropFirst(place + 1) {
          let pair = PersonPair(one, other)
          lastMet[pair] = max(lastMet[pair] ?? 0, meeting.round)
          countMeeting(department[one], department[other])
        }
      }
    }
  }

  private mutating func countMeeting(_ one: Int, _ other: Int) {
    departmentMeetings[one * departments.count + other] += 1
    if one != other { departmentMeetings[other * departments.count + one] += 1 }
  }

  /// ν = ⌊K(1 − 2^(−rounds/τ))⌋ in whole numbers: K − x is the least q with q^τ · 2^rounds ≥ K^τ.
  static func novelty(after rounds: Int) -> Int {
    func power(_ base: Int) -> Int128 { (0..<noveltyHalfLife).reduce(1) { product, _ in product * Int128(base) } }
    let shift = Int128(1) << Int128(min(max(0, rounds), 60))
    let left = (0...mostNovelty).first { power($0) * shift >= power(mostNovelty) } ?? mostNovelty
    return mostNovelty - left
  }

  /// κ for two departments: the most for those that met least per possible pair of people, 0 for those that met most.
  private func balances() -> [Int] {
    let count = departments.count
    func possible(_ one: Int, _ other: Int) -> Int { departmentSizes[one] * departmentSizes[other] }
    var most = (meetings: 0, possible: 1)
    for one in 0..<count {
      for other in 0..<count where one != other {
        let meetings = departmentMeetings[one * count + other]
        if meetings * most.possible > most.meetings * possible(one, other) { most = (meetings, possible(one, other)) }
      }
    }
    return (0..<(count * count)).map { place in
      let (one, other) = (place / count, place % count)
      guard one != other else { return 0 }
      guard most.meetings > 0 else { return Self.mostBalance }
      let worn = Self.mostBalance * departmentMeetings[place] * most.possible / (possible(one, other) * most.meetings)
      return Self.mostBalance - worn
    }
  }

  /// How often the departments of two people met.
  func meetings(between one: Int, and other: Int) -> Int {
    departmentMeetings[department[one] * departments.count + department[other]]
  }

  func roundsSince(_ pair: PersonPair) -> Int? { lastMet[pair].map { thisRound - $0 } }

  func isRepeat(_ pair: PersonPair) -> Bool { roundsSince(pair).map { $0 <= cooldown } ?? false }

  func isClose(_ pair: PersonPair) -> Bool {
    department[pair.first] == department[pair.second] || linked.contains(pair)
  }

  func novelty(of pair: PersonPair) -> Int { roundsSince(pair).map { novelty[$0] } ?? Self.mostNovelty }

  func balance(of pair: PersonPair) -> Int {
    balance[department[pair.first] * departments.count + department[pair.second]]
  }

  /// The first day that all of `members` spend at one site.
  func sharedDay(of members: [Int]) -> OnSiteDay? {
    guard let first = members.first else { return nil }
    for word in dayBits[first].indices {
      let shared = members.reduce(~0) { $0 & dayBits[$1][word] }
      if shared != 0 { return days[word * 64 + shared.trailingZeroBitCount] }
    }
    return nil
  }
}

extension Int {
  /// Keeps this number under `key` and answers it.
  fileprivate func assigned(in numbers: inout [String: Int], for key: String) -> Int {
    numbers[key] = self
    return self
  }
}
