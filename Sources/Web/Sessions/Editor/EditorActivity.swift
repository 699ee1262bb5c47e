import Activities
import Kernel
import Markup
import Sessions

/// The form of one activity: what its kind asks, and its plan.
struct EditorActivity: Sendable {
  private let model: EditorModel
  private let item: AgendaItem
  private var language: Language { model.language }
  private var words: EditorWords { .of(language) }
  private var paths: SessionPaths { model.paths }

  init(_ model: EditorModel, _ item: AgendaItem) {
    self.model = model
    self.item = item
  }

  var markup: Markup {
    [
      .form(
        [
          "method": "post", "action": .text(paths.edit("save/\(item.id)")), "enctype": "multipart/form-data",
          "id": "activity", "aria-labelledby": "activity-title", "data-unsaved": model.isUnsaved ? "yes" : "",
        ],
        .p(
          ["class": "meta"], Glyph.drawing(of: item.running.kind.glyph), " ",
          .span(.text(item.running.kind.title[language]))),
        .h1(["id": "activity-title"], .text(item.running.question)),
        .when(model.isStale, stale),
        .when(item.hasAnswers, answers),
        .when(item.keepsSample && model.draft == nil, sample),
        .input(["type": "hidden", "name": "seen", "value": .text(item.edition)]),
        fields,
        .p(
          ["class": "choices"], .button(["class": "primary"], .text(words.save)), " ",
          .button(
            ["formaction": .text(paths.edit("duplicate/\(item.id)")), "formnovalidate": .flag(true)],
            .text(words.duplicate)), " ",
          .a(
            ["class": "button danger", "href": "#deletion", "data-dialog": "deletion"], .text(words.delete)))),
      deletion,
      .when(item.hasAnswers, resetting),
    ]
  }

  private var fields: Markup {
    let all: Markup = [item.running.setUpFields(in: language), PlanFields(item, in: language, model.time).markup]
    let filled = model.values.map(all.filled(with:)) ?? all
    guard let refusal = model.refusal, let field = refusal.field else { return filled }
    return filled.refusing(field, saying: refusal.sentence[language]) ?? filled
  }

  private var stale: Markup {
    .div(
      ["class": "notice alert", "role": "alert"], Glyph.warning.drawing, " ", .b(.text(words.stale)), " ",
      .span(
        .text(words.staleHint), " ", .a(["href": .text(paths.edit(item.id)), "target": "_blank"], .text(words.theirs)))
    )
  }

  private var sample: Markup {
    .div(
      ["class": "notice"], Glyph.info.drawing, " ", .b(.text(words.sample)), " ", .span(.text(words.sampleHint)))
  }

  private var answers: Markup {
    .div(
      ["class": "notice"], Glyph.info.drawing, " ", .b(.text(words.answersIn(item.running.answered))), " ",
      .span(
        .text(words.answersHint), " ",
        .a(["href": "#resetting", "data-dialog": "resetting"], .text(words.reset))))
  }

  private var deletion: Markup {
    dialog(
      "deletion", words.deleteTitle(item.running.question), item.hasAnswers ? words.deleteRefused : words.deleteHint,
      item.hasAnswers
        ? .nothing
        : .form(
          ["method": "post", "action": .text(paths.edit("delete/\(item.id)")), "class": "act"],
          .button(["class": "danger"], .text(words.delete))))
  }

  private var resetting: Markup {
    dialog(
      "resetting", words.resetTitle(item.running.question), words.resetHint,
      .form(
        ["method": "post", "action": .text(paths.edit("reset/\(item.id)")), "class": "act"],
        .button(["class": "danger"], .text(words.reset))))
  }

  private func dialog(_ id: String, _ title: String, _ hint: String, _ act: Markup) -> Markup {
    .dialog(
      ["id": .text(id), "aria-labelledby": "\(id)-title"],
      .h2(["id": "\(id)-title"], .text(title)), .p(.text(hint)),
      .div(
        ["class": "choices"], act,
        .a(["class": "button", "href": .text(paths.edit(item.id)), "data-close": ""], .text(words.keep))))
  }
}
