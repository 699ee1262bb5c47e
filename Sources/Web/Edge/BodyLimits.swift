import HTTPTypes
import Hummingbird
import NIOCore

/// Refuses a body that is larger than its route takes: at once when it says so, otherwise as soon as it is.
struct BodyLimits: RouterMiddleware {
  private let standard: Int
  private let larger: [String: Int]

  init(_ configuration: EdgeConfiguration) {
    standard = configuration.bodyLimit
    let pairs = configuration.largerBodies.map { ($0.route.description, $0.limit) }
    larger = Dictionary(pairs, uniquingKeysWith: max)
  }

  func handle(
    _ request: Request, context: PasserelleContext, next: (Request, PasserelleContext) async throws -> Response
  ) async throws -> Response {
    let limit = context.endpointPath.flatMap { larger[$0] } ?? standard
    if let announced = request.headers[.contentLength].flatMap({ Int($0) }) {
      // The decoder below never gives more than was announced.
      guard announced <= limit else { throw Problem(.contentTooLarge) }
      return try await next(request, context)
    }
    guard request.headers[.transferEncoding] != nil else { return try await next(request, context) }
    var request = request
    request.body = RequestBody(asyncSequence: LimitedBody(body: request.body, limit: limit))
    return try await next(request, context)
  }
}

/// A body that ends with a refusal once it is larger than `limit`.
private struct LimitedBody: AsyncSequence, Sendable {
  let body: RequestBody
  let limit: Int

  func makeAsyncIterator() -> AsyncIterator {
    AsyncIterator(parts: body.makeAsyncIterator(), left: limit)
  }

  struct AsyncIterator: AsyncIteratorProtocol {
    var parts: RequestBody.AsyncIterator
    var left: Int

    mutating func next() async throws -> ByteBuffer? {
      guard let part = try await parts.next() else { return nil }
      left -= part.readableBytes
      if left < 0 { throw Problem(.contentTooLarge) }
      return part
    }
  }
}
