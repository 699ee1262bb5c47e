public import Kernel

/// A short text that one person wrote for all to read: on a wall, on a board, among the questions.
public struct Card: Codable, Hashable, Sendable, Identifiable {
  public let id: String
  public let text: String
  /// The column it stands in; nil where there are none.
  public let column: String?
  /// Whether the pages keep its author's name to themselves.
  public let isUnsigned: Bool
  /// Nil when answers are anonymous.
  public let written: Moment?

  public init(id: String, text: String, column: String? = nil, isUnsigned: Bool = false, written: Moment? = nil) {
    self.id = id
    self.text = text
    self.column = column
    self.isUnsigned = isUnsigned
    self.written = written
  }
}

/// What one person wrote and liked.
public struct CardsAnswer: Codable, Hashable, Sendable {
  public var cards: [Card]
  /// Identifiers of cards. One that is gone stays here and counts for nothing.
  public var liked: Set<String>

  public init(cards: [Card] = [], liked: Set<String> = []) {
    self.cards = cards
    self.liked = liked
  }

  var marks: Set<String> {
    Set(cards.map { "card-\($0.id)" }).union(liked.map { "like-\($0)" })
  }
}
