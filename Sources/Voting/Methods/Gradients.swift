/// Gradients of agreement (Kaner, Facilitator’s Guide to Participatory Decision-Making, 1996): eight levels from
/// whole-hearted endorsement to veto. The distribution and the median are shown; there is no verdict on purpose.
enum Gradients {
  static func count(_ ballots: AnswerBallots, into outcome: inout Outcome) {
    var telling = Telling(ballots.options)
    var medians: [Double] = []
    var counts: [String: JSON] = [:]
    for option in ballots.options.indices {
      let poll = Poll(ballots.rows, option: option)
      let levels = (1...8).map { poll[.level($0)] }
      counts[ballots.options[option]] = .list(levels.map(JSON.int))
      let median = GradeCounts(levels).median
      medians.append(median.map { Double($0 + 1) } ?? 0)
      tell(option, levels, median, in: &telling)
    }
    telling.say(
      { _ in "Cette méthode éclaire la discussion et ne tranche pas." },
      { _ in "This method informs the discussion and gives no verdict." })
    outcome.scores = medians
    outcome.labels = medians.map { $0 == 0 ? Sentence(same: "–") : Grade.levels[Int($0) - 1] }
    outcome.ranking = ballots.options.isEmpty ? [] : [Array(ballots.options.indices)]
    outcome.unit = Sentence(french: "niveau médian", english: "median level")
    outcome.details["counts"] = .object(counts)
    outcome.details["levels"] = .object([
      "fr": .list(Grade.levels.map { .text($0.french) }), "en": .list(Grade.levels.map { .text($0.english) }),
    ])
    outcome.explanation = telling.sentences
  }

  private static func tell(_ option: Int, _ levels: [Int], _ median: Int?, in telling: inout Telling) {
    guard let median else {
      telling.say({ "Personne n’a répondu sur \($0.name(option))." }, { "Nobody has answered on \($0.name(option))." })
      return
    }
    let given = levels.indices.filter { levels[$0] > 0 }
    telling.say(
      { voice in
        let list = given.map { "\(Grade.levels[$0].french) (\(voice.number(levels[$0])))" }.joined(
          separator: "\u{202F}; ")
        return "\(voice.name(option))\u{202F}: \(list). Niveau médian\u{202F}: \(Grade.levels[median].french)."
      },
      { voice in
        let list = given.map { "\(Grade.levels[$0].english) (\(voice.number(levels[$0])))" }.joined(separator: "; ")
        return "\(voice.name(option)): \(list). Median level: \(Grade.levels[median].english)."
      })
  }
}
