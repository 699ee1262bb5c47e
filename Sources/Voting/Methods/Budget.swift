/// A participatory budget, counted in two ways that are both shown: greedily by approvals, and by the method of equal
/// shares, whose rest is spent greedily (the utilitarian completion). The second decides.
enum Budget {
  static func count(_ ballots: RatedBallots, rules: Rules, budget: Int, costs: [Int], into outcome: inout Outcome) {
    let purse = Purse(ballots, costs: costs, budget: budget, seed: rules.seed)
    let greedy = purse.greedy(among: Array(costs.indices), money: budget)
    let shares = EqualShares(purse)
    let spent = shares.bought.reduce(0) { $0 + costs[$1] }
    let rest = costs.indices.filter { !shares.bought.contains($0) }
    let completion = purse.greedy(among: rest, money: budget - spent)
    outcome.rank(by: purse.approvals.map(Double.init))
    outcome.winners = shares.bought + completion.bought
    let others = outcome.ranking.map { $0.filter { !outcome.winners.contains($0) } }.filter { !$0.isEmpty }
    outcome.ranking = outcome.winners.map { [$0] } + others
    outcome.tie = greedy.byLot || shares.byLot || completion.byLot
    outcome.unit = Sentence(french: "approbations", english: "approvals")
    let names = { (chosen: [Int]) in JSON.list(chosen.map { .text(ballots.options[$0]) }) }
    outcome.details = [
      "budget": .int(budget),
      "costs": .named(ballots.options, costs.map(JSON.int)),
      "greedy": names(greedy.bought), "equal_shares": names(shares.bought), "completion": names(completion.bought),
      "spent": .int(outcome.winners.reduce(0) { $0 + costs[$1] }),
    ]
    tell(purse, greedy.bought, shares.bought, completion.bought, &outcome)
  }

  private static func tell(
    _ purse: Purse, _ greedy: [Int], _ shares: [Int], _ completion: [Int], _ outcome: inout Outcome
  ) {
    var telling = Telling(outcome.options)
    telling.say(
      { "Le budget est de \($0.number(purse.budget)), partagé à parts égales entre tous les bulletins." },
      { "The budget is \($0.number(purse.budget)), shared equally between all ballots." })
    telling.say(
      { _ in
        "Un projet est retenu quand celles et ceux qui le soutiennent peuvent le payer avec leur part\u{202F}; d’abord celui "
          + "qui leur coûte le moins au regard de sa taille."
      },
      { _ in
        "A project is bought when its supporters can pay for it out of their shares; first the one that costs them "
          + "least for its size."
      })
    for project in shares { tell(project, purse, in: &telling) }
    if !completion.isEmpty {
      telling.say(
        { "Avec ce qui reste, par nombre d’approbations\u{202F}: \($0.names(completion))." },
        { "With what is left, by number of approvals: \($0.names(completion))." })
    }
    if Set(greedy) != Set(shares + completion) {
      telling.say(
        { "Par seul nombre d’approbations, on aurait retenu \($0.names(greedy))." },
        { "By approvals alone it would have been \($0.names(greedy))." })
    }
    if outcome.tie {
      telling.say(
        { _ in "Des projets de même coût et de même soutien ont été départagés par le sort (graine \(outcome.seed))." },
        { _ in "Projects of equal cost and support were told apart by lot (seed \(outcome.seed))." })
    }
    outcome.explanation = telling.sentences
  }

  private static func tell(_ project: Int, _ purse: Purse, in telling: inout Telling) {
    let (cost, approvals) = (purse.costs[project], purse.approvals[project])
    telling.say(
      { "\($0.name(project)) est retenu\u{202F}: \($0.number(cost)), \($0.many(approvals, "soutien", "soutiens"))." },
      { "\($0.name(project)) is bought: \($0.number(cost)), \($0.many(approvals, "supporter", "supporters"))." })
  }
}
