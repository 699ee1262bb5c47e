import Hummingbird
import Logging

/// One line a request, and its figures: method, route, status, duration. Never an address, a query or a value of a path: codes and
/// names stay out of the log, where a route `/s/{code}` says enough.
struct RequestLog: RouterMiddleware {
  let figures: RequestFigures

  func handle(
    _ request: Request, context: PasserelleContext, next: (Request, PasserelleContext) async throws -> Response
  ) async throws -> Response {
    let start = ContinuousClock.now
    let response = try await next(request, context)
    let time = start.duration(to: .now)
    figures.note(request.method.rawValue, context.endpointPath, status: response.status.code, time)
    let duration = time / .milliseconds(1)
    context.logger.info(
      "request",
      metadata: [
        "method": "\(request.method.rawValue)", "route": "\(context.endpointPath ?? "none")",
        "status": "\(response.status.code)", "milliseconds": "\((10 * duration).rounded() / 10)",
      ])
    return response
  }
}
