import Activities
import Application
import Hummingbird
import Kernel
import Markup
import Sessions

/// The live stream of every view of a session, and what it carries.
struct LiveRoutes: Sendable {
  let site: Site

  func add(to router: Router<PasserelleContext>) {
    router.get("s/{code}/live") { request, context in
      let reading = try await site.reading(request, context)
      let query = request.uri.queryParameters
      switch query["view"].map({ String($0) }) {
      case "screen": return try await screen(request, context, reading)
      case "facilitator": return try await facilitator(request, context, reading)
      default:
        return try await participant(
          request, context, reading,
          activity: query["activity"].flatMap { reading.session.item(ActivityID(rawValue: String($0)))?.id })
      }
    }
  }

  private func screen(_ request: Request, _ context: PasserelleContext, _ reading: SessionReading) async throws
    -> Response
  {
    try await site.requireScreen(request, reading, context)
    let link = site.edge.address(of: reading.paths.participant, for: request, in: context)
    let id = try site.sessionID(reading)
    let key = await site.screenKey(request, reading, context)
    return try await site.hub.stream(to: key, for: request, in: context) {
      [site, code = reading.code, language = context.language] in
      let view = LiveView.view(of: key, in: try await site.reading(of: id, code)) ?? .screen(link: link)
      return Topic(session: id.rawValue, view: view.name, language: language)
    }
  }

  private func facilitator(_ request: Request, _ context: PasserelleContext, _ reading: SessionReading) async throws
    -> Response
  {
    let visitor = await site.visitor(request, context)
    try site.require(.facilitate(reading.session.facilitators), of: visitor, at: reading.paths.facilitator)
    guard let person = visitor.person else { throw Problem.forbidden }
    let topic = Topic(
      session: try site.sessionID(reading).rawValue, view: LiveView.facilitator.name, language: context.language)
    return try await site.hub.stream(to: LiveView.key(of: person), for: request, in: context) { topic }
  }

  private func participant(
    _ request: Request, _ context: PasserelleContext, _ reading: SessionReading, activity: ActivityID?
  ) async throws -> Response {
    guard let seat = site.seated(request, reading, context) else { throw Problem.forbidden }
    let id = try site.sessionID(reading)
    let key = LiveView.key(of: seat.id, activity: activity)
    // A phone may listen for hours: what it holds meanwhile is small, and no state of the session.
    return try await site.hub.stream(to: key, for: request, in: context) {
      [site, code = reading.code, language = context.language] in
      let view = LiveView.view(of: key, in: try await site.reading(of: id, code)) ?? .gone
      return Topic(session: id.rawValue, view: view.name, language: language)
    }
  }
}

extension SessionReading {
  /// Whether the participant has answered what their page shows.
  func hasAnswered(_ participant: ParticipantID, activity: ActivityID?) -> Bool {
    if session.waiting.contains(participant) { return false }
    guard let item = (activity ?? session.current).flatMap(session.item) else { return false }
    return item.hasAnswered(participant)
  }
}
