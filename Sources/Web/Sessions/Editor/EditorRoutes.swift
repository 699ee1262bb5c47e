import Activities
import Application
import HTTPTypes
import Hummingbird
import Kernel
import People
import Sessions

/// The routes of preparing a session.
struct EditorRoutes: Sendable {
  let site: Site

  /// A form with a picture, and the edges of the form.
  static let largerBody = EdgeConfiguration.LargerBody(
    route: "s/:code/edit/:verb/:subject", limit: Picture.limit + 256 * 1024)

  func add(to router: Router<PasserelleContext>) {
    router.get("s/{code}/edit") { try await page($0, $1) }
    router.post("s/{code}/edit/add") { try await add($0, $1) }
    router.post("s/{code}/edit/order") { try await order($0, $1) }
    router.post("s/{code}/edit/session") { try await changeSession($0, $1) }
    router.post("s/{code}/edit/facilitator") { try await addFacilitator($0, $1) }
    router.post("s/{code}/edit/{verb}/{subject}") { try await act($0, $1) }
  }

  /// The session, when whoever asks facilitates it.
  private func prepared(_ request: Request, _ context: PasserelleContext) async throws -> EditorDesk {
    let reading = try await site.reading(request, context)
    let visitor = await site.visitor(request, context)
    try site.require(.facilitate(reading.session.facilitators), of: visitor, at: reading.paths.editor)
    guard let person = visitor.person, let id = reading.session.id else { throw Problem.forbidden }
    return EditorDesk(
      site: site, reading: reading, id: id, reader: person, language: context.language,
      address: site.edge.address(of: reading.paths.join, for: request, in: context))
  }

  private func page(_ request: Request, _ context: PasserelleContext) async throws -> Response {
    let desk = try await prepared(request, context)
    let asked = request.uri.queryParameters
    let activity = asked["activity"].map { ActivityID(rawValue: String($0)) }
    var model = desk.model(
      activity.flatMap { desk.reading.session.item($0) }.map { .activity($0.id) }
        ?? (asked["part"] == "session" ? .session : desk.start))
    model.isSaved = asked["saved"] != nil
    return desk.show(model)
  }

  private func add(_ request: Request, _ context: PasserelleContext) async throws -> Response {
    let desk = try await prepared(request, context)
    let press = try await Press(request)
    let form = press.form
    guard let kind = form["kind"].flatMap(Catalogue.standard.kind(named:)) else { throw Problem.notFound }
    let after = form["after"].map(ActivityID.init(rawValue:)).flatMap { desk.reading.session.item($0)?.id }
    let id: ActivityID = press.name(by: desk.reader)
    let setUp = AnySetUp(kind.init(newIn: context.language))
    return try await desk.send(
      .agenda(.add(id: id, setUp, ActivityPlan(), after: after)), by: press, then: .activity(id))
  }

  private func order(_ request: Request, _ context: PasserelleContext) async throws -> Response {
    let desk = try await prepared(request, context)
    let press = try await Press(request)
    let form = press.form
    // Each goes where it was put; what a colleague added meanwhile stays behind them.
    let acts = form.all("order").prefix(Session.agendaLimit).enumerated().map { index, id in
      SessionCommand.Act.agenda(.place(ActivityID(rawValue: id), index: index))
    }
    let selected = form["selected"].map(ActivityID.init(rawValue:))
    let response = try await desk.send(.together(acts), by: press, then: desk.bench(selected))
    if !request.isFromScript { return response }
    let fresh = try await site.reading(of: desk.id, desk.reading.code)
    let model = EditorModel(
      reading: fresh, language: context.language, reader: desk.reader, address: desk.address,
      bench: desk.bench(selected))
    return .fragment(EditorAgenda(model).markup, in: context.language)
  }

  private func changeSession(_ request: Request, _ context: PasserelleContext) async throws -> Response {
    let desk = try await prepared(request, context)
    return try await desk.changeSession(by: Press(request))
  }

  private func addFacilitator(_ request: Request, _ context: PasserelleContext) async throws -> Response {
    let desk = try await prepared(request, context)
    return try await desk.addFacilitator(by: Press(request))
  }

  private func act(_ request: Request, _ context: PasserelleContext) async throws -> Response {
    let desk = try await prepared(request, context)
    let press = try await Press(request)
    let subject = context.parameters.get("subject").map { String($0) } ?? ""
    let id = ActivityID(rawValue: subject)
    let person = PersonID(rawValue: subject)
    switch context.parameters.get("verb") {
    case "save": return try await desk.save(id, by: press, then: EditorStep(press.form))
    case "duplicate": return try await desk.save(id, by: press, then: .duplicate)
    case "delete": return try await desk.send(.agenda(.remove(id)), by: press, then: desk.neighbour(of: id))
    case "reset": return try await desk.send(.conduct(.reset(id)), by: press, then: .activity(id))
    case "hand-over":
      let directory = site.house.directory.current.organisation
      let isOwnerHere = desk.reading.session.owner.flatMap { directory.persons[$0] }?.standing == .active
      try await site.require(
        .handOver(owner: isOwnerHere ? desk.reading.session.owner : nil, desk.reading.session.facilitators),
        of: site.visitor(request, context), at: desk.reading.paths.editor)
      return try await desk.send(.settings(.handOver(to: person)), by: press, then: .session)
    case "remove-facilitator":
      let response = try await desk.send(.settings(.removeFacilitator(person)), by: press, then: .session)
      return person == desk.reader && response.status == .seeOther ? .seeOther(Room.sessions.path) : response
    default: throw Problem.notFound
    }
  }
}
