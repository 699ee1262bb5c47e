/// Borda's count (1784) in its tournament form: against each other option 1 for every ballot that prefers it, ½ for
/// every ballot that ties them. On complete ballots without ties these are n−1, n−2 … 0 points by place.
enum Borda {
  static func count(_ ballots: RankedBallots, into outcome: inout Outcome) {
    let pairwise = Pairwise(ballots)
    let weight = ballots.weight
    outcome.pairwise = pairwise.votes
    outcome.rank(by: halves(pairwise, weight: weight).map { Double($0) / 2 })
    outcome.unit = Sentence(french: "points", english: "points")
    var telling = Telling(ballots.options)
    telling.say(
      { _ in
        "Sur chaque bulletin, une option gagne un point pour chaque option qu’elle devance, un demi-point pour chaque égalité."
      },
      { _ in "On each ballot an option earns a point for every option it stands above, half a point for every tie." })
    Totals.tellScores(of: outcome, in: &telling)
    telling.conclude(outcome.winners)
    outcome.explanation = telling.sentences
  }

  /// Twice the Borda score of every option, a whole number.
  static func halves(_ pairwise: Pairwise, weight: Int) -> [Int] {
    (0..<pairwise.count).map { option in
      (0..<pairwise.count).filter { $0 != option }
        .reduce(0) { $0 + weight + pairwise.margin(option, $1) }
    }
  }
}
