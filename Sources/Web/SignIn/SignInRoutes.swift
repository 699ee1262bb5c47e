import Activities
import Application
import HTTPTypes
import Hummingbird
import Kernel
import People

struct SignInRoutes: Sendable {
  let site: Site

  func add(to router: Router<PasserelleContext>) {
    router.get("sign-in") { request, context -> Response in
      let back = SafeReturn.path(request.uri.queryParameters["to"].map { String($0) })
      if await site.visitor(request, context) != .nobody { return .seeOther(back) }
      return page(back, context)
    }
    router.post("sign-in") { request, context in try await signIn(request, context) }
    router.post("sign-out") { request, context in try await signOut(request, context) }
  }

  private func page(
    _ back: String, _ context: PasserelleContext, refused: RefusedForm? = nil, headers: HTTPFields = [:]
  ) -> Response {
    let page = SignInPage(
      language: context.language, organisation: site.house.directory.current.organisation.name, returnTo: back,
      refused: refused)
    return .page(
      page.frame(assets: site.assets), in: context.language, status: refused?.status ?? .ok, headers: headers)
  }

  private func signIn(_ request: Request, _ context: PasserelleContext) async throws -> Response {
    let form = try await FormBody.read(request).form
    let back = SafeReturn.path(form["to"])
    do {
      let token = try await site.countingTries(of: form["email"] ?? "", context) {
        // Whoever was added from another process since is known too.
        try await site.house.directory.refresh()
        return try await site.house.signIn.signIn(
          email: form["email"] ?? "", password: form["password"] ?? "", on: request.device,
          at: site.house.clock.now)
      }
      return site.signedIn(with: token, leadingTo: back, context)
    } catch let problem as Problem {
      return page(back, context, refused: RefusedForm("sign-in", form, problem), headers: problem.headers)
    } catch let refusal as SignInRefusal {
      return page(back, context, refused: RefusedForm("sign-in", form, refusal))
    }
  }

  private func signOut(_ request: Request, _ context: PasserelleContext) async throws -> Response {
    if let token = site.signInToken(request, context) { try await site.house.signIn.signOut(token) }
    var response = Response.seeOther("/sign-in")
    response.clear(Site.signInCookie, for: context)
    return response
  }
}

extension Site {
  /// Takes a try from the address of whoever asks and from the account named `email`, and gives it back when `act`
  /// succeeds: a hospital behind one address signs in as often as it likes, who guesses does not.
  func countingTries<Value: Sendable>(
    of email: String, _ context: PasserelleContext, _ act: () async throws -> Value
  ) async throws -> Value {
    let account = String(PlainText.line(String(email.prefix(500))).lowercased().prefix(EmailAddress.limit))
    let address = context.address.household
    try limits.signIn.admit(address)
    if !account.isEmpty { try limits.signInAccount.admit(account) }
    let value = try await act()
    limits.signIn.giveBack(address)
    if !account.isEmpty { limits.signInAccount.giveBack(account) }
    return value
  }

  /// Leads someone in, in the language they chose for themselves.
  func signedIn(with token: PersonalToken, leadingTo path: String, _ context: PasserelleContext) -> Response {
    var response = Response.seeOther(path)
    // The server ends a sign-in that nobody uses; the cookie only has to outlast that.
    response.set(Self.signInCookie, to: token.text, seconds: 365 * 86_400, for: context)
    if let language = house.directory.current.personalData[token.person]?.language {
      response.set(.language, to: language.rawValue, seconds: 365 * 86_400, for: context)
    }
    return response
  }

  func signInToken(_ request: Request, _ context: PasserelleContext) -> PersonalToken? {
    request.value(of: Self.signInCookie, for: context).flatMap(PersonalToken.init(text:))
  }
}

extension Request {
  /// The browser it comes from, in coarse words.
  var device: Device { Device(userAgent: headers[.userAgent]) }
}
