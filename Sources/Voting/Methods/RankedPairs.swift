/// Tideman's ranked pairs (1987): the wins are locked in from the largest margin down, and one that would close a
/// circle with those already locked is left out. Who is then beaten by nobody wins.
///
/// Wins of equal margin can be taken in any order, and the order can matter. Every option that wins under some order
/// is a winner: found exactly while no more than ten wins of one margin matter, by seeded orders beyond.
enum RankedPairs {
  static func count(_ ballots: RankedBallots, rules: Rules, into outcome: inout Outcome) {
    let pairwise = Pairwise(ballots)
    var search = LockingOrders(pairwise, seed: rules.seed)
    search.run()
    let count = pairwise.count
    var best = [Int](repeating: count, count: count)
    var winners: Set<Int> = []
    for locked in search.results {
      let layers = Ranking.layers(count) { locked[$0 * count + $1] }
      winners.formUnion(layers.first ?? [])
      for (depth, layer) in layers.enumerated() {
        for option in layer { best[option] = min(best[option], depth) }
      }
    }
    outcome.pairwise = pairwise.votes
    outcome.ranking = Ranking.groups(best.map { -Double($0) })
    outcome.winners = winners.sorted()
    outcome.tie = winners.count > 1
    outcome.scores = best.map { Double($0 + 1) }
    outcome.unit = Sentence(french: "meilleur rang possible", english: "best possible place")
    outcome.details["exact"] = .bool(search.isExact)
    tell(pairwise, search, &outcome)
  }

  private static func tell(_ pairwise: Pairwise, _ search: LockingOrders, _ outcome: inout Outcome) {
    var telling = Telling(outcome.options)
    telling.say(
      { _ in
        "Chaque option affronte chaque autre en duel. On retient les victoires de la plus nette à la plus courte, "
          + "sauf celles qui contredisent les précédentes."
      },
      { _ in
        "Each option meets every other in a duel. The wins are kept from the clearest to the narrowest, "
          + "except those that contradict the ones before."
      })
    Duels.tell(pairwise, in: &telling)
    for (winner, loser) in search.leftOut {
      telling.say(
        {
          "La victoire de \($0.name(winner)) sur \($0.name(loser)) est écartée\u{202F}: elle contredit de plus nettes."
        },
        { "The win of \($0.name(winner)) over \($0.name(loser)) is left out: it contradicts clearer ones." })
    }
    if search.results.count > 1 {
      telling.say(
        { _ in "Des victoires d’un même écart se contredisent\u{202F}: tous les ordres possibles ont été examinés." },
        { _ in "Wins of the same margin contradict each other: every possible order was examined." })
    }
    if !search.isExact {
      telling.say(
        {
          "Ces ordres étant trop nombreux, \($0.number(LockingOrders.samples)) ont été tirés au sort (graine \(outcome.seed))."
        },
        {
          "As there are too many orders, \($0.number(LockingOrders.samples)) were drawn by lot (seed \(outcome.seed))."
        })
    }
    telling.conclude(outcome.winners)
    outcome.explanation = telling.sentences
  }
}
