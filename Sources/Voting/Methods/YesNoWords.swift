/// The sentences of a vote by yes and no.
enum YesNoWords {
  static func tell(
    _ poll: Poll, _ option: Int, _ rules: Rules, quorum: Bool, overall: Bool, in telling: inout Telling
  ) {
    telling.say(
      {
        "\($0.name(option))\u{202F}: \($0.number(poll[.yes])) pour, \($0.number(poll[.no])) contre, "
          + "\($0.many(poll[.abstain], "abstention", "abstentions")), \($0.number(poll.entitled - poll.answered)) sans réponse."
      },
      {
        "\($0.name(option)): \($0.number(poll[.yes])) yes, \($0.number(poll[.no])) no, "
          + "\($0.many(poll[.abstain], "abstention", "abstentions")), \($0.number(poll.entitled - poll.answered)) without answer."
      })
    if rules.quorum != nil {
      let share = { (voice: Voice) in voice.percent(poll.answered, of: poll.entitled) }
      telling.say(
        { "Participation\u{202F}: \(share($0))\u{202F}; le quorum \(quorum ? "est atteint" : "n’est pas atteint")." },
        { "Participation: \(share($0)); the quorum \(quorum ? "is reached" : "is not reached")." })
    }
    telling.say(
      { "Il fallait \(needed(rules.majority, $0))\u{202F}: \(overall ? "c’est le cas" : "ce n’est pas le cas")." },
      { "It takes \(needed(rules.majority, $0)): that is \(overall ? "" : "not ")so." })
  }

  private static func needed(_ majority: Rules.Majority, _ voice: Voice) -> String {
    let french = voice.language == .french
    return switch majority {
    case .simple: french ? "plus de pour que de contre" : "more yes than no"
    case .absolute:
      french ? "le pour de plus de la moitié des inscrits" : "a yes from more than half of all who may vote"
    case .twoThirds: french ? "au moins deux tiers de pour parmi les exprimés" : "at least two thirds of yes and no"
    case .percent(let percent):
      french
        ? "au moins \(percent)\u{202F}% de pour parmi les exprimés" : "at least \(percent)% of yes and no together"
    }
  }

  static func tell(_ parts: [(name: String, passed: Bool)], reached: Bool, in telling: inout Telling) {
    let favourable = parts.filter(\.passed).map(\.name)
    telling.say(
      { voice in
        let names = favourable.isEmpty ? "" : " (\(voice.list(favourable)))"
        return "Majorité par service\u{202F}: \(favourable.count) sur \(parts.count)\(names)\u{202F}; "
          + (reached ? "c’est assez." : "ce n’est pas assez.")
      },
      { voice in
        let names = favourable.isEmpty ? "" : " (\(voice.list(favourable)))"
        return "Majority by department: \(favourable.count) of \(parts.count)\(names); "
          + (reached ? "that is enough." : "that is not enough.")
      })
  }

  static func conclude(_ option: Int, passed: Bool, in telling: inout Telling) {
    telling.say(
      { "\($0.name(option))\u{202F}: proposition \(passed ? "adoptée" : "non adoptée")." },
      { "\($0.name(option)) \(passed ? "is adopted" : "is not adopted")." })
  }
}
