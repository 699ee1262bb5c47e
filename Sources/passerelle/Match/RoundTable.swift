import Kernel
import Matching
import Tables

/// The groups of a round for people to read, in their language.
struct RoundTable {
  private let round: Round
  private let request: RoundRequest
  private let summary: RoundReport.Summary
  private let language: Language

  init(_ round: Round, _ request: RoundRequest, _ summary: RoundReport.Summary, _ language: Language) {
    self.round = round
    self.request = request
    self.summary = summary
    self.language = language
  }

  var text: String { (groups + leftOut + [""] + sums).joined(separator: "\n") }

  private func say(_ french: String, _ english: String) -> String { language == .french ? french : english }

  private var groups: [String] {
    round.groups.enumerated().flatMap { number, group in
      let names = group.members.map { "\(request.people[$0].name) (\(request.people[$0].department))" }
      let reasons = zip(group.members, group.reasons).map { member, reason in
        "     " + request.people[member].name + say("\u{202F}: ", ": ") + reason[language]
      }
      return ["\(number + 1). " + names.joined(separator: ", ")] + reasons
    }
  }

  private var leftOut: [String] {
    guard !round.leftOut.isEmpty else { return [] }
    return [
      say("Sans groupe\u{202F}: ", "Left out: ") + round.leftOut.map { request.people[$0].name }.joined(separator: ", ")
    ]
  }

  private var sums: [String] {
    let sum = summary
    var lines = [
      say(
        "\(sum.people) personnes en \(sum.groups) groupes, \(sum.leftOut) sans groupe, tirage \(sum.seed)",
        "\(sum.people) people in \(sum.groups) groups, \(sum.leftOut) left out, seed \(sum.seed)"),
      say("Rencontres répétées\u{202F}: \(sum.repeats)", "Repeats: \(sum.repeats)"),
      say(
        "Paires d’un même service ou liées\u{202F}: \(sum.sameDepartment) (inévitables\u{202F}: \(sum.unavoidable))",
        "Pairs of one department or linked: \(sum.sameDepartment) (unavoidable: \(sum.unavoidable))"),
      say(
        "Groupes qui partagent un jour sur un site\u{202F}: \(sum.sharedDays)",
        "Groups that share a day at a site: \(sum.sharedDays)"),
      say(
        "Paires de services qui se sont rencontrées\u{202F}: \(sum.departmentPairsMet) sur \(sum.departmentPairs)",
        "Department pairs that have met: \(sum.departmentPairsMet) of \(sum.departmentPairs)"),
      say(
        "Tournées avant des répétitions inévitables\u{202F}: \(sum.roundsBeforeRepeats) au plus",
        "Rounds left before repeats become inevitable: at most \(sum.roundsBeforeRepeats)"),
    ]
    if let candidates = sum.candidates {
      lines.append(
        say(
          "Beaucoup de monde\u{202F}: seuls les \(candidates) meilleurs candidats de chacun ont été comparés.",
          "Many people: only the best \(candidates) candidates of each were compared."))
    }
    return lines
  }
}
