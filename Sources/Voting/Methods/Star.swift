/// Score then automatic run-off: of the two options with the highest scores, the one that more ballots score higher
/// wins (Frohnmayer and Quinn, 2014). When equal scores leave open who the two are, every pair that they allow is
/// held, and all who win one of them are winners.
enum Star {
  static func count(_ ballots: RatedBallots, into outcome: inout Outcome) {
    let sums = Totals.sums(ballots)
    outcome.rank(by: sums.map(Double.init))
    outcome.unit = Sentence(french: "points", english: "points")
    let pairwise = Pairwise(ballots.filled.ranked)
    outcome.pairwise = pairwise.votes
    var telling = Telling(ballots.options)
    telling.say(
      { _ in "On additionne les notes\u{202F}; les deux options les mieux notées se retrouvent en duel." },
      { _ in "The scores are added up; the two options with the highest scores meet in a run-off." })
    Totals.tellScores(of: outcome, in: &telling)
    var winners: Set<Int> = []
    let pairs = finals(outcome.ranking)
    for (first, second) in pairs {
      let forFirst = pairwise.votes[first][second]
      let forSecond = pairwise.votes[second][first]
      if forFirst >= forSecond { winners.insert(first) }
      if forSecond >= forFirst { winners.insert(second) }
      telling.say(
        {
          "Duel entre \($0.name(first)) et \($0.name(second))\u{202F}: \($0.number(forFirst)) à "
            + "\($0.number(forSecond))."
        },
        {
          "Run-off between \($0.name(first)) and \($0.name(second)): \($0.number(forFirst)) to "
            + "\($0.number(forSecond))."
        })
    }
    if pairs.count > 1 {
      telling.say(
        { _ in "Des notes égales laissent plusieurs duels possibles\u{202F}: tous ont été tenus." },
        { _ in "Equal scores leave several run-offs possible: all of them were held." })
    }
    if !pairs.isEmpty { outcome.winners = winners.sorted() }
    outcome.tie = outcome.winners.count > 1
    outcome.ranking =
      [outcome.winners] + outcome.ranking.map { $0.filter { !winners.contains($0) } }.filter { !$0.isEmpty }
    if pairs.isEmpty { outcome.ranking = [outcome.winners] }
    outcome.details["finals"] = .list(
      pairs.map { .list([.text(ballots.options[$0.0]), .text(ballots.options[$0.1])]) })
    telling.conclude(outcome.winners)
    outcome.explanation = telling.sentences
  }

  /// The pairs that can be the two highest.
  private static func finals(_ ranking: [[Int]]) -> [(Int, Int)] {
    guard let first = ranking.first else { return [] }
    if first.count == 1, ranking.count > 1 { return ranking[1].map { (first[0], $0) } }
    return first.indices.flatMap { index in first[(index + 1)...].map { (first[index], $0) } }
  }
}
