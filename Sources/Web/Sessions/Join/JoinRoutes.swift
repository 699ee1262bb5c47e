import Activities
import Application
import HTTPTypes
import Hummingbird
import Kernel
import People
import Sessions

/// The routes through which people come in.
struct JoinRoutes: Sendable {
  let site: Site

  func add(to router: Router<PasserelleContext>) {
    router.get("join") { request, context in
      await codePage(
        request, context, typed: request.uri.queryParameters["code"].map { String($0) } ?? "", refusal: nil)
    }
    router.post("join") { request, context in try await enterCode(request, context) }
    router.get("s/{code}/join") { request, context in try await joinPage(request, context) }
    router.post("s/{code}/join") { request, context in try await join(request, context) }
  }

  private func codePage(
    _ request: Request, _ context: PasserelleContext, typed: String, refusal: Bilingual?,
    status: HTTPResponse.Status = .ok
  ) async -> Response {
    let page = CodePage(
      language: context.language, organisation: site.house.directory.current.organisation.name, typed: typed,
      refusal: refusal, isSignedIn: await site.visitor(request, context) != .nobody)
    return .page(page.frame(assets: site.assets), in: context.language, status: status)
  }

  private func enterCode(_ request: Request, _ context: PasserelleContext) async throws -> Response {
    let typed = try await FormBody.read(request).form["code"] ?? ""
    await site.slowDown(context)
    if let code = JoinCode(rawValue: typed), site.house.sessions.session(of: code) != nil {
      return .seeOther(SessionPaths(code).participant)
    }
    let problem = site.wrongCode(context)
    guard problem.status == .notFound else { throw problem }
    return await codePage(
      request, context, typed: String(PlainText.line(typed).prefix(9)), refusal: problem.sentence, status: .notFound)
  }

  private func joinPage(
    _ request: Request, _ context: PasserelleContext, refusal: Bilingual? = nil, draft: Form? = nil
  ) async throws -> Response {
    let reading = try await site.reading(request, context)
    if site.seated(request, reading, context) != nil { return .seeOther(reading.paths.participant) }
    let wanted = draft?["activity"] ?? request.uri.queryParameters["activity"].map { String($0) }
    let page = JoinPage(
      reading: reading, language: context.language, visitor: await site.visitor(request, context), refusal: refusal,
      draft: draft, activity: Self.activity(wanted, in: reading))
    var response = Response.page(
      page.frame(assets: site.assets), in: context.language, status: refusal == nil ? .ok : .unprocessableContent)
    if site.seat(request, reading.code, context) == nil {
      // The seat is offered with the page: whoever sends the form twice, because the reply was lost, sits down once.
      var system = SystemRandomNumberGenerator()
      let seat = Seat(using: &system)
      response.set(Site.seatCookie(reading.code), to: seat.secret, seconds: Self.offerLasts, for: context)
    }
    return response
  }

  /// How long a seat is kept for whoever looks at the door, in seconds.
  private static let offerLasts = 86_400

  private func join(_ request: Request, _ context: PasserelleContext) async throws -> Response {
    let form = try await FormBody.read(request).form
    let reading = try await site.reading(request, context)
    // Sent again: the reply that gave the seat its time was lost.
    if let seated = site.seated(request, reading, context) {
      return seat(seated.seat, at: reading, goingTo: form["activity"], context)
    }
    let visitor = await site.visitor(request, context)
    try site.require(.takePart(reading.session.policy), of: visitor, at: reading.paths.join)
    try site.limits.joins.admit(context.address.household)
    do {
      return try await take(seatIn: reading, with: form, as: visitor, request, context)
    } catch let refusal as any Error & Explained where refusal is SessionRefusal || refusal is ActivityRefusal {
      return try await joinPage(request, context, refusal: refusal.sentence, draft: form)
    }
  }

  private func take(
    seatIn reading: SessionReading, with form: Form, as visitor: Visitor, _ request: Request,
    _ context: PasserelleContext
  ) async throws -> Response {
    var system = SystemRandomNumberGenerator()
    let seat = site.seat(request, reading.code, context) ?? Seat(using: &system)
    let id = try site.sessionID(reading)
    let policy = reading.session.policy
    let name = policy.identity == .firstName && visitor == .nobody ? try form.requiredLine("name", limit: 40) : nil
    let account = policy.identity == .pseudonym ? nil : visitor.person
    let participant = Participant(
      id: seat.participant(in: id),
      appearance: account != nil ? .account : name != nil ? .firstName : .pseudonym, person: account,
      department: department(form, visitor, reading),
      footing: form["footing"].flatMap(Footing.init(rawValue:)) ?? .remote, joined: reading.now,
      origin: form["robot"] == "yes" ? .robot : .themselves)
    try await site.house.sessions.send(
      .room(.join(participant)), to: id, name: name.map { (participant.id, $0) })
    return self.seat(seat, at: reading, goingTo: form["activity"], context)
  }

  private func seat(
    _ seat: Seat, at reading: SessionReading, goingTo activity: String?, _ context: PasserelleContext
  ) -> Response {
    let activity = Self.activity(activity, in: reading)
    var response = Response.seeOther(activity.map(reading.paths.activity) ?? reading.paths.participant)
    response.set(Site.seatCookie(reading.code), to: seat.secret, seconds: 90 * 86_400, for: context)
    return response
  }

  /// The activity that somebody came for.
  private static func activity(_ sent: String?, in reading: SessionReading) -> ActivityID? {
    sent.flatMap { reading.session.item(ActivityID(rawValue: $0))?.id }
  }

  private func department(_ form: Form, _ visitor: Visitor, _ reading: SessionReading) -> DepartmentID? {
    if let person = visitor.person { return reading.directory.organisation.persons[person]?.department }
    guard reading.session.policy.asksDepartment, let chosen = form["department"].map(DepartmentID.init(rawValue:))
    else {
      return nil
    }
    return reading.directory.organisation.department(chosen)?.id
  }
}
