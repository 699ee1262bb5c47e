import Tables
import Testing

@testable import Matching

/// People in departments of the sizes given, with random history, days and exclusions when asked for.
func randomRequest(
  departments: [Int], size: Int, seed: UInt64, bare: Bool = false, noExclusions: Bool = false
) -> RoundRequest {
  var chance = SmallChance(seed: seed &+ 3)
  var people: [Participant] = []
  for (number, count) in departments.enumerated() {
    for _ in 0..<count {
      people.append(
        Participant(id: "p\(people.count)", name: "Person \(people.count)", department: "D\(number)", site: "Lyon"))
    }
  }
  var request = RoundRequest(people: people)
  request.size = size
  request.seed = seed
  guard !bare, people.count > 1 else { return request }
  for _ in 0..<people.count * 2 {
    let two = Array(people.indices).shuffled(using: &chance).prefix(2)
    request.history.append(PastMeeting(round: 1 + chance.below(9), members: Array(two)))
    if chance.below(6) == 0, !noExclusions { request.exclusions.append(PersonPair(two[0], two[1])) }
    if chance.below(6) == 0 { request.links.append(PersonPair(two[0], two[1])) }
    guard let day = CivilDate("2026-11-2\(chance.below(5))") else { continue }
    request.presence.append(OnSiteDay(person: two[0], date: day, site: "Lyon"))
  }
  return request
}

/// The best score of any division into groups of the sizes allowed, by trying them all.
///
/// - Parameters:
///   - spare: how many people may be left out; when nil any number.
///   - seen: is called for every division.
func bestScore(
  _ scoring: RoundScoring, size: Int, spare allowed: ClosedRange<Int>? = nil, seen: () -> Void = {}
) -> Int128 {
  func best(_ free: [Int], _ sizes: [Int], _ spare: Int) -> Int128? {
    guard let first = free.first else {
      seen()
      return 0
    }
    let rest = Array(free.dropFirst())
    var found = spare > 0 ? best(rest, sizes, spare - 1) : nil
    for kind in Set(sizes) {
      var fewer = sizes
      if let place = fewer.firstIndex(of: kind) { fewer.remove(at: place) }
      func choose(_ group: [Int], _ from: ArraySlice<Int>) {
        if group.count == kind {
          let score = scoring.score(of: group)
          guard score > 0, let below = best(rest.filter { !group.contains($0) }, fewer, spare) else { return }
          found = max(found ?? 0, score + below)
          return
        }
        for index in from.indices { choose(group + [from[index]], from[(index + 1)...]) }
      }
      choose([first], rest[...])
    }
    return found
  }
  let all = Array(scoring.places.indices)
  return (allowed ?? 0...all.count).compactMap { spare in
    let sizes = groupSizes(for: all.count - spare, size: size)
    return sizes.isEmpty ? nil : best(all, sizes, spare)
  }.max() ?? 0
}

@Suite("Drawing a round")
struct RoundTests {
  private func score(_ round: Round, _ scoring: RoundScoring) -> Int128 {
    round.groups.reduce(0) { sum, group in
      sum + scoring.score(of: group.members.compactMap { scoring.places.firstIndex(of: $0) })
    }
  }

  @Test("No division of eight people is better than the round drawn", arguments: 2...4, 0..<12)
  func equalsBruteForce(size: Int, seed: Int) {
    let request = randomRequest(
      departments: [[3, 3, 2], [4, 3], [5, 1, 1, 1]][seed % 3], size: size, seed: UInt64(seed))
    let scoring = RoundScoring(request)
    #expect(score(Round(request), scoring) == bestScore(scoring, size: size))
  }

  @Test("Exchanges alone find the best groups of up to twelve people too", arguments: 3...4, 0..<4)
  func searchEqualsExact(size: Int, seed: Int) {
    let request = randomRequest(
      departments: [[4, 4, 4], [5, 3, 2], [6, 3, 2]][seed % 3], size: size, seed: UInt64(seed))
    let scoring = RoundScoring(request)
    let exact = SmallRound(scoring: scoring, size: size).groups().reduce(0) { $0 + scoring.score(of: $1) }
    let found = GroupRound(scoring: scoring, size: size).groups().groups.reduce(0) { $0 + scoring.score(of: $1) }
    #expect(found == exact)
  }

  @Test("Nobody is in two groups, nobody excluded meets, sizes are those allowed", arguments: 2...4, 0..<10)
  func keepsTheHardRules(size: Int, seed: Int) {
    let request = randomRequest(departments: [9, 7, 4, 3 + seed % 4], size: size, seed: UInt64(seed))
    let round = Round(request)
    let members = round.groups.flatMap(\.members)
    #expect(Set(members).count == members.count)
    #expect(Set(members).union(round.leftOut) == Set(request.people.indices))
    for group in round.groups {
      #expect((2...4).contains(group.members.count))
      for one in group.members {
        for other in group.members where one < other {
          #expect(!request.exclusions.contains(PersonPair(one, other)))
        }
      }
    }
  }

