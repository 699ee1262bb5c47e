import Kernel

/// The pseudonyms of one session: nobody gets one that somebody has or had.
struct Pseudonyms: Hashable, Sendable {
  /// How many are given before the names begin anew with a figure behind. With more, most lots would be taken already.
  static let round = Pseudonym.count * 3 / 4

  private var given: Set<Int> = []

  /// A pseudonym by lot that is free; a few tries at most, however many are given.
  func free(drawing chance: inout Chance) -> Int {
    let lot = Int(chance.next() % UInt64(Pseudonym.count))
    for round in (given.count / Self.round)... {
      for step in 0..<Pseudonym.count {
        let number = round * Pseudonym.count + (lot + step) % Pseudonym.count
        if !given.contains(number) { return number }
      }
    }
    return lot
  }

  mutating func give(_ number: Int) {
    given.insert(number)
  }
}

extension Session {
  /// That participant under a pseudonym that is free.
  func named(_ participant: Participant, drawing chance: Chance) -> Participant {
    var chance = chance
    var named = participant
    named.pseudonym = pseudonyms.free(drawing: &chance)
    return named
  }
}
