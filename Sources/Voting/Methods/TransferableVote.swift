/// What the two rules of the single transferable vote share: the state of the count and its ties.
struct TransferableVote {
  enum Standing {
    case hopeful, elected, excluded
  }

  let preferences: Preferences
  let seats: Int
  var standing: [Standing]
  /// The votes of every option at the end of every stage, in the smallest unit of the rule.
  var history: [[Int]] = []
  var stages: [VoteStage] = []
  private var lot: Lot

  init(_ ballots: RankedBallots, rules: Rules) {
    preferences = Preferences(ballots)
    seats = rules.seats
    standing = Array(repeating: .hopeful, count: ballots.options.count)
    lot = Lot(seed: rules.seed)
  }

  var hopeful: [Int] { standing.indices.filter { standing[$0] == .hopeful } }
  var elected: [Int] { standing.indices.filter { standing[$0] == .elected } }
  /// Whether no more than the open seats' number of options is left.
  var isDecided: Bool { elected.count >= seats || elected.count + hopeful.count <= seats }

  /// The one of `tied` that had the most votes, or the fewest, at the latest stage where they differed; else by lot.
  mutating func pick(_ tied: [Int], most: Bool) -> (option: Int, byLot: Bool) {
    var tied = tied
    for votes in history.reversed() {
      let best = tied.map { votes[$0] }.reduce(votes[tied[0]]) { most ? max($0, $1) : min($0, $1) }
      tied = tied.filter { votes[$0] == best }
      if tied.count == 1 { return (tied[0], false) }
    }
    return (lot.draw(tied), true)
  }

  /// Writes the result into `outcome`: in the order elected, then in the reverse order of exclusion.
  func finish(_ outcome: inout Outcome) {
    let elected = stages.flatMap(\.elected)
    let excluded = stages.flatMap(\.excluded)
    let never = standing.indices.filter { standing[$0] == .hopeful }
    outcome.winners = elected
    outcome.ranking = elected.map { [$0] } + (never.isEmpty ? [] : [never]) + excluded.reversed().map { [$0] }
    outcome.stages = stages.map(Stage.votes)
    outcome.scores = stages.last?.votes ?? []
    outcome.tie = stages.contains { !$0.lot.isEmpty }
  }

  /// The beginning of the explanation, common to both rules, and its stages.
  func tell(_ opening: (Voice) -> String, _ english: (Voice) -> String, quota: Double, into outcome: inout Outcome) {
    var telling = Telling(outcome.options)
    telling.say(opening, english)
    telling.say(
      { "Pour \($0.many(seats, "siège", "sièges")), le quota est de \($0.number(quota)) voix." },
      { "For \($0.many(seats, "seat", "seats")) the quota is \($0.number(quota)) votes." })
    for (index, stage) in stages.enumerated() { StageWords.tell(stage, number: index + 1, in: &telling) }
    StageWords.tellEnded(preferences.endedAtTie, in: &telling)
    if outcome.tie {
      telling.say(
        { _ in "Graine du tirage au sort\u{202F}: \(outcome.seed)." }, { _ in "Seed of the lot: \(outcome.seed)." })
    }
    telling.say(
      { "Élection, dans cet ordre\u{202F}: \($0.names(outcome.winners))." },
      { "Elected, in this order: \($0.names(outcome.winners))." })
    outcome.explanation = telling.sentences
  }
}
