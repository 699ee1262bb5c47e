/// Yes, no or abstain, with a majority, a quorum on participation, and where wanted a second majority: the proposal
/// has to pass in at least so many of the departments concerned as well. A department is concerned when it has people
/// who may vote.
enum YesNo {
  static func count(_ ballots: AnswerBallots, rules: Rules, into outcome: inout Outcome) {
    var telling = Telling(ballots.options)
    var adopted: [Bool] = []
    var counts: [String: JSON] = [:]
    var departments: [String: JSON] = [:]
    for option in ballots.options.indices {
      let poll = Poll(ballots.rows, option: option)
      counts[ballots.options[option]] = poll.counts([("yes", .yes), ("no", .no), ("abstain", .abstain)])
      let quorum = rules.quorum?.isReached(by: poll.answered, of: poll.entitled) ?? true
      let overall = passes(poll, rules.majority)
      YesNoWords.tell(poll, option, rules, quorum: quorum, overall: overall, in: &telling)
      let parts = ballots.departments.map { name in
        (
          name: name,
          passed: passes(Poll(ballots.rows.filter { $0.department == name }, option: option), rules.majority)
        )
      }
      let favourable = parts.filter(\.passed).count
      let double = rules.departments?.isReached(by: favourable, of: parts.count) ?? true
      if rules.departments != nil { YesNoWords.tell(parts, reached: double, in: &telling) }
      departments[ballots.options[option]] = .named(
        parts.map(\.name), parts.map { .bool($0.passed) })
      adopted.append(quorum && overall && double)
      YesNoWords.conclude(option, passed: quorum && overall && double, in: &telling)
    }
    outcome.adopt(adopted, inFavour: ballots.options.indices.map { Poll(ballots.rows, option: $0)[.yes] })
    outcome.unit = Sentence(french: "pour", english: "yes")
    outcome.details["counts"] = .object(counts)
    outcome.details["departments"] = .object(departments)
    outcome.explanation = telling.sentences
  }

  /// Whether the yes of `poll` are the majority asked for. Without any yes nothing passes.
  static func passes(_ poll: Poll, _ majority: Rules.Majority) -> Bool {
    let (yes, no) = (poll[.yes], poll[.no])
    guard yes > 0 else { return false }
    return switch majority {
    case .simple: yes > no
    case .absolute: 2 * yes > poll.entitled
    case .twoThirds: 3 * yes >= 2 * (yes + no)
    case .percent(let percent): 100 * yes >= percent * (yes + no)
    }
  }
}
