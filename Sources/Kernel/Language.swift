/// A language of the product. Both are equal; the reader's browser or switch chooses.
public enum Language: String, Codable, CaseIterable, Hashable, Sendable {
  case french = "fr"
  case english = "en"

  /// The other language, the one the switch leads to.
  public var other: Language { self == .french ? .english : .french }
}
