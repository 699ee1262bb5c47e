import Activities
import Application
import Hummingbird
import Kernel
import People

// What leaves the server with or about one person: a link, their data, themselves.
extension PeopleRoutes {
  func addParting(to router: Router<PasserelleContext>) {
    router.post("organisation/people/{id}/link") { request, context in try await link(request, context) }
    router.get("organisation/people/{id}/data.json") { request, context in
      let visitor = await site.visitor(request, context)
      let id = PersonID(rawValue: context.parameters.get("id") ?? "")
      try site.require(.exportPerson(id), of: visitor, at: path(context))
      return try await site.record(of: id)
    }
    router.get("organisation/people/{id}/erase") { request, context in try await erasePage(request, context) }
    router.post("organisation/people/{id}/erase") { request, context in
      try site.require(.erasePerson, of: await site.visitor(request, context), at: path(context))
      let known = try known(context)
      do {
        try await site.house.people.carryOut(.erase(known.person.id), at: site.house.clock.now)
      } catch let error as PeopleRefusal {
        let refused = RefusedForm("erase", Form(), error.sentence)
        return try await erasePage(request, context, refused: refused)
      }
      return .seeOther(OrganisationTab.people.path)
    }
  }

  // The answer itself shows the link, for nothing that could show it again is kept.
  private func link(_ request: Request, _ context: PasserelleContext) async throws -> Response {
    let frame = try await administration(.makeSignInLink, request, context, path: path(context))
    let (person, data) = try known(context)
    let token = try await site.house.signIn.makeLink(for: person.id, at: site.house.clock.now)
    let page = LinkPage(
      frame: frame, person: person.id, name: data.name,
      address: site.edge.address(of: "/welcome/\(token.text)", for: request, in: context))
    return .page(page.markup(assets: site.assets), in: context.language)
  }

  private func erasePage(
    _ request: Request, _ context: PasserelleContext, refused: RefusedForm? = nil
  ) async throws -> Response {
    let frame = try await administration(.erasePerson, request, context, path: path(context) + "/erase")
    let (person, data) = try known(context)
    let page = ErasePage(frame: frame, person: person, name: data.name, refused: refused)
    return .page(page.markup(assets: site.assets), in: context.language, status: refused?.status ?? .ok)
  }
}
