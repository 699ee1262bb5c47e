import Activities
import Kernel
import Markup
import Sessions

/// The agenda, in an order that buttons and dragging change.
struct EditorAgenda: Sendable {
  private let model: EditorModel
  private var language: Language { model.language }
  private var words: EditorWords { .of(language) }
  private var paths: SessionPaths { model.paths }

  init(_ model: EditorModel) {
    self.model = model
  }

  var markup: Markup {
    .nav(
      ["id": "agenda-part", "aria-labelledby": "agenda"],
      .h2(
        ["id": "agenda"], .text(words.agenda), " ",
        .when(model.minutes > 0, .small(.text(words.minutes(model.minutes))))),
      .p(
        way(
          to: "session", "\(paths.editor)?part=session", style: "button", isCurrent: model.bench == .session,
          [Glyph.sessions.drawing, " ", .text(words.session)])),
      .when(!model.session.agenda.isEmpty, list),
      .when(model.form != nil, .p(["class": "hint"], .text(words.choosingSaves))),
      model.bench == .session
        ? way(to: "picker", "\(paths.editor)#picker", style: "button", [Glyph.plus.drawing, " ", .text(words.add)])
        : .a(["class": "button", "href": "#picker"], Glyph.plus.drawing, " ", .text(words.add)),
      .when(model.early > 0, .p(["class": "reason"], .text(words.early(model.early, of: model.session.agenda.count)))))
  }

  // Leads elsewhere in the editor, and saves first what lies on the workbench: a button of its form, so that it does so
  // without a script too.
  private func way(
    to step: String, _ path: String, style: String, isCurrent: Bool = false, _ label: Markup
  ) -> Markup {
    let current: Attributes = ["aria-current": .optional(isCurrent ? "step" : nil)]
    guard let form = model.form, !isCurrent else {
      return .a(current.adding(["class": .text(style), "href": .text(path)]), label)
    }
    return .button(
      current.adding([
        "class": .text(style), "form": .text(form), "name": "go", "value": .text(step), "formnovalidate": .flag(true),
      ]), label)
  }

  private var list: Markup {
    .form(
      ["method": "post", "action": .text(paths.edit("order")), "data-live-form": "", "id": "agenda-order"],
      .input(["type": "hidden", "name": "selected", "value": .text(selected)]),
      .custom(
        "sortable-list", ["data-send": "", "data-moved": .text(words.moved)],
        .ol(["class": "agenda", "role": "list"], .each(model.session.agenda, line))))
  }

  private var selected: String { model.item?.id.rawValue ?? "" }

  private func line(_ item: AgendaItem) -> Markup {
    let isCurrent = model.bench == .activity(item.id)
    return .li(
      ["class": .optional(isCurrent ? "current" : nil), "data-key": .text(item.id.rawValue)],
      way(
        to: item.id.rawValue, paths.edit(item.id), style: "link", isCurrent: isCurrent, .text(item.running.question)),
      .time(.text(words.minutes(item.plan.minutes))),
      .small(.text(detail(of: item))),
      .input(["type": "hidden", "name": "order", "value": .text(item.id.rawValue)]),
      .when(
        isCurrent,
        .p(
          ["class": "choices"], move(item, "up", Glyph.up, words.moveUp(item.running.question)),
          move(item, "down", Glyph.down, words.moveDown(item.running.question)))))
  }

  private func move(_ item: AgendaItem, _ way: String, _ glyph: Glyph, _ label: String) -> Markup {
    .button(
      [
        "class": "icon quiet", "aria-label": .text(label), "data-move": .text(way), "form": "activity", "name": "go",
        "value": .text(way), "formnovalidate": .flag(true),
      ], glyph.drawing)
  }

  private func detail(of item: AgendaItem) -> String {
    let kind = item.running.kind.title[language]
    let sample = item.keepsSample ? [words.toWrite] : []
    guard item.running.flow != .reading else { return ([kind] + sample).joined(separator: " · ") }
    let day = { (moment: Moment) in model.time.day(moment, in: language, now: model.reading.now) }
    let windows = item.plan.windows
    let parts =
      [kind] + sample + (windows.before.map { [words.opens(day($0.from))] } ?? [])
      + (windows.after.map { [words.staysOpen(day($0))] } ?? [])
    return parts.joined(separator: " · ")
  }
}
