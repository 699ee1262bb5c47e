import Activities
import Application
import Kernel
import Markup
import Sessions

/// The sessions room.
struct ProgrammePage: Sendable {
  let model: ProgrammeModel
  private var language: Language { model.language }
  private var words: ProgrammeWords { .of(language) }

  init(_ model: ProgrammeModel) {
    self.model = model
  }

  var content: Markup {
    [
      .header(
        ["class": "opening"], .h1(.text(words.title(of: model))),
        .with(model.refusal) {
          .p(["class": "notice alert", "role": "alert"], Glyph.warning.drawing, " ", .b(.text($0[language])))
        },
        beginning,
        .when(!model.isNewcomer, shelves)),
      .when(!model.isNewcomer, chapter),
      more,
    ]
  }

  private var beginning: Markup {
    .form(
      ["method": "post", "action": "/sessions", "class": "beginning"],
      Fields.line(
        "title", label: words.newTitle, value: model.typed, limit: Session.titleLimit, hint: words.newHint,
        required: true),
      .button(["class": "primary"], Glyph.plus.drawing, " ", .text(words.begin)))
  }

  private var shelves: Markup {
    .nav(
      ["class": "tabs", "aria-label": .text(words.shelves)],
      .each(ProgrammeModel.Shelf.allCases) { shelf in
        .a(
          [
            "href": "/sessions?shelf=\(shelf.rawValue)",
            "aria-current": .optional(shelf == model.shelf ? "page" : nil),
          ],
          .text(words.name(of: shelf)), " ", .small(.text(model.count(on: shelf).written(in: language))))
      })
  }

  private var chapter: Markup {
    .section(
      ["class": "chapter", "aria-labelledby": "shelf"],
      .header(.h2(["id": "shelf"], .text(words.name(of: model.shelf))), .p(["class": "reason"], .text(reason))),
      model.shown.isEmpty
        ? .p(["class": "reason"], .text(words.empty(model.shelf)))
        : .ol(["class": "programme", "role": "list"], .each(model.shown) { ProgrammeLine(model, $0).markup }))
  }

  private var reason: String { words.reason(of: model.shelf) }

  private var more: Markup {
    .section(
      ["class": "chapter", "aria-labelledby": "more"],
      .header(.h2(["id": "more"], .text(words.otherwise)), .p(["class": "reason"], .text(words.otherwiseReason))),
      .div(
        .when(!model.templates.isEmpty, fromTemplate),
        .form(
          ["method": "post", "action": "/sessions/import", "enctype": "multipart/form-data", "class": "beginning"],
          .div(
            ["class": "field"],
            .label(["for": "file"], .text(words.importFile)),
            .p(["class": "hint", "id": "file-hint"], .text(words.importHint)),
            .input([
              "id": "file", "name": "file", "type": "file", "accept": "application/json,.json",
              "required": .flag(true), "aria-describedby": "file-hint",
            ])),
          .button(.text(words.importButton)))))
  }

  private var fromTemplate: Markup {
    .form(
      ["method": "post", "action": "/sessions/from-template", "class": "beginning"],
      Fields.select(
        "template", label: words.template, value: "",
        options: model.templates.map { ($0.code.rawValue, $0.title) }, hint: words.templateHint),
      .button(.text(words.useTemplate)))
  }
}
