import Activities
import Kernel
import Markup
import Sessions

extension FacilitatorPage {
  /// The room: who waits, who raises a hand, who is here, and what concerns everybody.
  var room: Markup {
    .aside(
      ["aria-label": .text(words.room)],
      .when(!model.waiting.isEmpty, waiting), .when(!model.hands.isEmpty, hands), roster, settings)
  }

  private var waiting: Markup {
    .section(
      ["aria-labelledby": "waiting"],
      .h2(
        ["id": "waiting"], .text(words.waiting), " ", .span(["class": "tag late"], .text(String(model.waiting.count)))),
      .ul(
        ["class": "queue", "role": "list"],
        .each(model.waiting.prefix(30)) { id, name in
          .li(
            ["data-key": .text(id.rawValue)],
            .article(
              ["class": "card"], .p(["class": "words"], .text(name)),
              .footer(
                act("admit/\(id)", .text(words.admit)), act("turn-away/\(id)", .text(words.turnAway), style: "quiet"))))
        }))
  }

  private var hands: Markup {
    .section(
      ["aria-labelledby": "hands"], .h2(["id": "hands"], .text(words.hands)),
      .ul(
        ["class": "queue", "role": "list"],
        .each(model.hands.prefix(30)) { id, name in
          .li(
            ["data-key": .text(id.rawValue)],
            .div(
              ["class": "notice"], Glyph.hand.drawing, " ", .b(.text(name)), " ",
              act("lower/\(id)", .text(words.lower), style: "quiet")))
        }))
  }

  private var roster: Markup {
    .section(
      ["aria-labelledby": "roster"],
      .h2(["id": "roster"], .text(words.whoIsHere), " ", .small(.text(words.people(session.present)))),
      .when(!session.ready.isEmpty, .p(["class": "meta"], .text(words.ready(session.ready.count)))),
      .when(
        !model.roster.isEmpty,
        .div(
          ["class": "table"],
          .table(
            ["class": "roster"],
            .thead(
              .tr(
                .th(["scope": "col"], .text(words.department)),
                .th(["scope": "col", "class": "number"], .text(words.inRoom)),
                .th(["scope": "col", "class": "number"], .text(words.remote)))),
            .tbody(
              .each(model.roster) { line in
                .tr(
                  .th(["scope": "row"], line.sign.map(\.named) ?? .text(words.noDepartment)),
                  .td(["class": "number"], .text(line.room.written(in: language))),
                  .td(["class": "number"], .text(line.remote.written(in: language))))
              })))))
  }

  private var settings: Markup {
    .section(
      ["aria-labelledby": "settings"],
      .h2(["id": "settings"], .text(words.session)),
      .div(
        ["class": "choices"],
        session.isLocked ? act("unlock", .text(words.unlock)) : act("lock", .text(words.lock)),
        act(
          session.pacing == .own ? "pace/facilitator" : "pace/own",
          .text(session.pacing == .own ? words.paceFacilitator : words.paceOwn)),
        .when(model.robots == 0, act("rehearse", .text(words.rehearse))),
        .when(model.robots > 0, act("remove-robots", .text(words.removeRobots(model.robots)))),
        .a(["class": "button", "href": .text(paths.report)], .text(words.report)),
        .when(session.phase == .open, ending)))
  }

  var keys: KeysDialog {
    KeysDialog(language: language, keys: [.next, .previous, .reveal, .timer, .help])
  }
}
