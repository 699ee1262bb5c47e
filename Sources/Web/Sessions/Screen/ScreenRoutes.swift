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
      let link = site.edge.address(of: reading.paths.participant, for: request, in: context)
      let model = site.screenModel(reading, link: link, in: context.language)
      return .page(ScreenPage(model).frame(assets: site.assets), in: context.language)
    }
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
      title: model.session.title, language: model.language, bodyClass: isLobby ? "screen lobby" : "screen",
      body: ["data-live": .text(model.reading.paths.live("screen"))], assets: assets,
      parts,
      .noscript(.meta(["http-equiv": "refresh", "content": "5"])))
  }
}
