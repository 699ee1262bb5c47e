import HashTreeCollections

/// How often each option of each question was picked, and what everybody's answers are worth.
public struct QuizTally: ActivityTally {
  private let marking: QuizMarking
  private let index: [String: Int]
  /// By question.
  public private(set) var questions: [String: Count] = [:]
  /// By participant the points of each question, in the order of the questions.
  private(set) var scores: TreeDictionary<Token, [Int]> = [:]

  public struct Count: Hashable, Sendable {
    public fileprivate(set) var people = 0
    public fileprivate(set) var right = 0
    public fileprivate(set) var picks: [String: Int] = [:]
  }

  init(marking: QuizMarking) {
    self.marking = marking
    index = Dictionary(
      marking.questions.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: { first, _ in first })
  }

  public mutating func add(_ answer: Quiz.Answer, from token: Token) {
    count(answer, 1)
    var points = Array(repeating: 0, count: marking.questions.count)
    for (id, given) in answer.given {
      if let place = index[id] { points[place] = marking.points(given, for: marking.questions[place]) }
    }
    scores[token] = points
  }

  public mutating func remove(_ answer: Quiz.Answer, from token: Token) {
    count(answer, -1)
    scores[token] = nil
  }

  private mutating func count(_ answer: Quiz.Answer, _ step: Int) {
    for (id, given) in answer.given {
      guard let place = index[id] else { continue }
      var count = questions[id] ?? Count()
      count.people += step
      if QuizMarking.isRight(given, for: marking.questions[place]) { count.right += step }
      for option in given.options {
        let picked = count.picks[option, default: 0] + step
        count.picks[option] = picked == 0 ? nil : picked
      }
      questions[id] = count.people == 0 ? nil : count
    }
  }

  /// Everybody's points for the questions that `stage` reveals.
  func totals(at stage: Quiz.Stage) -> [(token: Token, points: Int)] {
    let counted = marking.questions.indices.filter { stage.revealed.contains(marking.questions[$0].id) }
    return scores.map { token, points in (token, counted.reduce(0) { $0 + points[$1] }) }
  }
}
