import HTTPTypes
import Hummingbird
import NIOCore

/// What those who watch the server ask: whether it is well, whether it takes visitors, and its figures.
struct OperationsRoutes: Sendable {
  /// The paths that answer before there is an organisation, too.
  static let paths: Set<String> = ["/healthz", "/readyz", "/metrics"]

  let probe: HealthProbe
  let readiness: Readiness
  let figures: Figures
  let door: MetricsDoor

  func add(to router: Router<PasserelleContext>) {
    router.get("healthz") { _, _ in
      let finding = await probe.find()
      return Self.plain(finding.rawValue, finding == .ok ? .ok : .serviceUnavailable)
    }
    router.get("readyz") { _, _ in
      let state = readiness.state
      return Self.plain(state.rawValue, state == .ready ? .ok : .serviceUnavailable)
    }
    router.get("metrics") { request, context in
      guard door.admits(request, context) else { throw Problem.forbidden }
      var response = Self.plain(await figures.text(), .ok)
      response.headers[.contentType] = "text/plain; version=0.0.4; charset=utf-8"
      return response
    }
  }

  private static func plain(_ text: String, _ status: HTTPResponse.Status) -> Response {
    let line = text.hasSuffix("\n") ? text : text + "\n"
    return Response(
      status: status, headers: [.contentType: "text/plain; charset=utf-8", .cacheControl: "no-store"],
      body: ResponseBody(byteBuffer: ByteBuffer(string: line)))
  }
}
