import HTTPTypes
import Hummingbird
import Synchronization

/// Answers 405 with `Allow`, where the router says 404, when the path exists for other methods.
final class UndeclaredMethods: RouterMiddleware {
  typealias Context = PasserelleContext

  private let routes = Mutex<[(path: RouterPath, method: HTTPRequest.Method)]>([])

  /// Learns the routes. Until then every undeclared method is a 404.
  func learn(_ router: Router<PasserelleContext>) {
    let known = router.routes.map { (path: $0.path, method: $0.method) }
    routes.withLock { $0 = known }
  }

  func handle(
    _ request: Request, context: PasserelleContext, next: (Request, PasserelleContext) async throws -> Response
  ) async throws -> Response {
    do {
      return try await next(request, context)
    } catch let error as HTTPError where error.status == .notFound {
      let allowed = methods(of: request.uri.path)
      guard !allowed.isEmpty, !allowed.contains(request.method.rawValue) else { throw error }
      throw Problem(.methodNotAllowed, headers: [.allow: allowed.joined(separator: ", ")])
    }
  }

  private func methods(of path: String) -> [String] {
    let segments = path.split(separator: "/")
    var found = Set(routes.withLock { $0.filter { $0.path.matches(segments) }.map(\.method.rawValue) })
    if found.contains("GET") { found.insert("HEAD") }
    return found.sorted()
  }
}

extension RouterPath {
  fileprivate func matches(_ segments: [Substring]) -> Bool {
    if let last = components.last, last == .recursiveWildcard {
      guard segments.count >= components.count else { return false }
    } else if segments.count != components.count {
      return false
    }
    return zip(components, segments).allSatisfy { $0 ~= $1 }
  }
}
