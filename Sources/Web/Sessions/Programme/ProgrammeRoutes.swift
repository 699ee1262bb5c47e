import Activities
import Application
import Foundation
import HTTPTypes
import Hummingbird
import Kernel
import Markup
import People
import Sessions

/// The routes of the sessions room.
struct ProgrammeRoutes: Sendable {
  let site: Site

  /// The file of a session, and the edges of its form.
  static let largerBody = EdgeConfiguration.LargerBody(
    route: "sessions/import", limit: SessionDocument.limit + 64 * 1024)

  func add(to router: Router<PasserelleContext>) {
    router.get("sessions") { try await page($0, $1) }
    router.post("sessions") { try await begin($0, $1) }
    router.post("sessions/import") { try await importFile($0, $1) }
    router.post("sessions/from-template") { try await useTemplate($0, $1) }
    router.get("sessions/{code}/delete") { try await askBeforeDeleting($0, $1) }
    router.post("sessions/{code}/delete") { try await delete($0, $1) }
    router.post("sessions/{code}/{verb}") { try await act($0, $1) }
  }

  private func facilitator(_ request: Request, _ context: PasserelleContext) async throws -> (Visitor, PersonID) {
    let visitor = await site.visitor(request, context)
    try site.require(.createSession, of: visitor, at: Room.sessions.path)
    guard let person = visitor.person else { throw Problem.forbidden }
    return (visitor, person)
  }

  private func page(
    _ request: Request, _ context: PasserelleContext, refusal: Bilingual? = nil, typed: String = ""
  ) async throws -> Response {
    let visitor = await site.visitor(request, context)
    try site.require(.seeSessions, of: visitor, at: Room.sessions.path)
    guard let person = visitor.person else { throw Problem.forbidden }
    let asked = request.uri.queryParameters["shelf"].flatMap { ProgrammeModel.Shelf(rawValue: String($0)) }
    let directory = site.house.directory.current
    let model = ProgrammeModel(
      sessions: site.programme(of: person), shelf: asked ?? .prepared, language: context.language,
      time: OrganisationTime(directory.organisation), now: site.house.clock.now, refusal: refusal, typed: typed)
    let shelf = asked.map { "?shelf=\($0.rawValue)" } ?? ""
    return frame(
      ProgrammeWords.of(context.language).shelves, "/sessions\(shelf)", visitor, context,
      status: refusal == nil ? .ok : .unprocessableContent
    ) { ProgrammePage(model).content }
  }

  private func begin(_ request: Request, _ context: PasserelleContext) async throws -> Response {
    let (_, person) = try await facilitator(request, context)
    let press = try await Press(request)
    let title = press.form["title"] ?? ""
    do {
      let made = try await site.house.sessions.create(press.name(by: person), title: title, owner: person)
      return .seeOther(SessionPaths(made.code).editor)
    } catch let refusal as SessionRefusal {
      return try await page(request, context, refusal: refusal.sentence, typed: title)
    }
  }

  private func importFile(_ request: Request, _ context: PasserelleContext) async throws -> Response {
    let (_, person) = try await facilitator(request, context)
    let press = try await Press(request)
    do {
      guard let file = press.files.first, !file.bytes.isEmpty else { throw SessionDocumentRefusal.noFile }
      let made = try await site.house.sessions.create(
        press.name(by: person), preparedLike: SessionDocument(file: Data(file.bytes)), owner: person)
      return .seeOther(SessionPaths(made.code).editor)
    } catch let refusal as any Error & Explained where refusal is SessionDocumentRefusal || refusal is SessionRefusal {
      return try await page(request, context, refusal: refusal.sentence)
    }
  }

  private func useTemplate(_ request: Request, _ context: PasserelleContext) async throws -> Response {
    let (_, person) = try await facilitator(request, context)
    let press = try await Press(request)
    let code = press.form["template"].flatMap(JoinCode.init(rawValue:))
    guard let template = site.programme(of: person).first(where: { $0.code == code }) else {
      return try await page(request, context, refusal: SessionRefusal.noSession.sentence)
    }
    let made = try await site.house.sessions.copy(
      template.id, as: press.name(by: person), titled: template.title, owner: person)
    return .seeOther(SessionPaths(made.code).editor)
  }

  private func askBeforeDeleting(_ request: Request, _ context: PasserelleContext) async throws -> Response {
    let visitor = await site.visitor(request, context)
    let session = try await site.facilitatedSummary(request, context, by: visitor)
    let words = ProgrammeWords.of(context.language)
    return frame(
      words.deleteTitle(session.title), "/sessions/\(session.code.rawValue)/delete", visitor, context
    ) { DeletionPage(session: session, language: context.language).content }
  }

  private func delete(_ request: Request, _ context: PasserelleContext) async throws -> Response {
    let visitor = await site.visitor(request, context)
    let session = try await site.facilitatedSummary(request, context, by: visitor)
    try await site.house.sessions.delete(session.id)
    site.replies.forget(session.id)
    return .seeOther(Room.sessions.path)
  }

  private func act(_ request: Request, _ context: PasserelleContext) async throws -> Response {
    let visitor = await site.visitor(request, context)
    let session = try await site.facilitatedSummary(request, context, by: visitor)
    guard let person = visitor.person else { throw Problem.forbidden }
    let sessions = site.house.sessions
    func settle(_ act: SettingsAct, on shelf: ProgrammeModel.Shelf) async throws -> Response {
      try await sessions.send(.settings(act), to: session.id)
      return .seeOther("/sessions?shelf=\(shelf.rawValue)")
    }
    switch context.parameters.get("verb") {
    case "duplicate":
      let title =
        session.isTemplate ? session.title : ProgrammeWords.of(context.language).copy(of: session.title)
      let made = try await sessions.copy(
        session.id, as: Press(request).name(by: person), titled: title, owner: person)
      return .seeOther(SessionPaths(made.code).editor)
    case "template": return try await settle(.markTemplate(true), on: .templates)
    case "not-template": return try await settle(.markTemplate(false), on: .prepared)
    case "archive": return try await settle(.archive, on: .archived)
    case "unarchive": return try await settle(.unarchive, on: .prepared)
    default: throw Problem.notFound
    }
  }

  private func frame(
    _ title: String, _ path: String, _ visitor: Visitor, _ context: PasserelleContext,
    status: HTTPResponse.Status = .ok, _ content: () -> Markup
  ) -> Response {
    let frame = RoomFrame(
      room: .sessions, title: title, path: path, language: context.language, visitor: visitor,
      directory: site.house.directory.current)
    return .page(frame.page(assets: site.assets, content()).keyed(), in: context.language, status: status)
  }
}
