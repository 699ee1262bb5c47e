/// What an answer to a question is worth.
struct QuizMarking: Hashable {
  let questions: [QuizQuestion]
  let givesPartialCredit: Bool
  let countsSpeed: Bool
  let seconds: Int

  init(_ quiz: Quiz) {
    questions = quiz.questions
    givesPartialCredit = quiz.givesPartialCredit
    countsSpeed = quiz.countsSpeed && quiz.pace == .together
    seconds = quiz.seconds
  }

  /// Whether exactly the right options were picked.
  static func isRight(_ given: Quiz.Given, for question: QuizQuestion) -> Bool {
    given.options == question.right
  }

  /// The points of an answer, a whole number from 0 to the points of the question.
  ///
  /// The part that is right is 1 or 0; with partial credit it is (right picks − wrong picks) / right options, never
  /// below 0. Speed takes away up to half, in proportion to the time taken; without a measured time it takes a quarter,
  /// the mean, so that who answers later or anonymously is neither rewarded nor punished.
  func points(_ given: Quiz.Given, for question: QuizQuestion) -> Int {
    let hits = given.options.intersection(question.right).count
    let misses = given.options.count - hits
    let part =
      givesPartialCredit
      ? Double(max(0, hits - misses)) / Double(max(1, question.right.count))
      : Self.isRight(given, for: question) ? 1 : 0
    return Int((Double(question.points) * part * pace(of: given)).rounded())
  }

  private func pace(of given: Quiz.Given) -> Double {
    guard countsSpeed else { return 1 }
    guard let elapsed = given.elapsed else { return 0.75 }
    return 1 - 0.5 * min(1, max(0, Double(elapsed) / Double(1000 * seconds)))
  }
}
