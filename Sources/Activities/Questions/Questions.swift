public import Kernel

/// People ask, and vote others' questions up. A facilitator highlights one at a time, pins, answers.
public struct Questions: Activity {
  public static let kind = Kind(
    name: "questions",
    title: Bilingual(french: "Questions", english: "Questions"),
    hint: Bilingual(french: "Demander, soutenir", english: "Ask, vote others’ up"),
    glyph: "M4 5h16v11h-8l-5 4v-4H4zM10 9.2a2 2 0 1 1 2.4 2l-.4 1.2", purpose: .ideas, flow: .ongoing)

  public var question: String
  /// The most questions of one person, from 1 to 10.
  public var most: Int
  /// The most characters of a question, from 20 to 400.
  public var length: Int
  /// Whether a facilitator publishes each question before others see it.
  public var isModerated: Bool
  /// Whether people may keep their name off a question.
  public var allowsUnsigned: Bool

  public typealias Answer = CardsAnswer
  public typealias Tally = CardsTally

  public var emptyTally: CardsTally { CardsTally() }

  public init(newIn language: Language) {
    question = language == .french ? "Vos questions" : "Your questions"
    most = 3
    length = 200
    isModerated = false
    allowsUnsigned = true
  }
}
