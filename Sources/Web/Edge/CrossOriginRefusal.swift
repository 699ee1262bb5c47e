import HTTPTypes
import Hummingbird

/// Refuses whatever another site makes a reader's browser send. A request that changes something must say that it
/// comes from a page of ours, by `Sec-Fetch-Site` or, from older browsers, by `Origin`.
struct CrossOriginRefusal: RouterMiddleware {
  let configuration: EdgeConfiguration

  func handle(
    _ request: Request, context: PasserelleContext, next: (Request, PasserelleContext) async throws -> Response
  ) async throws -> Response {
    guard isSafe(request.method) || isOurs(request) else { throw Problem.forbidden }
    return try await next(request, context)
  }

  private func isSafe(_ method: HTTPRequest.Method) -> Bool {
    method == .get || method == .head || method == .options
  }

  private func isOurs(_ request: Request) -> Bool {
    if let site = request.headers[named: "Sec-Fetch-Site"] { return site == "same-origin" || site == "none" }
    guard let origin = request.headers[.origin]?.lowercased() else { return false }
    if let publicURL = configuration.publicURL { return origin == publicURL.lowercased() }
    guard let host = request.head.authority?.lowercased() else { return false }
    return origin == "https://\(host)" || origin == "http://\(host)"
  }
}
