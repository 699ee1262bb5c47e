import Application
import Hummingbird
import Kernel
import Markup
import Sessions

/// The big screen of a session. Whoever has the code may open it, unless the session is for the organisation alone.
struct ScreenRoutes: Sendable {
  let site: Site

  func add(to router: Router<PasserelleContext>) {
    router.get("s/{code}/screen") { request, context -> Response in
      let reading = try await site.reading(request, context)
      try await site.requireScreen(request, reading, context)
      let visitor = await site.visitor(request, context)
      let page = ScreenPage(
        model(reading, request, context),
        isConducted: Permissions.allow(.facilitate(reading.session.facilitators), to: visitor))
      return .page(page.frame(assets: site.assets), in: context.language)
    }
    router.post("s/{code}/screen/{verb}") { try await act($0, $1) }
  }

  private func model(_ reading: SessionReading, _ request: Request, _ context: PasserelleContext) -> ScreenModel {
    site.screenModel(
      reading, link: site.edge.address(of: reading.paths.participant, for: request, in: context), in: context.language)
  }

  /// What a facilitator does by a key at the screen. What is refused changes nothing: the screen shows where the session is.
  private func act(_ request: Request, _ context: PasserelleContext) async throws -> Response {
    let before = try await site.reading(request, context)
    try await site.require(
      .facilitate(before.session.facilitators), of: site.visitor(request, context), at: before.paths.screen)
    let verb = context.parameters.get("verb").map { String($0) } ?? ""
    let press = try await Press(request)
    guard ["next", "previous", "reveal", "timer"].contains(verb) else { throw Problem.notFound }
    let meant = try FacilitatorAct.meant(by: verb, subject: nil, form: press.form, in: before.session)
    let submission = press.submission(by: await site.visitor(request, context))
    do {
      if let meant { try await site.house.sessions.send(meant, to: site.sessionID(before), submission: submission) }
    } catch is SessionRefusal {}
    if !request.isFromScript { return .seeOther(before.paths.screen) }
    let reading = try await site.reading(of: site.sessionID(before), before.code)
    return .fragment(ScreenPage(model(reading, request, context)).liveParts, in: context.language)
  }
}

extension Site {
  /// The screen is for whoever may take part; where people are let in one by one, for facilitators and those who are in.
  func requireScreen(_ request: Request, _ reading: SessionReading, _ context: PasserelleContext) async throws {
    let visitor = await visitor(request, context)
    try require(.takePart(reading.session.policy), of: visitor, at: reading.paths.screen)
    guard reading.session.policy.admits else { return }
    if let seat = seated(request, reading, context), !reading.session.waiting.contains(seat.id) { return }
    try require(.facilitate(reading.session.facilitators), of: visitor, at: reading.paths.screen)
  }

  /// How whoever opens the screen is known among those who follow the session: as long as they are part of it, the screen
  /// is theirs.
  func screenKey(_ request: Request, _ reading: SessionReading, _ context: PasserelleContext) async -> String {
    if let person = await visitor(request, context).person, reading.session.facilitators.contains(person) {
      return LiveView.screenKey(of: LiveView.key(of: person))
    }
    return LiveView.screenKey(of: seated(request, reading, context).map { LiveView.key(of: $0.id, activity: nil) })
  }

  func screenModel(_ reading: SessionReading, link: String, in language: Language) -> ScreenModel {
    let withoutScheme = link.split(separator: "://", maxSplits: 1).last.map(String.init) ?? link
    return ScreenModel(
      reading: reading, language: language, address: withoutScheme.split(separator: "/").first.map(String.init) ?? "",
      link: link, reactions: reading.session.id.map { reactions.counts(in: $0, at: reading.now) } ?? [:])
  }
}

extension ScreenPage {
  func frame(assets: AssetCatalogue) -> Markup {
    page(
      title: model.session.title, language: model.language, bodyClass: "screen",
      body: model.reading.clock.adding(["data-live": .text(model.reading.paths.live("screen"))]), assets: assets,
      parts, .when(isConducted, remote), keys.markup(turnsPages: isConducted, backTo: model.reading.paths.screen),
      .noscript(.meta(["http-equiv": "refresh", "content": "5"])))
  }
}
