import Activities
import Kernel
import Markup
import Sessions

/// The facilitator's view: now, the room, the agenda, and the controls in reach.
struct FacilitatorPage: Sendable {
  let model: FacilitatorModel
  var language: Language { model.language }
  var words: FacilitatorWords { .of(language) }
  var session: Session { model.session }
  var paths: SessionPaths { model.reading.paths }

  init(_ model: FacilitatorModel) {
    self.model = model
  }

  /// The parts that follow the session live.
  var parts: Markup { [state, content, deck] }

  var state: Markup {
    let (style, text) =
      switch session.phase {
      case .prepared: ("tag", words.prepared)
      case .open: session.isPaused ? ("tag late", words.paused) : ("tag live", words.live)
      case .closed: ("tag", words.closed)
      }
    return .span(["class": .text(style), "id": "state"], .text(text))
  }

  var content: Markup {
    .main(
      [
        "id": "content", "tabindex": "-1",
        "data-scene": "facilitator-\(session.current?.rawValue ?? session.phase.rawValue)",
      ],
      now, room, agenda)
  }

  private var now: Markup {
    .section(
      ["aria-labelledby": "now"],
      RefusalNotice.place,
      .with(model.refusal) {
        .p(["class": "notice alert", "role": "alert"], Glyph.warning.drawing, " ", .b(.text($0[language])))
      },
      .with(session.agenda.first { $0.canUndoReset }, undo),
      .when(session.phase == .closed && model.item != nil, ended),
      model.item.map { FacilitatorNow(model, $0).markup } ?? lobby)
  }

  private var ended: Markup {
    .div(
      ["class": "notice"], Glyph.check.drawing, " ", .b(.text(words.lobbyTitle(.closed, present: 0))), " ",
      .span(.text(words.afterTheEnd(staysOpen: model.openAfter))), " ", .p(reportLink))
  }

  private var lobby: Markup {
    [
      .h1(["id": "now"], .text(words.lobbyTitle(session.phase, present: session.present))),
      .p(
        ["class": "reason"],
        .text(session.phase == .closed ? words.afterTheEnd(staysOpen: model.openAfter) : words.lobby(session.phase))),
      .when(session.phase != .closed && samples > 0, sampleNotice),
      .when(
        session.agenda.isEmpty, .p(.a(["class": "button primary", "href": .text(paths.editor)], .text(words.prepare)))),
      .div(
        ["class": "choices"], screenLink, .a(["class": "button", "href": .text(paths.editor)], .text(words.edit)),
        reportLink),
    ]
  }

  private var samples: Int { session.agenda.count { $0.keepsSample } }

  private var sampleNotice: Markup {
    .div(["class": "notice"], Glyph.info.drawing, " ", .b(.text(words.samples(samples))))
  }

  var screenLink: Markup {
    .a(
      ["class": "button", "href": .text(paths.screen), "target": "passerelle-screen"], Glyph.screen.drawing, " ",
      .text(words.openScreen))
  }

  private var reportLink: Markup {
    .when(session.began != nil, .a(["class": "button", "href": .text(paths.report)], .text(words.report)))
  }

  private func undo(_ item: AgendaItem) -> Markup {
    .div(
      ["class": "toast"], Glyph.check.drawing, " ", .span(.text(words.wasReset(item.running.question))),
      act("undo-reset/\(item.id)", .text(words.undo), style: "quiet", fields: seen(item)))
  }

  private var agenda: Markup {
    .nav(
      ["class": "agenda-part", "aria-labelledby": "agenda"],
      .h2(["id": "agenda"], .text(words.agenda)),
      .ol(["class": "agenda", "role": "list"], .each(session.agenda, agendaLine)),
      .p(.a(["href": .text(paths.editor)], .text(words.edit))))
  }

  private func agendaLine(_ item: AgendaItem) -> Markup {
    let isCurrent = item.id == session.current
    let style = isCurrent ? "current" : item.progress == .closed ? "past" : nil
    return .li(
      ["class": .optional(style), "data-key": .text(item.id.rawValue)],
      session.phase == .closed ? reported(item) : jump(to: item, isCurrent: isCurrent),
      .time(.text(words.minutes(item.plan.minutes))),
      .small(
        .text(
          words.line(item, window: session.window(of: item, at: model.reading.now), until: model.stillOpenInShort(item))
        )))
  }

  private func jump(to item: AgendaItem, isCurrent: Bool) -> Markup {
    .form(
      ["method": "post", "action": .text(paths.act("show/\(item.id)")), "data-live-form": "", "class": "act jump"],
      seen,
      .button(["class": "link", "aria-current": .optional(isCurrent ? "step" : nil)], .text(item.running.question)))
  }

  // Showing an activity would open the session again: once it is over, the agenda leads into the report.
  private func reported(_ item: AgendaItem) -> Markup {
    .a(
      ["href": "\(paths.report)#activity-\((session.index(of: item.id) ?? 0) + 1)"], .text(item.running.question))
  }

  /// What the facilitator saw when pressing: whoever comes second does not jump over what a colleague just did.
  var seen: Markup {
    .input(["type": "hidden", "name": "seen", "value": .text(session.current?.rawValue ?? "")])
  }

  /// The same of an activity: since which reset its answers count.
  func seen(_ item: AgendaItem) -> Markup {
    .input(["type": "hidden", "name": "seen", "value": .text(String(item.generation))])
  }

  /// A button that does one thing to the session.
  func act(
    _ verb: String, _ label: Markup, style: String? = nil, name: String? = nil, fields: Markup = .nothing,
    attributes: Attributes = [:]
  ) -> Markup {
    let button: Attributes = ["class": .optional(style), "aria-label": .optional(name)]
    return .form(
      ["method": "post", "action": .text(paths.act(verb)), "data-live-form": "", "class": "act"],
      fields, .button(button.adding(attributes), label))
  }
}
