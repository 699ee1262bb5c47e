/// Majority judgement (Balinski and Laraki, Proceedings of the National Academy of Sciences 104, 2007): the highest
/// median grade wins; of an even number of grades the lower middle one is the median. Options of the same median are
/// told apart by taking away one vote of the median grade at a time from each. A grade left blank is the worst.
enum MajorityJudgement {
  static func count(_ ballots: RatedBallots, into outcome: inout Outcome) {
    let histograms = (0..<ballots.options.count).map { histogram(ballots, option: $0) }
    let order = histograms.indices.sorted { first, second in
      switch compare(histograms[first], histograms[second]) {
      case 0: first < second
      case let sign: sign > 0
      }
    }
    for option in order {
      if let last = outcome.ranking.last?.first, compare(histograms[last], histograms[option]) == 0 {
        outcome.ranking[outcome.ranking.count - 1].append(option)
      } else {
        outcome.ranking.append([option])
      }
    }
    outcome.winners = outcome.ranking.first ?? []
    outcome.tie = outcome.winners.count > 1
    outcome.scores = histograms.map { Double($0.median ?? 0) }
    outcome.labels = histograms.map { ballots.scale[$0.median ?? 0] }
    outcome.unit = Sentence(french: "mention médiane", english: "median grade")
    outcome.stages = stages(histograms).map(Stage.grades)
    outcome.details["grades"] = .object([
      "fr": .list(ballots.scale.map { .text($0.french) }), "en": .list(ballots.scale.map { .text($0.english) }),
    ])
    outcome.details["counts"] = .named(
      ballots.options, histograms.map { .list($0.counts.map(JSON.int)) })
    tell(ballots, &outcome)
  }

  private static func histogram(_ ballots: RatedBallots, option: Int) -> GradeCounts {
    var counts = [Int](repeating: 0, count: max(ballots.scale.count, 1))
    for (row, weight) in ballots.weights.enumerated() {
      let grade = ballots.ratings[row * ballots.options.count + option]
      counts[grade == RatedBallots.blank ? 0 : Int(grade)] += weight
    }
    return GradeCounts(counts)
  }

  /// Positive when `first` stands above `second`, 0 when their grades are the same throughout.
  static func compare(_ first: GradeCounts, _ second: GradeCounts) -> Int {
    var (first, second) = (first, second)
    while let left = first.median, let right = second.median {
      if left != right { return left - right }
      let together = min(first.removable, second.removable)
      first.remove(together)
      second.remove(together)
    }
    return 0
  }

  /// The medians of all, then, while several are level in front, of those after taking votes away.
  private static func stages(_ histograms: [GradeCounts]) -> [GradeStage] {
    var left = histograms
    var level = Array(histograms.indices)
    var removed = 0
    var stages: [GradeStage] = []
    while !level.isEmpty {
      let medians = level.compactMap { option in left[option].median.map { (option, $0) } }
      guard let best = medians.map(\.1).max() else { return stages }
      stages.append(GradeStage(removed: removed, medians: Dictionary(medians) { first, _ in first }))
      level = medians.filter { $0.1 == best }.map(\.0)
      guard level.count > 1 else { return stages }
      let together = level.map { left[$0].removable }.min() ?? 0
      for option in level { left[option].remove(together) }
      removed += together
    }
    return stages
  }

  private static func tell(_ ballots: RatedBallots, _ outcome: inout Outcome) {
    var telling = Telling(ballots.options)
    telling.say(
      { _ in
        "Chaque bulletin donne une mention à chaque option. La mention majoritaire est celle du milieu\u{202F}: au moins la "
          + "moitié la juge méritée ou mieux."
      },
      { _ in
        "Each ballot grades every option. The majority grade is the one in the middle: at least half find it deserved "
          + "or better."
      })
    for option in outcome.ranking.joined() {
      let grade = outcome.labels[option]
      telling.say(
        { "\($0.name(option))\u{202F}: \($0.quoted(grade.french))." },
        { "\($0.name(option)): \($0.quoted(grade.english))." })
    }
    if let last = outcome.stages.last, case .grades(let stage) = last, stage.removed > 0 {
      telling.say(
        {
          "Pour départager les premiers, on retire une à une les mentions médianes\u{202F}: "
            + "\($0.many(stage.removed, "retrait", "retraits"))."
        },
        {
          "To separate those in front, median grades are taken away one by one: "
            + "\($0.many(stage.removed, "removal", "removals"))."
        })
    }
    telling.conclude(outcome.winners)
    outcome.explanation = telling.sentences
  }
}
