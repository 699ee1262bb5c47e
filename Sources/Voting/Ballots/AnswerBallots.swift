/// Ballots that answer each proposal with a word, from people of known departments.
public struct AnswerBallots: Hashable, Sendable {
  /// One person's row. A proposal without an answer is `nil`: the person may vote and has not.
  public struct Row: Hashable, Sendable {
    public var voter: String
    public var department: String?
    public var weight: Int
    public var answers: [Answer?]

    public init(voter: String, department: String? = nil, weight: Int = 1, answers: [Answer?]) {
      self.voter = voter
      self.department = department
      self.weight = weight
      self.answers = answers
    }
  }

  /// The proposals voted on.
  public let options: [String]
  public var rows: [Row]

  public init(options: [String], rows: [Row] = []) {
    self.options = options
    self.rows = rows
  }

  /// The weight of all who may vote.
  public var weight: Int { rows.reduce(0) { $0 + $1.weight } }

  /// The departments of the rows, each once, in the order of their first appearance.
  public var departments: [String] {
    var seen: Set<String> = []
    return rows.compactMap(\.department).filter { seen.insert($0).inserted }
  }
}

/// One answer to a proposal.
public enum Answer: Hashable, Sendable {
  case yes, no, abstain
  case consent
  /// An objection with its reason, which may be empty.
  case objection(reason: String)
  case agree, disagree, block
  /// A level of agreement from 1, whole-hearted, to 8, a veto.
  case level(Int)
}
