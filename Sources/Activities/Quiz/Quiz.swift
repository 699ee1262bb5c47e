public import Kernel

/// People answer 1 to 20 questions that have right answers, one after the other at the facilitator's pace or all at once
/// at their own. Until the facilitator reveals a question nobody is told what was right.
public struct Quiz: Activity {
  public static let kind = Kind(
    name: "quiz",
    title: Bilingual(french: "Quiz", english: "Quiz"),
    hint: Bilingual(french: "Trouver la bonne réponse", english: "Find the right answer"),
    glyph: "M9 9a3 3 0 1 1 4.5 2.6c-.9.5-1.5 1.2-1.5 2.4M12 17.5v.5M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18z",
    purpose: .pulse, flow: .once)

  public var question: String
  public var questions: [QuizQuestion]
  public var pace: Pace
  /// Whether some right picks of several are worth some of the points.
  public var givesPartialCredit: Bool
  /// Whether a fast answer is worth more than a slow one; only at the facilitator's pace.
  public var countsSpeed: Bool
  /// Within how many seconds speed is worth anything.
  public var seconds: Int
  public var podium: Podium

  public enum Pace: String, Codable, CaseIterable, Hashable, Sendable {
    /// The facilitator opens one question after the other.
    case together
    /// All questions stand on one form.
    case own
  }

  public enum Podium: String, Codable, CaseIterable, Hashable, Sendable {
    case people
    /// Departments by the mean of their people.
    case departments
    case none
  }

  public struct Answer: Codable, Hashable, Sendable {
    /// By question.
    public var given: [String: Given]
  }

  /// What one person picked for one question.
  public struct Given: Codable, Hashable, Sendable {
    public var options: Set<String>
    /// Milliseconds from the opening of the question; nil when nobody may know or the question was not live.
    public var elapsed: Int64?
  }

  /// Which question is open, since when, and which are revealed.
  public struct Stage: ActivityStage {
    /// Nil stands for the first.
    public private(set) var current: String?
    public private(set) var opened: Moment?
    public private(set) var revealed: Set<String> = []

    public init() {}

    public mutating func apply(_ move: Move) {
      switch move {
      case .opened(let question, let moment):
        current = question
        opened = moment
      case .revealed(let questions): revealed.formUnion(questions)
      }
    }
  }

  public enum Move: Codable, Hashable, Sendable {
    case opened(question: String, at: Moment)
    case revealed(questions: [String])

    private enum CodingKeys: String, CodingKey {
      case opened, revealed
    }
  }

  public var emptyTally: QuizTally { QuizTally(marking: QuizMarking(self)) }

  /// The question that is open at the facilitator's pace.
  func current(at stage: Stage) -> QuizQuestion? {
    questions.first { $0.id == stage.current } ?? questions.first
  }

  /// The questions that people may answer now, in order.
  func open(at stage: Stage) -> [QuizQuestion] {
    let there = pace == .own ? questions : current(at: stage).map { [$0] } ?? []
    return there.filter { !stage.revealed.contains($0.id) }
  }
}

/// One question of a quiz.
public struct QuizQuestion: Codable, Hashable, Sendable, Identifiable {
  public let id: String
  public var text: String
  public var options: [Choice]
  /// The identifiers of the right options, at least one.
  public var right: Set<String>
  /// Shown with the right answer; may be empty.
  public var explanation: String
  /// For a right answer.
  public var points: Int
}
