extension Board {
  /// What facilitators did with the board.
  public struct Stage: ActivityStage {
    public private(set) var desk = CardDesk()
    public private(set) var isShared = false
    public private(set) var isVotingClosed = false
    /// Cards that a facilitator put into another column.
    public private(set) var columnOf: [String: String] = [:]
    /// In the order they were made.
    public private(set) var results: [Result] = []

    public init() {}

    public mutating func apply(_ move: Move) {
      switch move {
      case .cards(let move): desk.apply(move)
      case .shared: isShared = true
      case .votingClosed: isVotingClosed = true
      case .votingOpened: isVotingClosed = false
      case .moved(let cards, let column): for card in cards { columnOf[card] = column }
      case .resultMade(let result): results.append(result)
      case .resultDropped(let id): results.removeAll { $0.id == id }
      }
    }
  }

  /// A decision or an action that cards became. It keeps its own words: a card may be taken back.
  public struct Result: Codable, Hashable, Sendable, Identifiable {
    public let id: String
    public let cards: [String]
    public let text: String
    /// Nil for a decision.
    public let task: Task?

    public struct Task: Codable, Hashable, Sendable {
      public let who: String
      /// A day as `2026-12-01`.
      public let by: String
    }
  }

  public enum Move: Codable, Hashable, Sendable {
    case cards(move: CardMove)
    case shared
    case votingClosed
    case votingOpened
    case moved(cards: [String], column: String)
    case resultMade(result: Result)
    case resultDropped(id: String)

    private enum CodingKeys: String, CodingKey {
      case cards
      case shared
      case votingClosed = "voting-closed"
      case votingOpened = "voting-opened"
      case moved
      case resultMade = "result-made"
      case resultDropped = "result-dropped"
    }
  }
}