  @Test(
    "Departments that are too large leave pairs of one department, and the round says how many",
    arguments: [([6, 2, 2], 1), ([7, 3], 2), ([9, 1], 4), ([5, 5], 0)])
  func unavoidable(departments: [Int], pairs: Int) {
    #expect(unavoidablePairs(departments: departments, size: 2) == pairs)
    let round = Round(randomRequest(departments: departments, size: 2, seed: 4, bare: true))
    #expect(round.summary.sameDepartment == pairs)
    #expect(round.summary.unavoidable == pairs)
  }

  @Test("The oracle looks at as many divisions as the books count")
  func countsDivisions() {
    func divisions(_ people: Int, _ size: Int) -> Int {
      let request = randomRequest(departments: [people], size: size, seed: 1, bare: true)
      var seen = 0
      _ = bestScore(RoundScoring(request), size: size, spare: 0...0) { seen += 1 }
      return seen
    }
    #expect([divisions(10, 2), divisions(12, 2), divisions(9, 3), divisions(12, 3)] == [945, 10_395, 280, 15_400])
  }

  @Test(
    "Twelve people: no division is better, of the 10,395 into pairs and of the 15,400 into threes", arguments: 2...3)
  func equalsBruteForceOfTwelve(size: Int) {
    let request = randomRequest(departments: [5, 4, 3], size: size, seed: 5, noExclusions: true)
    let scoring = RoundScoring(request)
    #expect(score(Round(request), scoring) == bestScore(scoring, size: size, spare: 0...0))
  }

  @Test("With an odd number the group of three is where it counts most, up to changing places", arguments: 0..<6)
  func oddOne(seed: Int) {
    let request = randomRequest(departments: [5, 4, 4], size: 2, seed: UInt64(seed))
    let scoring = RoundScoring(request)
    let exact = SmallRound(scoring: scoring, size: 2).groups().reduce(0) { $0 + scoring.score(of: $1) }
    #expect(score(Round(request), scoring) == exact)
  }

  @Test("The sizes add up to the people, for every number of people", arguments: 2...4)
  func sizes(size: Int) {
    for people in 2...60 {
      let sizes = groupSizes(for: people, size: size)
      #expect(sizes.reduce(0, +) == people)
    }
    #expect(groupSizes(for: 5, size: 3) == [3, 2])
    #expect(groupSizes(for: 8, size: 3) == [4, 4])
    #expect(groupSizes(for: 9, size: 4) == [3, 3, 3])
    #expect(groupSizes(for: 1, size: 2).isEmpty)
  }

  @Test("Two newcomers with two places each meet at most once")
  func newcomersMeetOnce() {
    let people = (0..<4).map {
      Participant(id: "\($0)", name: "\($0)", department: "D\($0)", site: "", capacity: $0 < 2 ? 2 : 1)
    }
    let round = Round(RoundRequest(people: people))
    let met = round.groups.flatMap { group in
      group.members.flatMap { one in group.members.filter { $0 > one }.map { PersonPair(one, $0) } }
    }
    #expect(Set(met).count == met.count)
    #expect(round.leftOut.isEmpty)
  }

  @Test("Amine, left out last time, is served this time")
  func servesWhoWasLeftOut() {
    var request = randomRequest(departments: [1, 1, 1], size: 2, seed: 1, bare: true)
    request.exclusions = [PersonPair(0, 1)]
    request.history = [PastMeeting(round: 1, members: [1, 2])]
    request.onSite = false
    #expect(Round(request).groups.map(\.members) == [[0, 2]])
  }

  @Test("With on-site only, people without a shared day are left out")
  func onSiteIsHard() {
    var request = randomRequest(departments: [2, 2], size: 2, seed: 1, bare: true)
    request.onSite = true
    #expect(Round(request).leftOut.count == 4)
    request.presence = [0, 2].compactMap { person in
      CivilDate("2026-11-24").map { OnSiteDay(person: person, date: $0, site: "Lyon") }
    }
    let round = Round(request)
    #expect(round.groups.map(\.members) == [[0, 2]])
    #expect(
      round.groups.first?.reasons.first?.english
        == "You have not met Person 2 yet; D0 and D1 have never met; both at Lyon on Tuesday 24 November.")
    #expect(round.groups.first?.reasons.first?.french.hasSuffix("ensemble à Lyon le mardi 24 novembre.") == true)
  }

  @Test("Novelty is nothing at once, half after six rounds, and everything for those who never met")
  func novelty() {
    #expect(Acquaintance.novelty(after: 0) == 0)
    #expect(Acquaintance.novelty(after: 6) == 127)
    #expect(Acquaintance.novelty(after: 12) == 191)
    #expect((0..<60).allSatisfy { Acquaintance.novelty(after: $0) <= Acquaintance.novelty(after: $0 + 1) })
  }

  @Test("The same request gives the same round")
  func repeatable() {
    let request = randomRequest(departments: [8, 8, 5], size: 3, seed: 9)
    #expect(Round(request).groups.map(\.members) == Round(request).groups.map(\.members))
  }
}
