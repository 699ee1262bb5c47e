public import Kernel

/// What a kind of activity is called and how it stands in the picker.
public struct Kind: Hashable, Sendable {
  /// The wire name, for ever: `poll`, `word-cloud`.
  public let name: String
  public let title: Bilingual
  /// What people do, in three words.
  public let hint: Bilingual
  /// The path of its sign on a grid of 24, drawn with a line.
  public let glyph: String
  public let purpose: Purpose
  /// Whether people can answer at all; a slide is only read.
  public let takesAnswers: Bool

  public init(
    name: String, title: Bilingual, hint: Bilingual, glyph: String, purpose: Purpose, takesAnswers: Bool = true
  ) {
    self.name = name
    self.title = title
    self.hint = hint
    self.glyph = glyph
    self.purpose = purpose
    self.takesAnswers = takesAnswers
  }

  /// The chapters of the picker.
  public enum Purpose: CaseIterable, Hashable, Sendable {
    case pulse, ideas, decision, organisation, telling
  }
}
