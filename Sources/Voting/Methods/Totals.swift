/// Methods that add up the numbers of the ballots: approval (Brams and Fishburn, 1978), score, dots, quadratic votes.
enum Totals {
  static func count(_ ballots: RatedBallots, rules: Rules, into outcome: inout Outcome) {
    outcome.rank(by: sums(ballots).map(Double.init))
    var telling = Telling(ballots.options)
    switch outcome.method {
    case .approval:
      outcome.unit = Sentence(french: "approbations", english: "approvals")
      telling.say(
        { _ in "Chaque bulletin approuve autant d’options qu’il veut\u{202F}; on compte les approbations." },
        { _ in "Each ballot approves as many options as it likes; the approvals are counted." })
    case .dots:
      outcome.unit = Sentence(french: "points", english: "points")
      telling.say(
        { voice in
          rules.points.map {
            "Chaque bulletin répartit \(voice.many($0, "point", "points")) au plus\u{202F}; on les additionne."
          }
            ?? "Chaque bulletin répartit ses points\u{202F}; on les additionne."
        },
        { voice in
          rules.points.map { "Each ballot shares out up to \(voice.many($0, "point", "points")); they are added up." }
            ?? "Each ballot shares out its points; they are added up."
        })
    case .quadratic:
      outcome.unit = Sentence(french: "votes", english: "votes")
      telling.say(
        { voice in
          let credit = rules.credit.map { " d’un crédit de \(voice.number($0))" } ?? ""
          return
            "Voter n fois pour une option coûte n × n\(credit)\u{202F}: on peut insister, mais cela coûte de plus en plus."
        },
        { voice in
          let credit = rules.credit.map { " out of a credit of \(voice.number($0))" } ?? ""
          return "Voting n times for an option costs n × n\(credit): one can insist, but at a rising price."
        })
    default:
      outcome.unit = Sentence(french: "points", english: "points")
      telling.say(
        { _ in "Chaque bulletin note les options\u{202F}; on additionne les notes." },
        { _ in "Each ballot scores the options; the scores are added up." })
    }
    tellScores(of: outcome, in: &telling)
    telling.conclude(outcome.winners)
    outcome.explanation = telling.sentences
  }

  /// The sum for each option; an option left blank gets 0 from that ballot.
  static func sums(_ ballots: RatedBallots) -> [Int] {
    let count = ballots.options.count
    var sums = [Int](repeating: 0, count: count)
    for (row, weight) in ballots.weights.enumerated() {
      for option in 0..<count {
        let rating = ballots.ratings[row * count + option]
        if rating != RatedBallots.blank { sums[option] += weight * Int(rating) }
      }
    }
    return sums
  }

  /// A sentence with the score of every option, the highest first.
  static func tellScores(of outcome: Outcome, in telling: inout Telling) {
    let order = outcome.ranking.flatMap { $0 }
    telling.say(
      { voice in
        order.map { "\(voice.name($0))\u{202F}: \(voice.number(outcome.scores[$0]))" }.joined(separator: "\u{202F}; ")
          + "."
      },
      { voice in order.map { "\(voice.name($0)): \(voice.number(outcome.scores[$0]))" }.joined(separator: "; ") + "." })
  }
}
