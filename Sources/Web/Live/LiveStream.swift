import HTTPTypes
package import Hummingbird
import NIOCore
import NIOHTTP1

extension LiveHub {
  /// The answer to an `EventSource`: a stream of the fragments of `topic`, until the browser or the server goes.
  ///
  /// `topic` is asked twice, before the stream opens and once it is open, because the participant may answer in
  /// between and then belongs to another view.
  package func stream(
    to key: String, for request: Request, in context: PasserelleContext,
    topic: @escaping @Sendable () async throws -> Topic
  ) async throws -> Response {
    let start = try await topic()
    let subscriber = Subscriber(session: start.session, key: key)
    // The answer to HEAD has no body, and a body is what holds a stream open.
    guard request.method == .get,
      let stream = await open(start, subscriber, lastID: request.headers[named: "Last-Event-ID"], context)
    else { return response(ResponseBody(byteBuffer: newest(start)?.plain ?? ByteBuffer())) }
    stream.whenSuccess {
      // In a task of its own, so that what it took is not held while the stream lasts.
      Task {
        if let view = try? await topic().view, view != start.view { self.move(subscriber, to: view) }
      }
    }
    // Without a length, for there is no end to it yet.
    return response(ResponseBody { try await $0.finish(nil) })
  }

  /// Makes the connection a stream, and gives what tells that it has begun.
  private func open(
    _ topic: Topic, _ subscriber: Subscriber, lastID: String?, _ context: PasserelleContext
  ) async -> EventLoopFuture<Void>? {
    let channel = context.channel
    return try? await channel.eventLoop.submit {
      let pipeline = channel.pipeline.syncOperations
      let encoder = try pipeline.handler(type: HTTPResponseEncoder.self)
      let http = try pipeline.handler(type: HTTPConnection.self)
      let joined = channel.eventLoop.makePromise(of: Void.self)
      let ended = channel.eventLoop.makePromise(of: Void.self)
      let connection = LiveConnection(
        subscriber: subscriber, topic: topic, lastID: lastID, hub: self, joined: joined, ended: ended)
      do {
        try pipeline.addHandler(connection, position: .before(encoder))
      } catch {
        joined.fail(error)
        ended.fail(error)
        throw error
      }
      http.stays(until: ended.futureResult)
      return joined.futureResult
    }.get()
  }

  private func response(_ body: ResponseBody) -> Response {
    var headers: HTTPFields = [.contentType: "text/event-stream", .cacheControl: "no-store"]
    headers[named: "X-Accel-Buffering"] = "no"
    return Response(status: .ok, headers: headers, body: body)
  }
}
