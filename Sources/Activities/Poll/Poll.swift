public import Kernel

/// People pick one or several of 2 to 20 options; after a discussion they may pick again, and both rounds stand side
/// by side.
public struct Poll: Activity {
  public static let kind = Kind(
    name: "poll",
    title: Bilingual(french: "Sondage", english: "Poll"),
    hint: Bilingual(french: "Choisir une ou plusieurs options", english: "Pick one or several"),
    glyph: "M4 6h10M4 12h16M4 18h7", purpose: .pulse, flow: .once)

  public var question: String
  public var options: [Choice]
  /// The fewest picks of an answer, from 1.
  public var least: Int
  /// The most picks of an answer, at most the number of options.
  public var most: Int
  /// Whether people may write an answer of their own instead of a pick.
  public var allowsOther: Bool
  /// Whether each phone shows the options in an order of its own.
  public var shuffles: Bool

  public struct Answer: Codable, Hashable, Sendable {
    public var first: Picks?
    public var second: Picks?
  }

  /// What one person picked in one round.
  public struct Picks: Codable, Hashable, Sendable {
    public var options: Set<String>
    public var other: String?
  }

  /// Round two opens by a move and does not close the first.
  public struct Stage: ActivityStage {
    public var isSecondRound = false

    public init() {}

    public mutating func apply(_ move: Move) {
      switch move {
      case .secondRoundOpened: isSecondRound = true
      }
    }
  }

  public enum Move: Codable, Hashable, Sendable {
    case secondRoundOpened

    private enum CodingKeys: String, CodingKey {
      case secondRoundOpened = "second-round-opened"
    }
  }

  public var emptyTally: PollTally { PollTally() }

  public init(newIn language: Language) {
    let french = language == .french
    question = french ? "Votre question\u{202F}?" : "Your question?"
    options = [
      Choice(id: "a", text: french ? "Première option" : "First option"),
      Choice(id: "b", text: french ? "Deuxième option" : "Second option"),
    ]
    least = 1
    most = 1
    allowsOther = false
    shuffles = false
  }
}
