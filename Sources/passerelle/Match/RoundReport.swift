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
  }
}
