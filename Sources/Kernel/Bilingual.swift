/// A text that exists in both languages. A missing translation does not compile.
public struct Bilingual: Codable, Hashable, Sendable {
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

  private enum CodingKeys: String, CodingKey {
    case french = "fr"
    case english = "en"
  }
}

/// Something that can say in a sentence what it means and what the reader can do about it.
public protocol Explained {
  var sentence: Bilingual { get }
}
