/// A text in both languages. A missing translation does not compile.
public struct Sentence: Hashable, Sendable {
  /// A language of the explanations and messages.
  public enum Language: String, CaseIterable, Hashable, Sendable {
    case french = "fr"
    case english = "en"
  }

  public var french: String
  public var english: String

  public init(french: String, english: String) {
    self.french = french
    self.english = english
  }

  /// The same text in both languages, for what people wrote themselves.
  public init(same text: String) {
    self.init(french: text, english: text)
  }

  public subscript(language: Language) -> String {
    language == .french ? french : english
  }
}
