/// The answers to one proposal, counted by weight.
struct Poll {
  private(set) var weights: [Answer: Int] = [:]
  /// The weight of those who may vote, and of those who did.
  private(set) var entitled = 0
  private(set) var answered = 0

  init(_ rows: some Sequence<AnswerBallots.Row>, option: Int) {
    for row in rows {
      entitled += row.weight
      guard row.answers.indices.contains(option), var answer = row.answers[option] else { continue }
      if case .objection = answer { answer = .objection(reason: "") }
      answered += row.weight
      weights[answer, default: 0] += row.weight
    }
  }

  subscript(answer: Answer) -> Int { weights[answer, default: 0] }

  /// The counts under their JSON names, with those who have not answered.
  func counts(_ names: [(String, Answer)]) -> JSON {
    var members = Dictionary(names.map { ($0.0, JSON.int(self[$0.1])) }) { first, _ in first }
    members["absent"] = .int(entitled - answered)
    return .object(members)
  }
}

extension Outcome {
  /// Writes the verdicts down: adopted proposals win; `scores` has the weight in favour.
  mutating func adopt(_ adopted: [Bool], inFavour: [Int]) {
    scores = inFavour.map(Double.init)
    winners = adopted.indices.filter { adopted[$0] }
    ranking = [winners, adopted.indices.filter { !adopted[$0] }].filter { !$0.isEmpty }
    details["passed"] = .named(options, adopted.map(JSON.bool))
  }
}
