public import Kernel

/// People write short texts and like others'. A facilitator may read them first and cluster them.
public struct Wall: Activity {
  public static let kind = Kind(
    name: "wall",
    title: Bilingual(french: "Mur", english: "Wall"),
    hint: Bilingual(french: "Écrire et aimer", english: "Write and like"),
    glyph: "M4 4h7v7H4zM13 4h7v5h-7zM4 13h7v7H4zM13 11h7v9h-7z", purpose: .ideas, flow: .ongoing)

  public var question: String
  /// The most cards of one person, from 1 to 20.
  public var most: Int
  /// The most characters of a card, from 20 to 400.
  public var length: Int
  /// Whether a facilitator publishes each card before others see it.
  public var isModerated: Bool
  public var allowsLikes: Bool
  public var order: Order

  public enum Order: String, Codable, CaseIterable, Hashable, Sendable {
    case newest
    case mostLiked = "most-liked"
  }

  public typealias Answer = CardsAnswer
  public typealias Tally = CardsTally

  public struct Stage: ActivityStage {
    public var desk = CardDesk()

    public init() {}

    public mutating func apply(_ move: CardMove) {
      desk.apply(move)
    }
  }

  public var emptyTally: CardsTally { CardsTally() }

  public init(newIn language: Language) {
    question = language == .french ? "Qu’est-ce qui aiderait\u{202F}?" : "What would help?"
    most = 3
    length = 140
    isModerated = false
    allowsLikes = true
    order = .newest
  }
}
