import Activities
import Kernel
import Markup
import Sessions

/// The report of a session, to read and to print.
struct ReportPage: Sendable {
  let model: ReportModel
  var language: Language { model.language }
  var words: ReportWords { .of(language) }

  init(_ model: ReportModel) {
    self.model = model
  }

  func frame(assets: AssetCatalogue) -> Markup {
    page(
      title: "\(words.report) · \(model.title)", language: language, bodyClass: "report", assets: assets,
      .main(
        ["id": "content", "tabindex": "-1"], opening, .when(chapters.count > 6, contents), outcomes, todo,
        who, .each(model.activities, activity), way))
  }

  private var opening: Markup {
    .header(
      ["class": "opening"],
      logo(to: "/"),
      .p(["class": "date"], .text(words.opened([model.date ?? words.notYet, model.organisation]))),
      .h1(.text(model.title)),
      .when(!model.facilitators.isEmpty, .p(["class": "reason"], .text(words.facilitated(by: model.facilitators)))),
      .when(model.phase == .open, .p(["class": "reason"], .text(words.soFar))),
      .div(["class": "choices"], print, .when(model.isFacilitator, exports), languageLink(from: language, backTo: path))
    )
  }

  private var path: String { model.paths.report }

  private var print: Markup {
    [
      .custom(
        "print-page", [:],
        .button(["type": "button", "hidden": .flag(true)], Glyph.print.drawing, .text(" \(words.print)"))),
      .noscript(.p(["class": "hint"], .text(words.printHint))),
    ]
  }

  private var exports: Markup {
    .details(
      ["class": "exporting"],
      .summary(.text(words.export)),
      .ul(
        ["role": "list"],
        .each(ExportFormat.allCases) { format in
          .li(
            .a(
              ["href": .text(model.paths.export(format.rawValue)), "download": ""], .text(format.rawValue.uppercased())),
            " ", .span(["class": "hint"], .text(words.use(of: format))))
        }),
      .p(["class": "hint"], .text(words.exportLanguage)))
  }

  // Everything there is a heading for, in the order of the page.
  private var chapters: [(id: String, title: String)] {
    (model.decisions.isEmpty ? [] : [("outcome", words.decided)])
      + (model.actions.isEmpty ? [] : [("todo", words.todo)])
      + [("who", words.who)] + model.activities.map { ($0.id, $0.item.running.question) }
  }

  private var contents: Markup {
    .nav(
      ["class": "contents", "aria-labelledby": "contents"],
      .h2(["id": "contents"], .text(words.contents)),
      .ol(["role": "list"], .each(chapters) { .li(.a(["href": "#\($0.id)"], .text($0.title))) }))
  }

  private var outcomes: Markup {
    .when(
      !model.decisions.isEmpty,
      .section(
        ["aria-labelledby": "outcome"],
        .h2(["id": "outcome"], .text(words.decided)),
        .ol(
          ["class": "programme", "role": "list"],
          .each(model.decisions) { decision in
            .li(
              .p(["class": "when"], .text(decision.activity.item.running.kind.title[language])),
              .div(
                ["class": "what"], .p(["class": "words"], .text(decision.outcome.text)),
                .p(["class": "meta"], from(decision.activity))))
          })))
  }

  private func from(_ activity: ReportedActivity) -> Markup {
    .a(["href": "#\(activity.id)"], .text(words.activity(activity.number)))
  }

  private var todo: Markup {
    .when(
      !model.actions.isEmpty,
      .section(
        ["aria-labelledby": "todo"],
        .h2(["id": "todo"], .text(words.todo)),
        table(
          label: words.todo,
          .thead(
            .tr(
              .th(["scope": "col"], .text(words.action)), .th(["scope": "col"], .text(words.whoDoes)),
              .th(["scope": "col"], .text(words.by)))),
          .tbody(.each(model.actions, line)))))
  }

  private func line(_ action: ReportedOutcome) -> Markup {
    guard case .action(let who, _) = action.outcome.form else { return .nothing }
    return .tr(
      .td(["class": "words"], .text(action.outcome.text)), .td(.text(who.isEmpty ? words.nobodyYet : who)),
      .td(.text(action.due.isEmpty ? words.noDate : action.due)))
  }

  func table(label: String, _ children: Markup...) -> Markup {
    .div(
      ["class": "table", "tabindex": "0", "role": "group", "aria-label": .text(label)], .table(.group(children)))
  }

  // Where to go from here; nothing of it is printed.
  private var way: Markup {
    .nav(
      ["class": "way", "aria-label": .text(words.way)],
      model.isFacilitator
        ? [
          .a(["href": .text(model.paths.facilitator)], .text(words.toFacilitator)),
          .a(["href": "/sessions"], .text(words.toSessions)),
        ]
        : .a(["href": .text(model.paths.participant)], .text(words.toSession)),
      .a(["href": "/privacy"], .text(words.privacy)))
  }
}
