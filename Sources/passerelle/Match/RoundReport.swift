import Matching
import Tables

/// The groups of a round, as JSON and as a table.
struct RoundReport: Encodable {
  struct Group: Encodable {
    let members: [String]
    let levels: [Int]
    let reasons: [String: Wording]
  }

  struct Summary: Encodable {
    let people, groups, leftOut, repeats, sameDepartment, unavoidable, sharedDays: Int
    let departmentPairsMet, departmentPairs, roundsBeforeRepeats: Int
    /// The share of department pairs that have met.
    let coverage: Double?
    let candidates: Int?
    let seed: UInt64

    private enum CodingKeys: String, CodingKey {
      case people, groups, repeats, unavoidable, coverage, candidates, seed
      case leftOut = "left_out"
      case sameDepartment = "same_department"
      case sharedDays = "shared_days"
      case departmentPairsMet = "department_pairs_met"
      case departmentPairs = "department_pairs"
      case roundsBeforeRepeats = "rounds_before_repeats"
    }
  }

  let groups: [Group]
  let leftOut: [String]
  let summary: Summary
  let seed: UInt64
  let table: String

  private enum CodingKeys: String, CodingKey {
    case groups, summary, seed
    case leftOut = "left_out"
  }

  init(_ round: Round, of request: RoundRequest) {
    func id(_ person: Int) -> String { request.people[person].id }
    groups = round.groups.map { group in
      Group(
        members: group.members.map(id), levels: group.levels.inOrder,
        reasons: Dictionary(zip(group.members.map(id), group.reasons)) { first, _ in first })
    }
    leftOut = round.leftOut.map(id)
    let sum = round.summary
    summary = Summary(
      people: sum.people, groups: round.groups.count, leftOut: sum.leftOut, repeats: sum.repeats,
      sameDepartment: sum.sameDepartment, unavoidable: sum.unavoidable, sharedDays: sum.sharedDays,
      departmentPairsMet: sum.departmentPairsMet, departmentPairs: sum.departmentPairs,
      roundsBeforeRepeats: sum.roundsBeforeRepeats,
      coverage: sum.departmentPairs > 0 ? Double(sum.departmentPairsMet) / Double(sum.departmentPairs) : nil,
      candidates: sum.candidates, seed: sum.seed)
    seed = sum.seed
    table = Self.table(round, request, summary)
  }

  private static func table(_ round: Round, _ request: RoundRequest, _ summary: Summary) -> String {
    var lines: [String] = []
    for (number, group) in round.groups.enumerated() {
      let names = group.members.map { "\(request.people[$0].name) (\(request.people[$0].department))" }
      lines.append("\(number + 1). " + names.joined(separator: ", "))
      for (member, reason) in zip(group.members, group.reasons) {
        lines.append("     \(request.people[member].name): \(reason.english)")
      }
    }
    if !round.leftOut.isEmpty {
      lines.append("Left out: " + round.leftOut.map { request.people[$0].name }.joined(separator: ", "))
    }
    lines += [
      "",
      "\(summary.people) people in \(summary.groups) groups, \(summary.leftOut) left out, seed \(round.summary.seed)",
      "Repeats: \(summary.repeats)",
      "Pairs of one department or linked: \(summary.sameDepartment) (unavoidable: \(summary.unavoidable))",
      "Groups that share a day at a site: \(summary.sharedDays)",
      "Department pairs that have met: \(summary.departmentPairsMet) of \(summary.departmentPairs)",
      "Rounds left before repeats become inevitable: at most \(summary.roundsBeforeRepeats)",
    ]
    if let candidates = summary.candidates {
      lines.append("Many people: only the best \(candidates) candidates of each were compared.")
    }
    return lines.joined(separator: "\n")
  }
}
