/// Agree, abstain, disagree, block (Hartnett, Consensus-Oriented Decision-Making, 2011): a proposal passes when the
/// blocks stay below the threshold and more agree than disagree.
enum Consensus {
  static func count(_ ballots: AnswerBallots, rules: Rules, into outcome: inout Outcome) {
    var telling = Telling(ballots.options)
    telling.say(
      {
        "Un consensus passe s’il reste sous le seuil de blocage (\(threshold(rules.blocks, $0))) et si les accords dépassent les désaccords."
      },
      {
        "A consensus passes when it stays below the block threshold (\(threshold(rules.blocks, $0))) and more agree than disagree."
      })
    var adopted: [Bool] = []
    var counts: [String: JSON] = [:]
    for option in ballots.options.indices {
      let poll = Poll(ballots.rows, option: option)
      counts[ballots.options[option]] = poll.counts(
        [("agree", .agree), ("abstain", .abstain), ("disagree", .disagree), ("block", .block)])
      let blocked = poll[.block] > 0 && rules.blocks.isReached(by: poll[.block], of: poll.answered)
      let passed = !blocked && poll[.agree] > poll[.disagree]
      adopted.append(passed)
      telling.say(
        {
          "\($0.name(option))\u{202F}: \($0.many(poll[.agree], "accord", "accords")), "
            + "\($0.many(poll[.abstain], "abstention", "abstentions")), "
            + "\($0.many(poll[.disagree], "désaccord", "désaccords")), \($0.many(poll[.block], "blocage", "blocages"))."
        },
        {
          "\($0.name(option)): \($0.number(poll[.agree])) agree, \($0.number(poll[.abstain])) abstain, "
            + "\($0.number(poll[.disagree])) disagree, \($0.number(poll[.block])) block."
        })
      YesNoWords.conclude(option, passed: passed, in: &telling)
    }
    outcome.adopt(adopted, inFavour: ballots.options.indices.map { Poll(ballots.rows, option: $0)[.agree] })
    outcome.unit = Sentence(french: "accords", english: "agree")
    outcome.details["counts"] = .object(counts)
    outcome.explanation = telling.sentences
  }

  private static func threshold(_ amount: Rules.Amount, _ voice: Voice) -> String {
    switch amount {
    case .count(let count):
      voice.language == .french ? voice.many(count, "blocage", "blocages") : voice.many(count, "block", "blocks")
    case .percent(let percent):
      voice.language == .french ? "\(percent)\u{202F}% des réponses" : "\(percent)% of the answers"
    }
  }
}
