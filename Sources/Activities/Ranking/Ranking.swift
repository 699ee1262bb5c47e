public import Kernel

/// People put 2 to 15 options in order, all of them or their first few; the order of the room follows by Borda's method.
public struct Ranking: Activity {
  public static let kind = Kind(
    name: "ranking",
    title: Bilingual(french: "Classement", english: "Ranking"),
    hint: Bilingual(french: "Mettre dans l’ordre", english: "Put in order"),
    glyph: "M10 6h10M10 12h7M10 18h4M4 4.5L5.5 4v4M4 16.5h2.5L4 20h2.5", purpose: .decision, flow: .once)

  public var question: String
  public var options: [Choice]
  /// The fewest options that an answer places, from 1.
  public var least: Int
  /// Whether two options may share a place.
  public var allowsTies: Bool
  /// Whether each phone shows the options in an order of its own.
  public var shuffles: Bool

  public struct Answer: Codable, Hashable, Sendable {
    /// From the first place on, who shares it, by identifier; options that are left out are not there.
    public var places: [[String]]
  }

  public var emptyTally: RankingTally { RankingTally(options: options.map(\.id)) }

  public init(newIn language: Language) {
    let french = language == .french
    question = french ? "Par quoi commencer\u{202F}?" : "What should come first?"
    options = [
      Choice(id: "a", text: french ? "Première option" : "First option"),
      Choice(id: "b", text: french ? "Deuxième option" : "Second option"),
      Choice(id: "c", text: french ? "Troisième option" : "Third option"),
    ]
    least = 1
    allowsTies = false
    shuffles = true
  }
}
