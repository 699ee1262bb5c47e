import Activities
import Application
import HTTPTypes
import Hummingbird
import Kernel
import Markup
import Sessions

/// The facilitator's view and every act of conducting a session.
struct FacilitatorRoutes: Sendable {
  let site: Site

  func add(to router: Router<PasserelleContext>) {
    router.get("s/{code}/facilitator") { request, context in
      let reading = try await facilitated(request, context)
      return show(reading, context)
    }
    router.post("s/{code}/facilitator/{verb}") { try await act($0, $1) }
    router.post("s/{code}/facilitator/{verb}/{subject}") { try await act($0, $1) }
  }

  /// The session, when whoever asks facilitates it.
  private func facilitated(_ request: Request, _ context: PasserelleContext) async throws -> SessionReading {
    let reading = try await site.reading(request, context)
    try await site.require(
      .facilitate(reading.session.facilitators), of: site.visitor(request, context), at: reading.paths.facilitator)
    return reading
  }

  private func show(
    _ reading: SessionReading, _ context: PasserelleContext, refusal: Bilingual? = nil
  ) -> Response {
    let model = FacilitatorModel(reading: reading, language: context.language, refusal: refusal)
    return .page(
      FacilitatorPage(model).frame(assets: site.assets).keyed(), in: context.language,
      status: refusal == nil ? .ok : .unprocessableContent)
  }

  private func act(_ request: Request, _ context: PasserelleContext) async throws -> Response {
    let before = try await facilitated(request, context)
    let press = try await Press(request)
    let verb = context.parameters.get("verb").map { String($0) } ?? ""
    let subject = context.parameters.get("subject").map { String($0) }
    if verb == "rehearse" { return try rehearse(before, request, context) }
    if verb == "remove-robots" { await site.rehearsals.stop(try site.sessionID(before)) }
    let meant = try FacilitatorAct.meant(by: verb, subject: subject, form: press.form, in: before.session)
    var refusal: SessionRefusal?
    do {
      let submission = press.submission(by: await site.visitor(request, context))
      if let meant { try await site.house.sessions.send(meant, to: site.sessionID(before), submission: submission) }
    } catch let error as SessionRefusal { refusal = error }
    if refusal == nil, !request.isFromScript { return .seeOther(before.paths.facilitator) }
    let reading = try await site.reading(of: site.sessionID(before), before.code)
    if !request.isFromScript { return show(reading, context, refusal: refusal?.sentence) }
    let model = FacilitatorModel(reading: reading, language: context.language, refusal: refusal?.sentence)
    return .fragment(
      FacilitatorPage(model).parts, in: context.language, status: refusal == nil ? .ok : .unprocessableContent)
  }
}

extension FacilitatorRoutes {
  /// Robots come by themselves from here on; the page shows them as it shows everybody.
  private func rehearse(
    _ before: SessionReading, _ request: Request, _ context: PasserelleContext
  ) throws -> Response {
    site.rehearsals.start(try site.sessionID(before), before.code, in: context.language)
    if !request.isFromScript { return .seeOther(before.paths.facilitator) }
    return .fragment(
      FacilitatorPage(FacilitatorModel(reading: before, language: context.language)).parts, in: context.language)
  }
}

/// What the address of a facilitator's button means.
enum FacilitatorAct {
  /// Nil where there is nothing to do, for instance because no activity comes next.
  static func meant(
    by verb: String, subject: String?, form: Form, in session: Session
  ) throws -> SessionCommand.Act? {
    switch (verb, subject) {
    case ("next", nil): return session.next.map { .conduct(.show($0.id, seen: seen(in: form))) }
    case ("previous", nil): return session.previous.map { .conduct(.show($0.id, seen: seen(in: form))) }
    case ("reveal", nil): return seen(in: form).map { .conduct(.reveal($0)) }
    default:
      guard let act = subject.map({ act(verb, on: $0, form) }) ?? act(verb, form) else {
        throw Problem.notFound
      }
      return act
    }
  }

  private static func seen(in form: Form) -> ActivityID? {
    form["seen"].flatMap { $0.isEmpty ? nil : ActivityID(rawValue: $0) }
  }

  private static func act(_ verb: String, _ form: Form) -> SessionCommand.Act? {
    switch verb {
    case "open": .conduct(.open)
    case "pause": .conduct(.pause)
    case "resume": .conduct(.resume)
    case "close": .conduct(.close)
    case "timer": .conduct(.addTime(seconds: form["seconds"].flatMap { Int($0) } ?? 60))
    case "stop-timer": .conduct(.stopTimer)
    case "lock": .room(.lock)
    case "unlock": .room(.unlock)
    case "remove-robots": .room(.removeRobots)
    default: nil
    }
  }

  private static func act(_ verb: String, on subject: String, _ form: Form) -> SessionCommand.Act? {
    let activity = ActivityID(rawValue: subject)
    let participant = ParticipantID(rawValue: subject)
    return switch verb {
    case "show": .conduct(.show(activity, seen: seen(in: form)))
    case "close-activity": .conduct(.closeActivity(activity))
    case "reopen": .conduct(.reopenActivity(activity))
    case "reveal": .conduct(.reveal(activity))
    case "reset": .conduct(.reset(activity, seen: form["seen"].flatMap { Int($0) }))
    case "undo-reset": .conduct(.undoReset(activity, seen: form["seen"].flatMap { Int($0) }))
    case "move": .conduct(.move(activity, form))
    case "pace": Pacing(rawValue: subject).map { .conduct(.pace($0)) }
    case "admit": .room(.admit(participant))
    case "turn-away": .room(.turnAway(participant))
    case "lower": .room(.lowerHand(participant))
    default: nil
    }
  }
}

extension FacilitatorPage {
  func frame(assets: AssetCatalogue) -> Markup {
    let participant = ParticipantWords.of(language)
    return page(
      title: session.title, language: language, bodyClass: "facilitator",
      body: model.reading.clock.adding(["data-live": .text(paths.live("facilitator"))]), assets: assets,
      .header(
        ["class": "sitting"],
        logo(to: "/sessions", withName: false),
        .p(
          ["class": "title"], .b(.text(session.title)),
          .small(
            .text(words.by(model.facilitators) + " · "), languageLink(from: language, backTo: paths.facilitator),
            keys.opener(scrolls: true, .text(KeysWords.of(language).title)))),
        state),
      content, deck, keys.markup(turnsPages: false, backTo: paths.facilitator),
      .p([
        "id": "connection", "class": "connection", "role": "status", "data-lost": .text(participant.lost),
        "data-kept": .text(participant.kept), "data-back": .text(participant.back), "hidden": .flag(true),
      ]))
  }
}
