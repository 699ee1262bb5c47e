import Activities
import Application
import Hummingbird
import Kernel
import People

/// A one-time link asks for a password in one field, and lets in without one too: whoever holds it may do both anyway,
/// and a newcomer stands in front of the product after one click.
struct WelcomeRoutes: Sendable {
  let site: Site

  func add(to router: Router<PasserelleContext>) {
    router.get("welcome/{token}") { request, context in
      try await opening(request, context) { link in try await page(link, context) }
    }
    router.post("welcome/{token}") { request, context in
      let form = try await FormBody.read(request).form
      return try await opening(request, context) { link in
        do {
          let token = try await site.house.signIn.redeem(
            link, choosing: form["password"] ?? "", on: request.device, at: site.house.clock.now)
          return site.signedIn(with: token, leadingTo: "/", context)
        } catch let refusal as SignInRefusal where refusal != .linkSpent {
          return try await page(link, context, refused: RefusedForm("welcome", form, refusal))
        }
      }
    }
    router.post("welcome/{token}/enter") { request, context in
      try await opening(request, context) { link in
        let token = try await site.house.signIn.enter(with: link, on: request.device, at: site.house.clock.now)
        return site.signedIn(with: token, leadingTo: "/", context)
      }
    }
  }

  private func opening(
    _ request: Request, _ context: PasserelleContext, _ act: (PersonalToken) async throws -> Response
  ) async throws -> Response {
    let text = context.parameters.get("token") ?? ""
    do {
      return try await site.countingTries(of: "", context) {
        guard let link = PersonalToken(text: text) else { throw SignInRefusal.linkSpent }
        try await site.house.directory.refresh()
        return try await act(link)
      }
    } catch SignInRefusal.linkSpent {
      let page = SpentLinkPage(
        language: context.language, organisation: site.house.directory.current.organisation.name,
        path: "/welcome/\(text)")
      return .page(page.frame(assets: site.assets), in: context.language, status: .gone)
    }
  }

  private func page(
    _ link: PersonalToken, _ context: PasserelleContext, refused: RefusedForm? = nil
  ) async throws -> Response {
    let person = try await site.house.signIn.holder(of: link, at: site.house.clock.now)
    let directory = site.house.directory.current
    let page = WelcomePage(
      language: context.language, organisation: directory.organisation.name,
      name: directory.name(of: person)?[context.language] ?? "", path: "/welcome/\(link.text)", refused: refused)
    return .page(page.frame(assets: site.assets), in: context.language, status: refused?.status ?? .ok)
  }
}
