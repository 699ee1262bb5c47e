import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import NIOHTTP1

/// What all connections share: who answers, and how long they are waited for.
final class RequestDesk: Sendable {
  typealias Answer = @Sendable (Request, PasserelleContext) async throws -> Response

  static let serverName = "Passerelle"

  /// After how many seconds a connection that says nothing is closed.
  let idleTimeout: Int
  let shortcut: any Shortcut
  /// How many seconds the head of a request may take.
  let requestDeadline: Int
  private let logger: Logger
  private let answer: Answer
  private let date = HTTPDate()

  init(configuration: EdgeConfiguration, shortcut: any Shortcut, logger: Logger, answer: @escaping Answer) {
    idleTimeout = configuration.idleTimeout
    requestDeadline = configuration.requestDeadline
    self.shortcut = shortcut
    self.logger = logger
    self.answer = answer
  }

  /// How many seconds the body of `head` may take: each byte would start the idle timeout afresh.
  func timeForBody(of head: HTTPRequestHead) -> Int {
    min(120, requestDeadline + (head.announcedLength == .max ? 1_000_000 : head.announcedLength) / 20_000)
  }

  /// Answers in a task of its own, which keeps nothing once it has ended.
  ///
  /// A phone that begins to listen is served on the event loop of its connection: thousands do so at once, and each
  /// would wake a thread. Everything else may take milliseconds, and goes where live streams need not wait for it.
  func answer(
    _ request: Request, over channel: any Channel, then write: @escaping @Sendable (consuming Response) async -> Void
  ) {
    let executor = request.uri.path.hasSuffix("/live") ? LoopExecutor.of(channel.eventLoop) : nil
    Task(executorPreference: executor) { await write(self.response(to: request, over: channel)) }
  }

  private func response(to request: Request, over channel: any Channel) async -> Response {
    var logger = logger
    logger[metadataKey: "hb.request.id"] = .stringConvertible(RequestID())
    var response: Response
    do {
      response = try await answer(request, PasserelleContext(source: .init(channel: channel, logger: logger)))
    } catch {
      logger.debug("request failed", metadata: ["error": "\(type(of: error))"])
      response = Response(status: .internalServerError)
    }
    response.headers[.date] = date.now
    response.headers[.server] = Self.serverName
    return response
  }
}
