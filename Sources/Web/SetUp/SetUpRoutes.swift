import Activities
import Application
import Hummingbird
import Kernel
import People

/// Leads every page to the set-up page as long as there is no organisation.
struct SetUpFirst: RouterMiddleware {
  let house: House

  func handle(
    _ request: Request, context: PasserelleContext, next: (Request, PasserelleContext) async throws -> Response
  ) async throws -> Response {
    if house.directory.current.organisation.isFounded || Self.open.contains(request.uri.path) {
      return try await next(request, context)
    }
    // Another node, or a command, may have founded it meanwhile.
    try await house.directory.refresh()
    if house.directory.current.organisation.isFounded { return try await next(request, context) }
    return .seeOther("/set-up")
  }

  private static let open = OperationsRoutes.paths.union(["/set-up"])
}

/// The page that begins an organisation, and is gone once there is one.
struct SetUpRoutes: Sendable {
  let site: Site

  func add(to router: Router<PasserelleContext>) {
    router.get("set-up") { _, context in
      try refuseOnceFounded()
      return page(context)
    }
    router.post("set-up") { request, context in
      try refuseOnceFounded()
      return try await found(request, context)
    }
  }

  private func refuseOnceFounded() throws {
    if site.house.directory.current.organisation.isFounded { throw Problem.notFound }
  }

  private func page(_ context: PasserelleContext, refused: RefusedForm? = nil) -> Response {
    let page = SetUpPage(language: context.language, refused: refused)
    return .page(page.frame(assets: site.assets), in: context.language, status: refused?.status ?? .ok)
  }

  private func found(_ request: Request, _ context: PasserelleContext) async throws -> Response {
    let form = try await FormBody.read(request).form
    let now = site.house.clock.now
    do {
      let entry = try SetUpEntry(form, in: context.language)
      try await site.house.people.found(entry.founding, administrator: entry.administrator, at: now)
      let link = try await site.house.signIn.makeLink(for: entry.founding.administrator, at: now)
      let token = try await site.house.signIn.redeem(link, choosing: entry.password, on: request.device, at: now)
      return site.signedIn(with: token, leadingTo: "/organisation", context)
    } catch let refusal as SetUpEntry.Refusal {
      return page(context, refused: RefusedForm(form, refusal))
    } catch let refusal as PeopleRefusal {
      try refuseOnceFounded()
      return page(context, refused: RefusedForm("set-up", form, refusal))
    }
  }
}
