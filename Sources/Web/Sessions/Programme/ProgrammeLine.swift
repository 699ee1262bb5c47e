import Application
import Kernel
import Markup
import Sessions

/// One session of the programme: when, what, and what to do with it.
struct ProgrammeLine: Sendable {
  private let model: ProgrammeModel
  private let session: SessionSummary
  private var words: ProgrammeWords { .of(model.language) }
  private var paths: SessionPaths { SessionPaths(session.code) }

  init(_ model: ProgrammeModel, _ session: SessionSummary) {
    self.model = model
    self.session = session
  }

  var markup: Markup {
    .li(
      .p(["class": "when"], .text(when)),
      .div(
        ["class": "what"],
        .h3(.a(["href": .text(home)], .text(session.title))),
        .p(
          ["class": "meta"], .span(.text(words.activities(session.activities))), " ",
          .span(["class": "code"], .text(session.code.spaced)), " ", phase),
        acts),
      .div(["class": "do"], main))
  }

  private var when: String {
    let moment = session.phase == .closed ? session.ended ?? session.planned : session.planned
    guard let moment else { return session.mayBeOpen(at: model.now) ? words.atOwnPace : words.noDate }
    let day = model.time.day(moment, in: model.language, now: model.now)
    return session.phase == .closed ? day : "\(day), \(model.time.time(moment, in: model.language))"
  }

  private var home: String {
    session.isTemplate || session.isArchived || session.phase == .prepared ? paths.editor : paths.facilitator
  }

  private var phase: Markup {
    switch session.phase {
    case .open: .span(["class": "tag live"], .text(words.isOpen))
    case .prepared, .closed:
      .when(session.mayBeOpen(at: model.now), .span(["class": "tag live"], .text(words.takesAnswers)))
    }
  }

  private var main: Markup {
    if session.isArchived { return .nothing }
    if session.isTemplate { return act("duplicate", words.useTemplate, named: session.title) }
    return switch session.phase {
    case .prepared:
      .div(
        ["class": "choices"], .a(["class": "button", "href": .text(paths.editor)], .text(words.prepare)), " ",
        .when(
          session.activities > 0, .a(["class": "button", "href": .text(paths.facilitator)], .text(words.facilitate))))
    case .open: .a(["class": "button", "href": .text(paths.facilitator)], .text(words.facilitate))
    case .closed: .a(["class": "button", "href": .text(paths.report)], .text(words.report))
    }
  }

  private var acts: Markup {
    .details(
      ["class": "acts"],
      .summary(.text(words.more), .span(["class": "hidden"], .text(" \(session.title)"))),
      .div(
        ["class": "choices"],
        .when(
          session.phase != .prepared, .a(["class": "button quiet", "href": .text(paths.editor)], .text(words.edit))),
        .when(!session.isTemplate, act("duplicate", words.duplicate, style: "quiet")),
        session.isTemplate
          ? act("not-template", words.notTemplate, style: "quiet")
          : act("template", words.makeTemplate, style: "quiet"),
        session.isArchived
          ? act("unarchive", words.unarchive, style: "quiet") : act("archive", words.archive, style: "quiet"),
        .a(["class": "button danger", "href": .text("/sessions/\(session.code.rawValue)/delete")], .text(words.delete)))
    )
  }

  private func act(_ verb: String, _ label: String, style: String? = nil, named name: String? = nil) -> Markup {
    .form(
      ["method": "post", "action": .text("/sessions/\(session.code.rawValue)/\(verb)"), "class": "act"],
      .button(
        ["class": .optional(style)], .text(label), .with(name) { .span(["class": "hidden"], .text(" \($0)")) }))
  }
}
