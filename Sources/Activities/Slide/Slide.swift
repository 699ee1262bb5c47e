public import Kernel

/// A page to read together: text in Markdown and a picture. Nobody answers.
public struct Slide: Activity {
  public static let kind = Kind(
    name: "slide",
    title: Bilingual(french: "Diapositive", english: "Slide"),
    hint: Bilingual(french: "Lire ensemble", english: "Read together"),
    glyph: "M3 5h18v12H3zM7 9.5h10M7 13h6M12 17v4", purpose: .telling, flow: .reading)

  /// The title.
  public var question: String
  /// Markdown.
  public var text: String
  public var picture: Picture?

  public struct Picture: Codable, Hashable, Sendable {
    /// Under `/pictures/` the picture has this name.
    public var identifier: String
    /// What it shows, for those who cannot see it.
    public var description: String

    public init(identifier: String, description: String) {
      self.identifier = identifier
      self.description = description
    }
  }

  public var pictures: Set<String> { picture.map { [$0.identifier] } ?? [] }

  public var emptyTally: SlideTally { SlideTally() }

  public init(newIn language: Language) {
    let french = language == .french
    question = french ? "Votre titre" : "Your title"
    text =
      french
      ? "Une idée par diapositive.\n\n- Ce que nous savons\n- Ce que nous cherchons"
      : "One idea per slide.\n\n- What we know\n- What we are looking for"
    picture = nil
  }
}
