import Kernel
import Markup

/// What is kept of whom, for how long, and who sees it.
struct PrivacyPage: Sendable {
  let language: Language
  /// Empty before the organisation is founded.
  let organisation: String
  private var words: PrivacyWords { .of(language) }

  static let path = "/privacy"

  func frame(assets: AssetCatalogue) -> Markup {
    page(
      title: words.title, language: language, bodyClass: "report privacy", assets: assets,
      .main(
        ["id": "content", "tabindex": "-1"], opening, .each(words.chapters.enumerated().map { $0 }, chapter)))
  }

  private var opening: Markup {
    .header(
      ["class": "opening"],
      logo(to: "/"),
      .when(!organisation.isEmpty, .p(["class": "date"], .text(organisation))),
      .h1(.text(words.title)),
      .p(["class": "reason"], .text(words.reason)),
      .p(languageLink(from: language, backTo: Self.path)))
  }

  private func chapter(_ number: Int, _ chapter: PrivacyWords.Chapter) -> Markup {
    .section(
      ["aria-labelledby": "chapter-\(number)"],
      .h2(["id": "chapter-\(number)"], .text(chapter.title)),
      .when(!chapter.reason.isEmpty, .p(["class": "reason"], .text(chapter.reason))),
      .dl(
        ["class": "kept-things"],
        .each(chapter.things) { name, text in .div(.dt(.text(name)), .dd(.text(text))) }))
  }
}
