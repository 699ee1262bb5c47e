/// All cards with their authors, and how many people like each.
public struct CardsTally: ActivityTally {
  /// A card, the token of who wrote it, and its likes.
  public struct Entry: Hashable, Sendable {
    public let card: Card
    public let author: Token
    public var likes: Int
  }

  private struct Written: Hashable {
    let card: Card
    let author: Token
  }

  // Counted, so that adding and removing commute whatever comes.
  private var written: [String: [Written: Int]] = [:]
  private var likes: [String: Int] = [:]

  public init() {}

  public mutating func add(_ answer: CardsAnswer, from token: Token) { count(answer, token, 1) }
  public mutating func remove(_ answer: CardsAnswer, from token: Token) { count(answer, token, -1) }

  private mutating func count(_ answer: CardsAnswer, _ token: Token, _ step: Int) {
    for card in answer.cards {
      let key = Written(card: card, author: token)
      written[card.id, default: [:]][key, default: 0] += step
      // A zero would make two equal tallies differ.
      if written[card.id]?[key] == 0 { written[card.id]?[key] = nil }
      if written[card.id]?.isEmpty == true { written[card.id] = nil }
    }
    for id in answer.liked {
      likes[id, default: 0] += step
      if likes[id] == 0 { likes[id] = nil }
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

  private func entry(_ copies: [Written: Int], _ id: String) -> Entry? {
    let one = copies.count == 1 ? copies.first?.key : copies.keys.min { $0.author.rawValue < $1.author.rawValue }
    return one.map { Entry(card: $0.card, author: $0.author, likes: likes[id] ?? 0) }
  }
}
