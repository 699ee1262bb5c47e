import Activities
import Application
import Kernel
import Markup
import Sessions

/// What is asked of me today.
struct TodayPage: Sendable {
  let model: TodayModel
  private var language: Language { model.language }
  private var words: TodayWords { .of(language) }

  init(_ model: TodayModel) {
    self.model = model
  }

  var content: Markup {
    [
      .header(
        ["class": "opening"],
        .p(["class": "date"], .text(model.time.day(model.now, in: language, now: model.now))),
        .h1(.text(words.title(asked: model.count)))),
      chapter(
        "asked", words.asked, words.askedReason,
        model.asked.isEmpty
          ? .p(["class": "reason"], .text(words.nothingAsked))
          : .ol(["class": "programme", "role": "list"], .each(model.asked, lines))),
      .when(
        !model.invitations.isEmpty,
        chapter(
          "invited", words.invited, words.invitedReason,
          .ol(["class": "programme", "role": "list"], .each(model.invitations, invitation)))),
      chapter("mine", words.mine, words.mineReason, sessions),
    ]
  }

  private func chapter(_ id: String, _ title: String, _ reason: String, _ body: Markup) -> Markup {
    .section(
      ["class": "chapter", "aria-labelledby": .text(id)],
      .header(.h2(["id": .text(id)], .text(title)), .p(["class": "reason"], .text(reason))), body)
  }

  // A session that asks several things takes one line; the others open under it.
  private func lines(_ asks: [TodayModel.Ask]) -> Markup {
    .with(asks.first) { line($0, rest: asks.dropFirst()) }
  }

  private func line(_ ask: TodayModel.Ask, rest: ArraySlice<TodayModel.Ask>) -> Markup {
    .li(
      .p(["class": "when"], .text(when(ask))),
      .div(
        ["class": "what"], .h3(.a(["href": .text(ask.path)], .text(ask.question))),
        .p(
          ["class": "meta"],
          .with(ask.department) { sign in
            [
              .span(
                ["class": "from"],
                .span(
                  ["class": "department", "data-department": .number(sign.number), "aria-hidden": "true"],
                  .text(sign.letters)), " ", .text(sign.name)), " ",
            ]
          },
          .span(.text(words.kind(ask.kind[language], ask.window, of: ask.session))), " ",
          .when(ask.minutes > 0, .span(.text(words.minutes(ask.minutes))))),
        .when(!rest.isEmpty, others(rest))),
      .p(
        ["class": "do"],
        .a(
          ["class": "button", "href": .text(ask.path)], .text(words.answer),
          .span(["class": "hidden"], .text(" \(ask.question)")))))
  }

  private func others(_ asks: ArraySlice<TodayModel.Ask>) -> Markup {
    .details(
      .summary(.text(words.others(asks.count))),
      .ul(
        ["class": "others", "role": "list"],
        .each(asks) { ask in
          .li(
            .a(["href": .text(ask.path)], .text(ask.question)), " ",
            .small(.text([when(ask), ask.kind[language]].joined(separator: " · "))))
        }))
  }

  private func when(_ ask: TodayModel.Ask) -> String {
    guard let until = ask.until else { return words.now }
    if model.time.sameDay(until, model.now) { return words.until(time: model.time.time(until, in: language)) }
    return words.until(day: model.time.day(until, in: language, now: model.now))
  }

  private var sessions: Markup {
    if model.sessions.isEmpty {
      return .div(
        .p(["class": "reason"], .text(words.noSession)),
        .p(.a(["class": "button", "href": .text(Room.sessions.path)], .text(words.prepare))))
    }
    return .ol(["class": "programme", "role": "list"], .each(model.sessions, session))
  }

  private func session(_ session: SessionSummary) -> Markup {
    let paths = SessionPaths(session.code)
    let programme = ProgrammeWords.of(language)
    let facilitate = (path: paths.facilitator, label: programme.facilitate)
    let doors =
      switch session.phase {
      case .prepared where session.activities == 0: [(path: paths.editor, label: programme.prepare)]
      case .prepared: [(path: paths.editor, label: programme.prepare), facilitate]
      case .open: [facilitate]
      case .closed: [(path: paths.report, label: programme.report)]
      }
    return line(session, to: doors)
  }

  private func invitation(_ session: SessionSummary) -> Markup {
    line(session, to: [(path: SessionPaths(session.code).participant, label: words.takePart)])
  }

  private func line(_ session: SessionSummary, to doors: [(path: String, label: String)]) -> Markup {
    let programme = ProgrammeWords.of(language)
    let isTaking = session.phase != .open && session.mayBeOpen(at: model.now)
    return .li(
      .p(["class": "when"], .text(when(session))),
      .div(
        ["class": "what"], .h3(.with(doors.first) { .a(["href": .text($0.path)], .text(session.title)) }),
        .p(
          ["class": "meta"], .span(.text(programme.activities(session.activities))), " ",
          .span(["class": "code"], .text(session.code.spaced)), " ",
          .when(session.phase == .open, .span(["class": "tag live"], .text(programme.isOpen))),
          .when(isTaking, .span(["class": "tag live"], .text(programme.takesAnswers))))),
      .div(
        ["class": "do choices"],
        .each(doors) { door in
          .a(
            ["class": "button", "href": .text(door.path)], .text(door.label),
            .span(["class": "hidden"], .text(" \(session.title)")))
        }))
  }

  private func when(_ session: SessionSummary) -> String {
    guard let moment = session.phase == .closed ? session.ended : session.planned else {
      let isOpen = session.phase == .open || session.mayBeOpen(at: model.now)
      return isOpen ? words.now : ProgrammeWords.of(language).noDate
    }
    if model.time.sameDay(moment, model.now) { return words.today(model.time.time(moment, in: language)) }
    return model.time.day(moment, in: language, now: model.now)
  }
}
