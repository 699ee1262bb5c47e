import Activities
import Kernel
import Markup
import Sessions

/// Where a session is prepared: the agenda, and on the workbench one activity or the session itself.
struct EditorPage: Sendable {
  let model: EditorModel
  var language: Language { model.language }
  var words: EditorWords { .of(language) }

  init(_ model: EditorModel) {
    self.model = model
  }

  func frame(assets: AssetCatalogue) -> Markup {
    page(
      title: model.session.title, language: language, bodyClass: "editor", assets: assets, header,
      .main(["id": "content", "tabindex": "-1"], EditorAgenda(model).markup, workbench))
  }

  private var header: Markup {
    .header(
      ["class": "sitting"],
      .with(model.form, defaultButton),
      logo(to: "/sessions", withName: false),
      .p(
        ["class": "title"], .b(.text(model.session.title)),
        .small(.text(date), .when(model.isSaved, [" · ", .span(["role": "status"], .text(words.saved))]))),
      otherLanguage,
      .p(
        ["class": "choices"],
        .with(model.form) { form in
          .button(
            [
              "class": "primary", "form": .text(form), "name": "go", "value": "facilitate",
              "formnovalidate": .flag(true),
            ], .text(words.facilitate))
        },
        .when(
          model.form == nil,
          .a(["class": "button primary", "href": .text(model.paths.facilitator)], .text(words.facilitate)))))
  }

  // Enter in a field presses the first button of its form on the page, and that must save and stay.
  private func defaultButton(_ form: String) -> Markup {
    .button(["class": "hidden", "form": .text(form), "tabindex": "-1", "aria-hidden": "true"], .text(words.save))
  }

  private var otherLanguage: Markup {
    model.form.map { languageButton(from: language, saving: $0) }
      ?? languageLink(from: language, backTo: model.paths.editor)
  }

  private var date: String {
    model.session.planned.map { model.time.dayAndTime($0, in: language, now: model.reading.now) } ?? words.noDate
  }

  private var workbench: Markup {
    .div(
      ["class": "workbench"],
      .with(model.refusal) { refusal in
        .p(
          ["class": "notice alert", "role": "alert"], Glyph.warning.drawing, " ", .b(.text(refusal.sentence[language])),
          .with(model.leaving) { [" ", .a(["href": .text($0)], .text(words.leaveUnsaved))] })
      },
      bench)
  }

  private var bench: Markup {
    switch model.bench {
    case .activity(let id):
      [model.session.item(id).map { EditorActivity(model, $0).markup } ?? .nothing, EditorPicker(model).markup]
    case .session: [EditorSession(model).markup, EditorSharing(model).markup]
    case .beginning: [.section(.h1(.text(model.session.title))), EditorPicker(model).markup]
    }
  }
}
