import Application
import Hummingbird
import Kernel

/// The first page of somebody who is signed in, and where everybody else is led.
struct TodayRoutes: Sendable {
  let site: Site

  func add(to router: Router<PasserelleContext>) {
    router.get("/") { request, context -> Response in
      await site.visitor(request, context) == .nobody ? .seeOther("/join") : .seeOther(Room.today.path)
    }
    router.get("today") { try await page($0, $1) }
  }

  private func page(_ request: Request, _ context: PasserelleContext) async throws -> Response {
    let visitor = await site.visitor(request, context)
    try site.require(.seeToday, of: visitor, at: Room.today.path)
    guard let person = visitor.person else { throw Problem.forbidden }
    let model = try await site.today(of: person, request, context)
    let frame = RoomFrame(
      room: .today, title: Room.today.name[context.language], path: Room.today.path, language: context.language,
      visitor: visitor, directory: site.house.directory.current)
    return .page(frame.page(assets: site.assets, TodayPage(model).content), in: context.language)
  }
}
