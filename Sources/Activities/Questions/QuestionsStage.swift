extension Questions {
  /// What facilitators did with the questions.
  public struct Stage: ActivityStage {
    public private(set) var desk = CardDesk()
    public private(set) var pinned: Set<String> = []
    /// The questions that are settled, with the answer in words; empty when it was given aloud.
    public private(set) var answered: [String: String] = [:]
    /// The one that is being answered now.
    public private(set) var current: String?

    public init() {}

    public mutating func apply(_ move: Move) {
      switch move {
      case .cards(let move):
        desk.apply(move)
        if let current, desk.dismissed.contains(current) { self.current = nil }
      case .highlighted(let card):
        current = card
        answered[card] = nil
      case .lowered: current = nil
      case .pinned(let card): pinned.insert(card)
      case .unpinned(let card): pinned.remove(card)
      case .answered(let card, let text):
        answered[card] = text
        if current == card { current = nil }
      case .reopened(let card): answered[card] = nil
      }
    }
  }

  public enum Move: Codable, Hashable, Sendable {
    case cards(move: CardMove)
    case highlighted(card: String)
    /// No question is highlighted any more.
    case lowered
    case pinned(card: String)
    case unpinned(card: String)
    case answered(card: String, text: String)
    case reopened(card: String)

    private enum CodingKeys: String, CodingKey {
      case cards
      case highlighted
      case lowered
      case pinned
      case unpinned
      case answered
      case reopened
    }
  }
}
