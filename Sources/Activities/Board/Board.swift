public import Kernel

/// People write cards in columns, alone first if the facilitator wants it, then group them, vote, and leave with
/// decisions and actions.
public struct Board: Activity {
  public static let kind = Kind(
    name: "board",
    title: Bilingual(french: "Tableau", english: "Board"),
    hint: Bilingual(french: "Des cartes en colonnes", english: "Cards in columns"),
    glyph: "M4 4h16v16H4zM9.3 4v16M14.6 4v16", purpose: .ideas, flow: .ongoing)

  public var question: String
  /// From 1 to 6.
  public var columns: [Choice]
  /// The most cards of one person, from 1 to 20.
  public var most: Int
  /// The most characters of a card, from 20 to 400.
  public var length: Int
  /// How many cards one person may vote for, from 0 to 20; 0 means no vote.
  public var votes: Int
  /// Whether each sees their own cards only, until a facilitator shares all.
  public var isPrivateFirst: Bool

  public typealias Answer = CardsAnswer
  public typealias Tally = CardsTally

  public var emptyTally: CardsTally { CardsTally() }

  public init(newIn language: Language) {
    question = language == .french ? "Que commencer, cesser, garder\u{202F}?" : "What should we start, stop and keep?"
    columns = BoardPreset.all[0].choices(in: language)
    most = 5
    length = 140
    votes = 3
    isPrivateFirst = false
  }
}
