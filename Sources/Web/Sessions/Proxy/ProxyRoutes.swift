import Activities
import Application
import Hummingbird
import Kernel
import People
import Sessions

/// Answers that a facilitator enters for people without a device. They are counted and marked so.
struct ProxyRoutes: Sendable {
  let site: Site

  func add(to router: Router<PasserelleContext>) {
    router.get("s/{code}/facilitator/proxy/{subject}") { request, context -> Response in
      var page = try await page(request, context)
      page.saved = request.uri.queryParameters["saved"].flatMap { ProxyPage.Saved(rawValue: String($0)) }
      return .page(page.frame(assets: site.assets).keyed(), in: context.language)
    }
    router.post("s/{code}/facilitator/proxy/{subject}") { try await answer($0, $1) }
  }

  private func page(_ request: Request, _ context: PasserelleContext) async throws -> ProxyPage {
    let reading = try await site.reading(request, context)
    let activity = ActivityID(rawValue: context.parameters.get("subject").map { String($0) } ?? "")
    try await site.require(
      .facilitate(reading.session.facilitators), of: site.visitor(request, context),
      at: ProxyPage.path(reading.paths, activity))
    guard let item = reading.session.item(activity) else {
      throw Problem(.notFound, SessionRefusal.unknownActivity.sentence)
    }
    return ProxyPage(reading: reading, item: item, language: context.language)
  }

  private func answer(_ request: Request, _ context: PasserelleContext) async throws -> Response {
    var page = try await page(request, context)
    let press = try await Press(request)
    do {
      let saved = try await give(press, on: page, as: site.visitor(request, context))
      return .seeOther("\(ProxyPage.path(page.reading.paths, page.item.id))?saved=\(saved.rawValue)")
    } catch let refusal as SessionRefusal {
      page.refusal = EditorModel.Refusal(refusal)
    } catch let refusal as ActivityRefusal {
      page.refusal = EditorModel.Refusal(sentence: refusal.sentence, field: refusal.field)
    }
    page.draft = press.form
    return .page(page.frame(assets: site.assets).keyed(), in: context.language, status: .unprocessableContent)
  }

  private func give(_ press: Press, on page: ProxyPage, as visitor: Visitor) async throws -> ProxyPage.Saved {
    let reading = page.reading
    let form = press.form
    let id = try site.sessionID(reading)
    let seat = press.seatOfNobody(by: visitor)
    let name = page.item.plan.identity == .named ? try form.line("proxy-name", limit: 40) : ""
    let department = form["proxy-department"].map(DepartmentID.init(rawValue:)).flatMap {
      reading.directory.organisation.department($0)?.id
    }
    let proxy = Participant(
      id: seat.participant(in: id),
      appearance: name.isEmpty ? .pseudonym : .firstName, department: department, footing: .room, joined: reading.now,
      origin: .proxy)
    let happened = try await site.house.sessions.send(
      .answer(.giveFor(page.item.id, form, proxy: proxy, slip: seat.slip(for: page.item.id))), to: id,
      name: name.isEmpty ? nil : (proxy.id, name), submission: press.submission(by: visitor))
    let isCorrection = !happened.isEmpty && reading.session.participants[proxy.id] != nil
    return isCorrection ? .corrected : .entered
  }
}
