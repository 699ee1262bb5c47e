extension Method {
  /// Counts `ballots`.
  ///
  /// - Throws: `CountRefusal` when the method cannot count such ballots or a setting is missing or out of range.
  public func count(_ ballots: Ballots, rules: Rules = Rules()) throws(CountRefusal) -> Outcome {
    guard counts(ballots.form) else { throw .wrongForm(ballots.form, self) }
    guard ballots.weight <= 1_000_000_000 else { throw .tooHeavy }
    try check(rules)
    var outcome = Outcome(
      self, options: ballots.options, ballots: ballots.count, weight: ballots.weight, seed: rules.seed)
    switch ballots {
    case .ranked(let ranked): try count(ranked, rules, &outcome)
    case .rated(let rated) where form == .ranks: try count(rated.ranked, rules, &outcome)
    case .rated(let rated): try count(rated, rules, &outcome)
    case .answers(let answers): count(answers, rules, &outcome)
    }
    return outcome
  }

  private func count(_ ballots: RankedBallots, _ rules: Rules, _ outcome: inout Outcome) throws(CountRefusal) {
    switch self {
    case .borda: Borda.count(ballots, into: &outcome)
    case .copeland: Copeland.count(ballots, into: &outcome)
    case .minimax: Minimax.count(ballots, rules: rules, into: &outcome)
    case .schulze: Schulze.count(ballots, rules: rules, into: &outcome)
    case .rankedPairs: RankedPairs.count(ballots, rules: rules, into: &outcome)
    case .irv: InstantRunoff.count(ballots, rules: rules, into: &outcome)
    case .stv:
      guard (1...max(1, ballots.options.count)).contains(rules.seats) else {
        throw .seatsOutOfRange(rules.seats, options: ballots.options.count)
      }
      switch rules.transfer {
      case .scottish: Scottish.count(ballots, rules: rules, into: &outcome)
      case .meek: Meek.count(ballots, rules: rules, into: &outcome)
      }
    default: Plurality.count(ballots, into: &outcome)
    }
  }

  private func count(_ ballots: RatedBallots, _ rules: Rules, _ outcome: inout Outcome) throws(CountRefusal) {
    switch self {
    case .star: Star.count(ballots, into: &outcome)
    case .majorityJudgement:
      try checkGrades(ballots)
      MajorityJudgement.count(ballots, into: &outcome)
    case .budget:
      guard let budget = rules.budget, budget > 0 else { throw .budgetMissing }
      var costs: [Int] = []
      for option in ballots.options {
        guard let cost = rules.costs[option], cost > 0 else { throw .costMissing(option: option) }
        costs.append(cost)
      }
      Budget.count(ballots, rules: rules, budget: budget, costs: costs, into: &outcome)
    default:
      try checkSpending(ballots, rules)
      Totals.count(ballots, rules: rules, into: &outcome)
    }
  }

  private func count(_ ballots: AnswerBallots, _ rules: Rules, _ outcome: inout Outcome) {
    switch self {
    case .consent: Consent.count(ballots, into: &outcome)
    case .consensus: Consensus.count(ballots, rules: rules, into: &outcome)
    case .gradients: Gradients.count(ballots, into: &outcome)
    default: YesNo.count(ballots, rules: rules, into: &outcome)
    }
  }
}
