/// The most first preferences win. Source: every textbook; a ballot whose first place is shared counts for nobody.
enum Plurality {
  static func count(_ ballots: RankedBallots, into outcome: inout Outcome) {
    let preferences = Preferences(ballots)
    let firsts = preferences.firsts(standing: Array(repeating: true, count: ballots.options.count))
    outcome.rank(by: firsts.votes.map(Double.init))
    outcome.unit = Sentence(french: "premières places", english: "first preferences")
    var telling = Telling(ballots.options)
    telling.say(
      { _ in "Chaque bulletin compte pour l’option qu’il place en premier." },
      { _ in "Each ballot counts for the option it puts first." })
    Totals.tellScores(of: outcome, in: &telling)
    if firsts.exhausted > 0 {
      telling.say(
        {
          "Voix sans première place, ou à première place partagée, donc sans effet\u{202F}: \($0.number(firsts.exhausted))."
        },
        { "Votes without a first place, or with a shared one, and so without effect: \($0.number(firsts.exhausted))." })
    }
    telling.conclude(outcome.winners)
    outcome.explanation = telling.sentences
  }
}
