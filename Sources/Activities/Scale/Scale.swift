public import Kernel

/// People rate 1 to 12 statements on the same 2 to 11 steps; each statement shows its mean and its distribution.
public struct Scale: Activity {
  public static let kind = Kind(
    name: "scale",
    title: Bilingual(french: "Échelle", english: "Scale"),
    hint: Bilingual(french: "Noter des affirmations", english: "Rate statements"),
    glyph: "M3 17h18M6 17v-4M12 17V7M18 17v-7", purpose: .pulse, flow: .once)

  public var question: String
  public var statements: [Choice]
  /// How many steps there are, from 2 to 11.
  public var steps: Int
  /// Whether the lowest step is called 0; otherwise it is called 1.
  public var startsAtZero: Bool
  /// What the two ends mean.
  public var ends: ScaleEnds
  /// Whether a statement may be left without an opinion. How many did so is shown.
  public var allowsSkipping: Bool

  public struct Answer: Codable, Hashable, Sendable {
    /// By statement: the step, counted from 0 whatever it is called.
    public var ratings: [String: Int]
    /// The statements left without an opinion.
    public var skipped: Set<String>
  }

  public var emptyTally: ScaleTally { ScaleTally() }

  public init(newIn language: Language) {
    let french = language == .french
    question = french ? "Dans quelle mesure êtes-vous d’accord\u{202F}?" : "How far do you agree?"
    statements = [
      Choice(
        id: "a",
        text: french ? "Je sais qui appeler dans les autres services." : "I know whom to call in other departments.")
    ]
    steps = 5
    startsAtZero = false
    ends = .agreement
    allowsSkipping = true
  }

  /// What the lowest step is called.
  var lowest: Int { startsAtZero ? 0 : 1 }
}
