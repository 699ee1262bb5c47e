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
  public let flow: Flow

  public init(
    name: String, title: Bilingual, hint: Bilingual, glyph: String, purpose: Purpose, flow: Flow
  ) {
    self.name = name
    self.title = title
    self.hint = hint
    self.glyph = glyph
    self.purpose = purpose
    self.flow = flow
  }

  /// How a phone goes through the activity.
  public enum Flow: Hashable, Sendable {
    /// The form, and once it is sent the results, with a way back to the form.
    case once
    /// The form and the results together, for as long as the activity is open: one more word, one more like.
    case ongoing
    /// Nothing to answer; the results are what is read.
    case reading
  }

  /// The chapters of the picker.
  public enum Purpose: CaseIterable, Hashable, Sendable {
    case pulse, ideas, decision, organisation, telling
  }
}
