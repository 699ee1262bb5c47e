import Activities
import Kernel
import Markup
import Sessions

/// What people could do next: every kind of activity, by purpose.
struct EditorPicker: Sendable {
  private let model: EditorModel
  private var language: Language { model.language }
  private var words: EditorWords { .of(language) }

  init(_ model: EditorModel) {
    self.model = model
  }

  var markup: Markup {
    .section(
      ["id": "picker", "class": "picker", "aria-labelledby": "add"],
      .h2(["id": "add"], .text(model.session.agenda.isEmpty ? words.pickFirst : words.pick)),
      .each(Kind.Purpose.allCases) { purpose in
        let kinds = Catalogue.standard.kinds.map { $0.kind }.filter { $0.purpose == purpose }
        return .when(!kinds.isEmpty, chapter(purpose, kinds))
      })
  }

  private func chapter(_ purpose: Kind.Purpose, _ kinds: [Kind]) -> Markup {
    .section(
      ["aria-labelledby": "picker-\(String(describing: purpose))"],
      .h3(["id": "picker-\(String(describing: purpose))"], .text(words.name(of: purpose))),
      .form(
        ["method": "post", "action": .text(model.paths.edit("add"))],
        .input(["type": "hidden", "name": "after", "value": .text(model.item?.id.rawValue ?? "")]),
        .ul(["class": "kinds", "role": "list"], .each(kinds, button))))
  }

  private func button(_ kind: Kind) -> Markup {
    .li(
      // On the workbench of an activity its form goes along, so that nothing typed is lost.
      .button(
        [
          "name": "kind", "value": .text(kind.name), "form": .optional(model.form),
          "formnovalidate": .flag(model.form != nil),
        ], Glyph.drawing(of: kind.glyph), " ",
        .span(.text(kind.title[language]), " ", .small(.text(kind.hint[language])))))
  }
}
