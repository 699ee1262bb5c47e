import Activities
import Application
import Hummingbird
import Kernel
import People

/// A file of people: sent, looked at, confirmed.
struct ImportRoutes: Sendable {
  let site: Site
  private let files = UploadedFiles()

  private static let path = OrganisationTab.importing.path
  /// A file of the largest size, and what the form puts around it.
  static let largerBodies = [
    EdgeConfiguration.LargerBody(route: "organisation/import", limit: ImportPreview.sizeLimit + 16_384)
  ]

  init(site: Site) {
    self.site = site
  }

  func add(to router: Router<PasserelleContext>) {
    router.get("organisation/import") { request, context in try await page(request, context) }
    router.post("organisation/import") { request, context in try await look(request, context) }
    // Reloaded, or in the language switched to, the confirmation begins again.
    router.get("organisation/import/confirm") { _, _ in Response.seeOther(Self.path) }
    router.post("organisation/import/confirm") { request, context in try await confirm(request, context) }
  }

  private func page(
    _ request: Request, _ context: PasserelleContext, refusal: Bilingual? = nil
  ) async throws -> Response {
    let page = ImportPage(frame: try await frame(request, context), refusal: refusal)
    return .page(
      page.markup(assets: site.assets), in: context.language, status: refusal == nil ? .ok : .unprocessableContent)
  }

  private func look(_ request: Request, _ context: PasserelleContext) async throws -> Response {
    let owner = try await administrator(request, context)
    let file = try await FormBody.read(request).files.first { $0.field == "people" }
    guard let file else { return try await page(request, context, refusal: ImportWords.noFile) }
    let frame = try await frame(request, context)
    do {
      let preview = try site.house.people.preview(of: file.bytes)
      let key = files.keep(file.bytes, of: owner, at: site.house.clock.now)
      let page = ImportPreviewPage(frame: frame, preview: preview, stage: .preview(key: key))
      return .page(page.markup(assets: site.assets), in: context.language)
    } catch {
      return try await page(request, context, refusal: error.sentence)
    }
  }

  private func confirm(_ request: Request, _ context: PasserelleContext) async throws -> Response {
    let owner = try await administrator(request, context)
    let key = try await FormBody.read(request).form["key"] ?? ""
    let now = site.house.clock.now
    guard let bytes = files.take(key, by: owner, at: now) else {
      return try await page(request, context, refusal: ImportWords.gone)
    }
    do {
      let done = try await site.house.people.importFile(bytes, at: now)
      let page = ImportPreviewPage(frame: try await frame(request, context), preview: done, stage: .result)
      return .page(page.markup(assets: site.assets), in: context.language)
    } catch let refusal as PeopleRefusal {
      return try await page(request, context, refusal: refusal.sentence)
    }
  }

  private func administrator(_ request: Request, _ context: PasserelleContext) async throws -> PersonID {
    let visitor = await site.visitor(request, context)
    try site.require(.importPeople, of: visitor, at: Self.path)
    guard let person = visitor.person else { throw Problem.forbidden }
    return person
  }

  private func frame(_ request: Request, _ context: PasserelleContext) async throws -> RoomFrame {
    try await site.administration(.importPeople, request, context, OrganisationWords.importing, path: Self.path)
  }
}
