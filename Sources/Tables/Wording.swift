/// A text in French and in English.
public struct Wording: Hashable, Sendable, Encodable {
  public let french: String
  public let english: String

  public init(french: String, english: String) {
    self.french = french
    self.english = english
  }

  private enum CodingKeys: String, CodingKey {
    case french = "fr"
    case english = "en"
  }
}
