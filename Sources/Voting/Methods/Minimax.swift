/// The option whose worst defeat is the smallest (Simpson, 1969; Kramer, 1977). A defeat counts by the votes on the
/// winning side, or by its margin; who is never beaten has a worst defeat of 0.
enum Minimax {
  static func count(_ ballots: RankedBallots, rules: Rules, into outcome: inout Outcome) {
    let pairwise = Pairwise(ballots)
    let worst = worstDefeats(pairwise, strength: rules.strength)
    outcome.pairwise = pairwise.votes
    outcome.rank(by: worst.map { -Double($0) })
    outcome.scores = worst.map(Double.init)
    outcome.unit = Sentence(french: "pire défaite", english: "worst defeat")
    outcome.details["strength"] = .text(rules.strength.rawValue)
    var telling = Telling(ballots.options)
    telling.say(
      { _ in "Chaque option affronte chaque autre en duel\u{202F}; on regarde sa plus lourde défaite." },
      { _ in "Each option meets every other in a duel; what counts is its worst defeat." })
    Duels.tell(pairwise, in: &telling)
    for option in outcome.ranking.joined() {
      let defeat = worst[option]
      if defeat == 0 {
        telling.say({ "Personne ne bat \($0.name(option))." }, { "\($0.name(option)) is beaten by nobody." })
      } else if rules.strength == .winning {
        telling.say(
          { "Pire défaite de \($0.name(option))\u{202F}: \($0.votes(defeat)) contre." },
          { "Worst defeat of \($0.name(option)): \($0.votes(defeat)) against." })
      } else {
        telling.say(
          { "Pire défaite de \($0.name(option))\u{202F}: \($0.votes(defeat)) d’écart." },
          { "Worst defeat of \($0.name(option)): a margin of \($0.votes(defeat))." })
      }
    }
    telling.conclude(outcome.winners)
    outcome.explanation = telling.sentences
  }

  static func worstDefeats(_ pairwise: Pairwise, strength: Rules.Strength) -> [Int] {
    (0..<pairwise.count).map { option in
      (0..<pairwise.count).map { pairwise.strength($0, option, by: strength) }.max() ?? 0
    }
  }
}
