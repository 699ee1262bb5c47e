import Activities
import Application
import Hummingbird
import Kernel
import People

struct OrganisationRoutes: Sendable {
  let site: Site

  private static let path = OrganisationTab.settings.path

  func add(to router: Router<PasserelleContext>) {
    router.get("organisation") { request, context in
      try await page(request, context, isSaved: request.uri.queryParameters["saved"] != nil)
    }
    router.post("organisation") { request, context in
      try await change("identity-form", request, context) { form in
        guard TimeZones.options(with: current.timeZone).contains(where: { $0.value == form["time-zone"] ?? "" }) else {
          throw OrganisationRefusal.missingTimeZone
        }
        return .together([.rename(form["name"] ?? ""), .keepTime(in: form["time-zone"] ?? "")])
      }
    }
    router.post("organisation/departments") { request, context in
      try await change("new-department", request, context) { form in
        var generator = SystemRandomNumberGenerator()
        return .openDepartment(DepartmentID(using: &generator), name: name(form), letters: letters(form, except: nil))
      }
    }
    router.post("organisation/departments/{id}") { request, context in
      let id = DepartmentID(rawValue: context.parameters.get("id") ?? "")
      return try await change("department-\(id)", request, context) { form in
        .together([
          .renameDepartment(id, name: name(form)), .reletterDepartment(id, letters: letters(form, except: id)),
        ])
      }
    }
    router.post("organisation/sites") { request, context in
      try await change("new-site", request, context) { form in
        var generator = SystemRandomNumberGenerator()
        return .openSite(SiteID(using: &generator), name: form["name"] ?? "")
      }
    }
    router.post("organisation/sites/{id}") { request, context in
      let id = SiteID(rawValue: context.parameters.get("id") ?? "")
      return try await change("site-\(id)", request, context) { form in .renameSite(id, name: form["name"] ?? "") }
    }
  }

  private var current: Organisation { site.house.directory.current.organisation }

  private func page(
    _ request: Request, _ context: PasserelleContext, refused: RefusedForm? = nil, isSaved: Bool = false
  ) async throws -> Response {
    let frame = try await site.administration(
      .changeOrganisation, request, context, OrganisationWords.organisation, path: Self.path)
    let page = OrganisationPage(frame: frame, refused: refused, isSaved: isSaved)
    return .page(page.markup(assets: site.assets), in: context.language, status: refused?.status ?? .ok)
  }

  private func change(
    _ id: String, _ request: Request, _ context: PasserelleContext,
    _ command: (Form) throws -> OrganisationCommand
  ) async throws -> Response {
    try site.require(.changeOrganisation, of: await site.visitor(request, context), at: Self.path)
    let form = try await FormBody.read(request).form
    do {
      try await site.house.people.carryOut(try command(form), at: site.house.clock.now)
      return .seeOther(Self.path + "?saved")
    } catch let refusal as any Error & Explained {
      let said = (refusal as? OrganisationRefusal).map(PeopleRefusal.organisation) ?? refusal
      return try await page(request, context, refused: RefusedForm(id, form, said))
    }
  }

  // A department that has one name in both languages is typed once.
  private func name(_ form: Form) -> Bilingual {
    let french = form["name"] ?? ""
    let english = PlainText.line(form["name-english"] ?? "")
    return Bilingual(french: french, english: english.isEmpty ? french : english)
  }

  private func letters(_ form: Form, except id: DepartmentID?) -> Bilingual {
    let others = current.departments.filter { $0.id != id }
    func letters(_ field: String, _ language: Language) -> String {
      let typed = PlainText.line(form[field] ?? "").uppercased()
      if !typed.isEmpty { return typed }
      var marks = DepartmentMarks(taken: others.map { $0.letters[language] })
      return marks.draw(for: name(form)[language])
    }
    return Bilingual(french: letters("letters", .french), english: letters("letters-english", .english))
  }
}
