/// The option with the fewest first preferences goes out, and its ballots move to their next preference, until one is
/// left (Ware, about 1871). Every option that wins under some order of tied eliminations is a winner.
enum InstantRunoff {
  static func count(_ ballots: RankedBallots, rules: Rules, into outcome: inout Outcome) {
    let preferences = Preferences(ballots)
    var orders = EliminationOrders(preferences, seed: rules.seed)
    orders.run()
    let stages = path(&orders, seed: rules.seed)
    outcome.stages = stages.map(Stage.votes)
    outcome.winners = orders.winners.sorted()
    outcome.tie = outcome.winners.count > 1
    outcome.ranking = Ranking.groups(orders.lastRound.map(Double.init))
    outcome.scores = preferences.firsts(standing: Array(repeating: true, count: ballots.options.count))
      .votes.map(Double.init)
    outcome.unit = Sentence(french: "premières places", english: "first preferences")
    outcome.details["exact"] = .bool(orders.isExact)
    tell(stages, orders, &outcome)
  }

  /// One order, stage by stage; where options tie for the fewest votes a lot takes the next step.
  private static func path(_ orders: inout EliminationOrders, seed: UInt64) -> [VoteStage] {
    var lot = Lot(seed: seed)
    var standing = [Bool](repeating: true, count: orders.preferences.optionCount)
    var stages: [VoteStage] = []
    var step = VoteStage.Step.firstPreferences
    while standing.contains(true) {
      let (votes, exhausted) = orders.votes(standing)
      var stage = VoteStage(step: step, votes: votes.map(Double.init), exhausted: Double(exhausted))
      let choices = orders.candidates(standing)
      guard let first = choices.first else {
        stage.elected = standing.indices.filter { standing[$0] }
        stages.append(stage)
        break
      }
      if choices.count > 1 { stage.lot = choices.joined().sorted() }
      stage.excluded = choices.count == 1 ? first : [lot.draw(stage.lot)]
      stages.append(stage)
      step = .exclusion(stage.excluded)
      for option in stage.excluded { standing[option] = false }
    }
    return stages
  }

  private static func tell(_ stages: [VoteStage], _ orders: EliminationOrders, _ outcome: inout Outcome) {
    var telling = Telling(outcome.options)
    telling.say(
      { _ in
        "À chaque tour, l’option qui a le moins de voix est éliminée\u{202F}; ses bulletins passent à leur choix suivant."
      },
      { _ in "In each round the option with the fewest votes goes out; its ballots move to their next choice." })
    for (index, stage) in stages.enumerated() { StageWords.tell(stage, number: index + 1, in: &telling) }
    if orders.ties > 0 {
      telling.say(
        { _ in
          "Des options étaient à égalité de voix pour l’élimination\u{202F}: le tableau montre un ordre tiré au sort, "
            + "mais sont gagnantes toutes celles qui gagnent dans au moins un ordre."
        },
        { _ in
          "Options tied for elimination: the table shows one order drawn by lot, "
            + "but every option that wins in at least one order is a winner."
        })
    }
    if !orders.isExact {
      telling.say(
        {
          "Ces ordres étant trop nombreux, \($0.number(EliminationOrders.samples)) ont été tirés au sort "
            + "(graine \(outcome.seed))."
        },
        {
          "As there are too many orders, \($0.number(EliminationOrders.samples)) were drawn by lot (seed \(outcome.seed))."
        })
    }
    StageWords.tellEnded(orders.preferences.endedAtTie, in: &telling)
    telling.conclude(outcome.winners)
    outcome.explanation = telling.sentences
  }
}
