import HashTreeCollections
import Kernel

/// All cards with their authors, and how many people like each.
public struct CardsTally: ActivityTally {
  /// A card, the token of who wrote it, and its likes.
  public struct Entry: Hashable, Sendable {
    public let card: Card
    public let author: Token
    public var likes: Int
  }

  // One card of one author, as a list in an order of its own so that equal tallies compare equal whatever came first.
  private struct Written: Hashable, Comparable {
    let card: Card
    let author: Token

    static func < (left: Written, right: Written) -> Bool {
      (left.author.rawValue, left.card.text, left.card.column ?? "", left.card.written?.milliseconds ?? 0)
        < (right.author.rawValue, right.card.text, right.card.column ?? "", right.card.written?.milliseconds ?? 0)
    }
  }

  private var written: TreeDictionary<String, [Written]> = [:]
  private var likes: TreeDictionary<String, Int> = [:]

  public init() {}

  public mutating func add(_ answer: CardsAnswer, from token: Token) {
    for card in answer.cards {
      let one = Written(card: card, author: token)
      var copies = written[card.id] ?? []
      copies.insert(one, at: copies.firstIndex { one < $0 } ?? copies.count)
      written[card.id] = copies
    }
    for id in answer.liked { likes[id, default: 0] += 1 }
  }

  public mutating func remove(_ answer: CardsAnswer, from token: Token) {
    for card in answer.cards {
      var copies = written[card.id] ?? []
      if let index = copies.firstIndex(of: Written(card: card, author: token)) { copies.remove(at: index) }
      // What is empty goes, or two equal tallies would differ.
      written[card.id] = copies.isEmpty ? nil : copies
    }
    for id in answer.liked {
      let count = (likes[id] ?? 0) - 1
      likes[id] = count == 0 ? nil : count
    }
  }

  public var cardCount: Int { written.count }

  public func contains(_ id: String) -> Bool { written[id] != nil }

  public subscript(id: String) -> Entry? {
    written[id].flatMap { entry($0, id) }
  }

  /// Every card, in no order.
  public var entries: some Sequence<Entry> {
    written.lazy.compactMap { id, copies in entry(copies, id) }
  }

  private func entry(_ copies: [Written], _ id: String) -> Entry? {
    copies.first.map { Entry(card: $0.card, author: $0.author, likes: likes[id] ?? 0) }
  }
}
