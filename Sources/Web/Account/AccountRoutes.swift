import Activities
import Application
import Hummingbird
import Kernel
import NIOCore
import People

struct AccountRoutes: Sendable {
  let site: Site

  private static let path = "/account"

  func add(to router: Router<PasserelleContext>) {
    router.get("account") { request, context in
      try await page(request, context, isSaved: request.uri.queryParameters["saved"] != nil)
    }
    router.post("account") { request, context in
      try await change("me", request, context, then: Self.path + "?saved") { person, form in
        guard var data = site.house.directory.current.personalData[person] else { throw Problem.notFound }
        data = try PersonalData(
          typed: form["name"] ?? "", email: data.email.text,
          language: form["language"].flatMap(Language.init(rawValue:)))
        try await site.house.people.describe(person, as: data, at: site.house.clock.now)
      }
    }
    router.post("account/password") { request, context in
      try await change("password", request, context, then: Self.path + "?saved") { person, form in
        guard let token = site.signInToken(request, context) else { throw Problem.forbidden }
        try await site.countingTries(of: "", context) {
          try await site.house.signIn.changePassword(
            of: person, from: form["old"] ?? "", to: form["password"] ?? "", keeping: token)
        }
      }
    }
    router.post("account/browsers") { request, context in
      try await change("browsers", request, context, then: Self.path) { person, form in
        try await site.house.signIn.revoke(form["id"] ?? "", of: person)
      }
    }
    router.post("account/sign-out-everywhere") { request, context in
      try await change("browsers", request, context, then: "/sign-in") { person, _ in
        try await site.house.signIn.signOutEverywhere(person)
      }
    }
    router.get("account/data.json") { request, context in
      let person = try await owner(request, context)
      return try await site.record(of: person)
    }
    router.get("account/leave") { request, context in
      LeavePage(frame: try await frame(request, context, AccountWords.leave, path: Self.path + "/leave"), refused: nil)
        .response(site, context)
    }
    router.post("account/leave") { request, context in try await leave(request, context) }
  }

  private func page(
    _ request: Request, _ context: PasserelleContext, refused: RefusedForm? = nil, isSaved: Bool = false
  ) async throws -> Response {
    let frame = try await frame(request, context, AccountWords.account, path: Self.path)
    guard let person = frame.visitor.person else { throw Problem.forbidden }
    let model = try await AccountQuery(site: site).model(of: person, in: site.signInToken(request, context))
    let page = AccountPage(model: model, frame: frame, refused: refused, isSaved: isSaved)
    return .page(page.markup(assets: site.assets), in: context.language, status: refused?.status ?? .ok)
  }

  private func change(
    _ id: String, _ request: Request, _ context: PasserelleContext, then path: String,
    _ act: (PersonID, Form) async throws -> Void
  ) async throws -> Response {
    let person = try await owner(request, context)
    let form = try await FormBody.read(request).form
    do {
      try await act(person, form)
    } catch SignInRefusal.wrong {
      return try await page(request, context, refused: RefusedForm(id, form, AccountWords.wrongOld, at: "old"))
    } catch let refusal as any Error & Explained {
      return try await page(request, context, refused: RefusedForm(id, form, refusal))
    }
    var response = Response.seeOther(path)
    if id == "me" {
      if let language = form["language"].flatMap(Language.init(rawValue:)) {
        response.set(.language, to: language.rawValue, seconds: 365 * 86_400, for: context)
      } else {
        response.clear(.language, for: context)
      }
    }
    return response
  }

  private func leave(_ request: Request, _ context: PasserelleContext) async throws -> Response {
    let person = try await owner(request, context)
    do {
      try await site.house.people.carryOut(.erase(person), at: site.house.clock.now)
    } catch {
      let frame = try await frame(request, context, AccountWords.leave, path: Self.path + "/leave")
      return LeavePage(frame: frame, refused: RefusedForm("leave", Form(), error.sentence)).response(site, context)
    }
    var response = Response.seeOther("/join")
    response.clear(Site.signInCookie, for: context)
    return response
  }

  private func owner(_ request: Request, _ context: PasserelleContext) async throws -> PersonID {
    let visitor = await site.visitor(request, context)
    try site.require(.changeOwnAccount, of: visitor, at: Self.path)
    guard let person = visitor.person else { throw Problem.forbidden }
    return person
  }

  private func frame(
    _ request: Request, _ context: PasserelleContext, _ title: Bilingual, path: String
  ) async throws -> RoomFrame {
    let visitor = await site.visitor(request, context)
    try site.require(.changeOwnAccount, of: visitor, at: path)
    return site.frame(title, path: path, visitor: visitor, context)
  }
}

extension LeavePage {
  fileprivate func response(_ site: Site, _ context: PasserelleContext) -> Response {
    .page(markup(assets: site.assets), in: context.language, status: refused?.status ?? .ok)
  }
}

extension Site {
  /// The frame of a page beside the rooms.
  func frame(_ title: Bilingual, path: String, visitor: Visitor, _ context: PasserelleContext) -> RoomFrame {
    RoomFrame(
      room: nil, title: title[context.language], path: path, language: context.language, visitor: visitor,
      directory: house.directory.current)
  }

  /// All that is kept about a person, as a file.
  func record(of person: PersonID) async throws -> Response {
    guard let record = try await house.people.record(of: person) else { throw Problem.notFound }
    return Response(
      status: .ok,
      headers: [
        .contentType: "application/json; charset=utf-8", .cacheControl: "no-store",
        .contentDisposition: "attachment; filename=\"passerelle-\(person).json\"",
      ],
      body: .init(byteBuffer: ByteBuffer(bytes: try record.file())))
  }
}
