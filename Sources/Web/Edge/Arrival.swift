import Hummingbird
import Kernel

/// Reads where a request comes from and in which language its reader reads.
struct Arrival: RouterMiddleware {
  let configuration: EdgeConfiguration

  func handle(
    _ request: Request, context: PasserelleContext, next: (Request, PasserelleContext) async throws -> Response
  ) async throws -> Response {
    var context = context
    context.isSecure = configuration.isSecure(forwardedProtocol: request.headers[named: "X-Forwarded-Proto"])
    if let said = forwardedAddress(request) { context.address = ClientAddress(said) }
    context.language = .preferred(
      chosen: request.value(of: .language, for: context), accepted: request.headers[.acceptLanguage])
    return try await next(request, context)
  }

  // Each proxy appends who it heard: the entry our outermost proxy wrote stands `trustedProxies` from the end, and
  // everything before it is whatever the client made up.
  private func forwardedAddress(_ request: Request) -> String? {
    guard configuration.trustedProxies > 0 else { return nil }
    let entries = (request.headers[named: "X-Forwarded-For"] ?? "").split(separator: ",")
    guard entries.count >= configuration.trustedProxies else { return nil }
    let entry = entries[entries.count - configuration.trustedProxies].filter { $0 != " " }
    return entry.isEmpty ? nil : entry
  }
}
