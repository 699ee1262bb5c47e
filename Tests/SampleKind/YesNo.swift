public import Activities
public import Kernel

/// People say yes or no.
public struct YesNo: Activity {
  public static let kind = Kind(
    name: "yes-no",
    title: Bilingual(french: "Oui ou non", english: "Yes or no"),
    hint: Bilingual(french: "Dire oui ou non", english: "Say yes or no"),
    glyph: "M4 12l4 4 8-9M16 16l5 5M21 16l-5 5", purpose: .pulse, flow: .once)

  public var question: String

  public enum Answer: String, Codable, Hashable, Sendable, CaseIterable {
    case yes, no
  }

  public var emptyTally: YesNoTally { YesNoTally() }

  public init(newIn language: Language) {
    question = language == .french ? "D’accord\u{202F}?" : "Agreed?"
  }
}
