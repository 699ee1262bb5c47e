import Activities
import Application
import Hummingbird
import Kernel
import People

struct PeopleRoutes: Sendable {
  let site: Site

  private static let path = OrganisationTab.people.path

  func add(to router: Router<PasserelleContext>) {
    router.get("organisation/people") { request, context -> Response in
      let page = PeoplePage(
        frame: try await administration(.changeOrganisation, request, context), search: PeopleSearch(request))
      return .page(page.markup(assets: site.assets), in: context.language)
    }
    router.get("organisation/people/new") { request, context in try await newPage(request, context) }
    router.post("organisation/people") { request, context in try await add(request, context) }
    router.get("organisation/people/{id}") { request, context in
      try await page(request, context, isSaved: request.uri.queryParameters["saved"] != nil)
    }
    router.post("organisation/people/{id}") { request, context in
      try await change("person", .changeOrganisation, request, context) { known, form in
        let entry = try PersonEntry(form, language: known.data.language)
        try await site.house.people.change(
          known.person.id, to: entry.data, in: entry.department, on: entry.site, as: entry.role,
          at: site.house.clock.now)
      }
    }
    router.post("organisation/people/{id}/standing") { request, context in
      try await change("standing", .changeOrganisation, request, context) { known, form in
        let id = known.person.id
        try await site.house.people.carryOut(
          form["standing"] == "active" ? .reactivate(id) : .deactivate(id), at: site.house.clock.now)
      }
    }
    addParting(to: router)
  }

  private func newPage(
    _ request: Request, _ context: PasserelleContext, refused: RefusedForm? = nil
  ) async throws -> Response {
    let frame = try await administration(.changeOrganisation, request, context, path: Self.path + "/new")
    let page = NewPersonPage(frame: frame, refused: refused)
    return .page(page.markup(assets: site.assets), in: context.language, status: refused?.status ?? .ok)
  }

  private func add(_ request: Request, _ context: PasserelleContext) async throws -> Response {
    try site.require(.changeOrganisation, of: await site.visitor(request, context), at: Self.path)
    let form = try await FormBody.read(request).form
    do {
      let entry = try PersonEntry(form, language: nil)
      let person = try await site.house.people.add(
        entry.data, to: entry.department, at: entry.site, as: entry.role, at: site.house.clock.now)
      return .seeOther("\(Self.path)/\(person)?saved")
    } catch let refusal as any Error & Explained {
      return try await newPage(request, context, refused: RefusedForm("new-person", form, refusal))
    }
  }

  private func page(
    _ request: Request, _ context: PasserelleContext, refused: RefusedForm? = nil, isSaved: Bool = false
  ) async throws -> Response {
    let frame = try await administration(.changeOrganisation, request, context, path: path(context))
    let (person, data) = try known(context)
    let page = PersonPage(frame: frame, person: person, data: data, refused: refused, isSaved: isSaved)
    return .page(page.markup(assets: site.assets), in: context.language, status: refused?.status ?? .ok)
  }

  private func change(
    _ id: String, _ deed: Deed, _ request: Request, _ context: PasserelleContext,
    _ act: ((person: Person, data: PersonalData), Form) async throws -> Void
  ) async throws -> Response {
    try site.require(deed, of: await site.visitor(request, context), at: path(context))
    let form = try await FormBody.read(request).form
    let known = try known(context)
    do {
      try await act(known, form)
      return .seeOther(path(context) + "?saved")
    } catch let refusal as any Error & Explained {
      return try await page(request, context, refused: RefusedForm(id, form, refusal))
    }
  }

  func administration(
    _ deed: Deed, _ request: Request, _ context: PasserelleContext, path: String = path
  ) async throws -> RoomFrame {
    try await site.administration(deed, request, context, OrganisationWords.people, path: path)
  }

  func path(_ context: PasserelleContext) -> String { "\(Self.path)/\(context.parameters.get("id") ?? "")" }

  /// The person of the address, as long as anything is known of them.
  func known(_ context: PasserelleContext) throws -> (person: Person, data: PersonalData) {
    let id = PersonID(rawValue: context.parameters.get("id") ?? "")
    let directory = site.house.directory.current
    guard let person = directory.organisation.persons[id], let data = directory.personalData[id] else {
      throw Problem.notFound
    }
    return (person, data)
  }
}
