/// Decision by consent, as in sociocracy (Endenburg, 1981): a proposal passes when somebody has answered and no
/// objection stands. Preferences do not matter; the objections are the work to be done.
enum Consent {
  static func count(_ ballots: AnswerBallots, into outcome: inout Outcome) {
    var telling = Telling(ballots.options)
    telling.say(
      { _ in "Une proposition passe quand plus aucune objection ne subsiste." },
      { _ in "A proposal passes when no objection stands." })
    var adopted: [Bool] = []
    var counts: [String: JSON] = [:]
    var objections: [JSON] = []
    for option in ballots.options.indices {
      let poll = Poll(ballots.rows, option: option)
      counts[ballots.options[option]] = poll.counts(
        [("consent", .consent), ("abstain", .abstain), ("objection", .objection(reason: ""))])
      let raised = ballots.rows.compactMap { row -> (voter: String, reason: String)? in
        guard row.answers.indices.contains(option), case .objection(let reason) = row.answers[option] else {
          return nil
        }
        return (row.voter, reason)
      }
      objections += raised.map {
        .object(["option": .text(ballots.options[option]), "voter": .text($0.voter), "reason": .text($0.reason)])
      }
      adopted.append(raised.isEmpty && poll.answered > 0)
      tell(option, raised, poll, in: &telling)
    }
    outcome.adopt(adopted, inFavour: ballots.options.indices.map { Poll(ballots.rows, option: $0)[.consent] })
    outcome.unit = Sentence(french: "consentements", english: "consents")
    outcome.details["counts"] = .object(counts)
    outcome.details["objections"] = .list(objections)
    outcome.explanation = telling.sentences
  }

  private static func tell(
    _ option: Int, _ raised: [(voter: String, reason: String)], _ poll: Poll, in telling: inout Telling
  ) {
    for objection in raised {
      telling.say(
        { voice in
          let reason = objection.reason.isEmpty ? "." : "\u{202F}: \(voice.quoted(objection.reason))."
          let who = objection.voter.isEmpty ? "Quelqu’un" : objection.voter
          return "\(who) objecte à \(voice.name(option))\(reason)"
        },
        { voice in
          let reason = objection.reason.isEmpty ? "." : ": \(voice.quoted(objection.reason))."
          let who = objection.voter.isEmpty ? "Someone" : objection.voter
          return "\(who) objects to \(voice.name(option))\(reason)"
        })
    }
    if poll.answered == 0 {
      telling.say({ "Personne n’a répondu sur \($0.name(option))." }, { "Nobody has answered on \($0.name(option))." })
    }
    YesNoWords.conclude(option, passed: raised.isEmpty && poll.answered > 0, in: &telling)
  }
}
