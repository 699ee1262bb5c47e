import Tables

/// Scores pairs and groups of places. A person with capacity 2 has two places.
struct RoundScoring: Sendable {
  let known: Acquaintance
  let scale: RoundScale
  /// For each place the number of the person.
  let places: [Int]
  let onSite: Bool
  let seed: UInt64
  let leftOutBefore: [Bool]

  init(_ request: RoundRequest) {
    known = Acquaintance(request)
    places = Self.places(of: request.people)
    scale = RoundScale(slots: places.count, pairs: places.count * (request.size + 1) / 2)
    onSite = request.onSite
    seed = request.seed
    let present = known.presentLastRound
    leftOutBefore = request.people.indices.map { !present.isEmpty && !present.contains($0) }
  }

  private static func places(of people: [Participant]) -> [Int] {
    people.indices.filter { people[$0].capacity > 0 } + people.indices.filter { people[$0].capacity > 1 }
  }

  /// Whether two people may be in one group, as far as the two alone decide it.
  func allows(_ one: Int, _ other: Int) -> Bool {
    let (one, other) = (places[one], places[other])
    return one != other && !known.excluded.contains(PersonPair(one, other))
  }

  /// The levels of a group; nil when the group is not allowed.
  func levels(of group: [Int]) -> RoundLevels? {
    let members = group.map { places[$0] }
    var levels = RoundLevels()
    for (place, one) in group.enumerated() {
      if leftOutBefore[places[one]] { levels.leftOutBefore += 1 }
      for other in group.dropFirst(place + 1) {
        guard allows(one, other) else { return nil }
        let pair = PersonPair(places[one], places[other])
        if known.isRepeat(pair) { levels.repeats += 1 }
        if known.isClose(pair) { levels.close += 1 }
        levels.novelty += known.novelty(of: pair)
        levels.balance += known.balance(of: pair)
        levels.lot += lot(of: pair)
      }
    }
    if known.sharedDay(of: members) != nil { levels.sharedDay = 1 }
    return onSite && levels.sharedDay == 0 ? nil : levels
  }

  /// A group in one number, greater for better; 0 when it is not allowed.
  func score(of group: [Int]) -> Int128 {
    guard let levels = levels(of: group) else { return 0 }
    let served = scale.served * Int128(group.count) + scale.servedAgain * Int128(levels.leftOutBefore)
    let avoided = scale.repeated * Int128(levels.repeats) + scale.close * Int128(levels.close)
    let wanted = scale.novelty * Int128(levels.novelty) + scale.balance * Int128(levels.balance)
    return served - avoided + wanted + scale.sharedDay * Int128(levels.sharedDay) + Int128(levels.lot)
  }

  /// What two places that may be in one group count for together, beyond being served and sharing a day.
  func worth(of one: Int, _ other: Int) -> Int128 {
    let pair = PersonPair(places[one], places[other])
    var worth = Int128(known.novelty(of: pair)) * scale.novelty + Int128(known.balance(of: pair)) * scale.balance
    worth += Int128(lot(of: pair))
    if known.isRepeat(pair) { worth -= scale.repeated }
    if known.isClose(pair) { worth -= scale.close }
    return worth
  }

  /// `worth`, or the least number for two places that may not be in one group.
  func allowedWorth(of one: Int, _ other: Int) -> Int128 {
    allows(one, other) ? worth(of: one, other) : .min
  }

  /// The lot of a pair, from the seed alone.
  private func lot(of pair: PersonPair) -> Int {
    let bits = seed &+ UInt64(pair.first) &* 0x9E37_79B9_7F4A_7C15 &+ UInt64(pair.second) &* 0xD1B5_4A32_D192_ED03
    return Int(SeededChance.mixed(bits) & UInt64(RoundScale.mostLot))
  }
}
