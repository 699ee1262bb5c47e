import Hummingbird
import Logging

/// One line a request, and its figures: method, route, status, duration. Never an address, a query or a value of a path:
/// codes and names stay out of the log, where a route `/s/{code}` says enough.
struct RequestLog: RouterMiddleware {
  let figures: RequestFigures

  func handle(
    _ request: Request, context: PasserelleContext, next: (Request, PasserelleContext) async throws -> Response
  ) async throws -> Response {
    let start = ContinuousClock.now
    let response = try await next(request, context)
    note(
      request.method.rawValue, context.endpointPath, status: response.status.code, since: start, in: context.logger)
    return response
  }

  /// Notes that a request of that route was answered.
  func note(_ method: String, _ route: String?, status: Int, since start: ContinuousClock.Instant, in logger: Logger) {
    let time = start.duration(to: .now)
    figures.note(method, route, status: status, time)
    logger.info(
      "request",
      metadata: [
        "method": "\(method)", "route": "\(route ?? "none")", "status": "\(status)",
        "milliseconds": "\((10 * (time / .milliseconds(1))).rounded() / 10)",
      ])
  }
}
