import Kernel
import Markup

/// A refusal said on the page where the form stands. A page that sends forms by script has `RefusalNotice.place` where
/// the notice is to appear.
struct RefusalNotice {
  let title: Bilingual
  let sentence: Bilingual

  /// Where a notice comes to stand; empty until then.
  static let place = Markup.div(["id": "refusal", "hidden": .flag(true)])

  func markup(in language: Language) -> Markup {
    .div(
      ["id": "refusal", "class": "notice alert", "role": "alert"],
      Glyph.warning.drawing, " ",
      .b(.text(title[language])), " ",
      .span(.text(sentence[language])))
  }
}
