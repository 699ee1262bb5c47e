/// One point for each duel won, half a point for each drawn (Copeland, 1951).
enum Copeland {
  static func count(_ ballots: RankedBallots, into outcome: inout Outcome) {
    let pairwise = Pairwise(ballots)
    outcome.pairwise = pairwise.votes
    outcome.rank(by: halves(pairwise).map { Double($0) / 2 })
    outcome.unit = Sentence(french: "duels gagnés", english: "duels won")
    var telling = Telling(ballots.options)
    telling.say(
      { _ in
        "Chaque option affronte chaque autre en duel\u{202F}: un point par duel gagné, un demi-point par duel nul."
      },
      { _ in "Each option meets every other in a duel: one point for a duel won, half a point for a draw." })
    Duels.tell(pairwise, in: &telling)
    Totals.tellScores(of: outcome, in: &telling)
    telling.conclude(outcome.winners)
    outcome.explanation = telling.sentences
  }

  /// Twice the Copeland score of every option, a whole number.
  static func halves(_ pairwise: Pairwise) -> [Int] {
    (0..<pairwise.count).map { option in
      (0..<pairwise.count).filter { $0 != option }.reduce(0) { sum, other in
        sum + (pairwise.beats(option, other) ? 2 : pairwise.beats(other, option) ? 0 : 1)
      }
    }
  }
}
