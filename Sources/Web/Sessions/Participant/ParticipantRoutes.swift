import Activities
import Application
import HTTPTypes
import Hummingbird
import Kernel
import Markup
import Sessions

/// The routes of a participant.
struct ParticipantRoutes: Sendable {
  let site: Site

  func add(to router: Router<PasserelleContext>) {
    router.get("s/{code}") { try await page($0, $1, activity: nil) }
    router.get("s/{code}/a/{activity}") { try await page($0, $1, activity: Self.activity($1)) }
    router.post("s/{code}/a/{activity}/answer") { try await answer($0, $1) }
    router.post("s/{code}/a/{activity}/move") { try await move($0, $1) }
    router.post("s/{code}/hand") { try await hand($0, $1) }
    router.post("s/{code}/react") { try await react($0, $1) }
    router.post("s/{code}/ready") { request, context in
      try await act(request, context, Press(request)) { .ready($0.id) }
    }
    router.post("s/{code}/footing") { request, context in
      let press = try await Press(request)
      return try await act(request, context, press) {
        .changeFooting($0.id, press.form["footing"].flatMap(Footing.init(rawValue:)) ?? .remote)
      }
    }
  }

  static func activity(_ context: PasserelleContext) -> ActivityID? {
    context.parameters.get("activity").map { ActivityID(rawValue: String($0)) }
  }

  private func page(_ request: Request, _ context: PasserelleContext, activity: ActivityID?) async throws -> Response {
    let reading = try await site.reading(request, context)
    guard let seat = site.seated(request, reading, context) else {
      return .seeOther(reading.paths.join(for: activity))
    }
    if let activity, reading.session.item(activity) == nil { return .seeOther(reading.paths.participant) }
    let isChanging = request.uri.queryParameters["change"] != nil
    let model = site.participantModel(reading, seat, activity: activity, isChanging: isChanging, in: context.language)
    return .page(ParticipantPage(model).frame(activity: activity, assets: site.assets).keyed(), in: context.language)
  }

  private func answer(_ request: Request, _ context: PasserelleContext) async throws -> Response {
    let press = try await Press(request)
    return try await give(request, context, press) { seat, item in
      .answer(.give(item.id, press.form, by: seat.id, slip: seat.slip(for: item.id)))
    }
  }

  private func move(_ request: Request, _ context: PasserelleContext) async throws -> Response {
    let press = try await Press(request)
    return try await give(request, context, press) { seat, item in .answer(.move(item.id, press.form, by: seat.id)) }
  }

  private func give(
    _ request: Request, _ context: PasserelleContext, _ press: Press,
    _ act: (SeatedParticipant, AgendaItem) -> SessionCommand.Act
  ) async throws -> Response {
    let (reading, found) = try await site.sitting(request, context)
    guard let seat = found else { return .seeOther(reading.paths.join) }
    guard let item = Self.activity(context).flatMap(reading.session.item) else {
      return try await reply(request, context, reading, seat, SessionRefusal.unknownActivity, press.form)
    }
    try site.limits.acts.admit(seat.id.rawValue)
    do {
      try await site.house.sessions.send(
        act(seat, item), to: site.sessionID(reading), submission: press.submission(by: seat.seat.secret))
      return try await reply(request, context, reading, seat, nil, press.form)
    } catch let refusal as SessionRefusal {
      return try await reply(request, context, reading, seat, refusal, press.form)
    }
  }

  private func hand(_ request: Request, _ context: PasserelleContext) async throws -> Response {
    let press = try await Press(request)
    let reading = try await site.reading(request, context)
    let isRaised = site.seated(request, reading, context).map { reading.session.hands.contains($0.id) } ?? false
    let raises = press.form["to"].map { $0 == "yes" } ?? !isRaised
    return try await act(request, context, press) { raises ? .raiseHand($0.id) : .lowerHand($0.id) }
  }

  private func react(_ request: Request, _ context: PasserelleContext) async throws -> Response {
    let press = try await Press(request)
    let (reading, found) = try await site.sitting(request, context)
    guard let seat = found else { return .seeOther(reading.paths.join) }
    try site.limits.acts.admit(seat.id.rawValue)
    if let reaction = press.form["reaction"].flatMap(Reaction.init(rawValue:)), reading.session.phase == .open {
      let id = try site.sessionID(reading)
      site.reactions.give(reaction, in: id, at: reading.now, press.submission(by: seat.seat.secret))
      site.showReactions(of: id)
    }
    return try await replyInPlace(request, context, reading, seat, press.form)
  }

  private func act(
    _ request: Request, _ context: PasserelleContext, _ press: Press, _ act: (SeatedParticipant) -> RoomAct
  ) async throws -> Response {
    let (reading, found) = try await site.sitting(request, context)
    guard let seat = found else { return .seeOther(reading.paths.join) }
    try site.limits.acts.admit(seat.id.rawValue)
    try await site.house.sessions.send(
      .room(act(seat)), to: site.sessionID(reading), submission: press.submission(by: seat.seat.secret))
    return try await replyInPlace(request, context, reading, seat, press.form)
  }

  /// The page that the person is on, which the form names where it is the page of one activity.
  private func replyInPlace(
    _ request: Request, _ context: PasserelleContext, _ before: SessionReading, _ seat: SeatedParticipant, _ form: Form
  ) async throws -> Response {
    let page = form["page"].flatMap { before.session.item(ActivityID(rawValue: $0))?.id }
    if !request.isFromScript { return .seeOther(page.map(before.paths.activity) ?? before.paths.participant) }
    let reading = try await site.reading(of: site.sessionID(before), before.code)
    let model = site.participantModel(
      reading, seat, activity: page, isChanging: form.has("changing"), in: context.language)
    return .fragment(ParticipantPage(model).parts, in: context.language)
  }

  /// What the phone gets: with a script the parts that changed, otherwise the page anew.
  private func reply(
    _ request: Request, _ context: PasserelleContext, _ before: SessionReading, _ seat: SeatedParticipant,
    _ refusal: SessionRefusal?, _ form: Form?
  ) async throws -> Response {
    let activity = Self.activity(context)
    let reading = try await site.reading(of: site.sessionID(before), before.code)
    let shown = activity.flatMap(reading.ownPage)
    if refusal == nil, !request.isFromScript {
      return .seeOther(shown.map(reading.paths.activity) ?? reading.paths.participant)
    }
    if refusal == nil, let activity,
      let parts = site.sharedReply(after: activity, of: seat, in: reading, context.language)
    {
      return .fragment(parts.bytes, in: context.language)
    }
    var model = site.participantModel(
      reading, seat, activity: refusal == nil ? shown : activity, isChanging: refusal != nil, in: context.language)
    model.page = shown
    model.refusal = refusal?.sentence
    model.draft = refusal == nil ? nil : form
    let page = ParticipantPage(model)
    let status: HTTPResponse.Status = refusal == nil ? .ok : .unprocessableContent
    return request.isFromScript
      ? .fragment(page.parts, in: context.language, status: status)
      : .page(page.frame(activity: shown, assets: site.assets).keyed(), in: context.language, status: status)
  }
}

extension Request {
  /// Whether a script of ours asks, and wants only the parts of the page that changed.
  var isFromScript: Bool {
    HTTPField.Name("X-Passerelle").flatMap { headers[$0] } == "fragment"
  }
}
