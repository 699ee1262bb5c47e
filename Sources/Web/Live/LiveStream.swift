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
    return response(
      ResponseBody { writer in
        try await stream.joined.get()
        // In a task of its own, so that what it took is not held while the stream lasts.
        if let view = try? await Task(operation: topic).value.view, view != start.view {
          self.move(subscriber, to: view)
        }
        try await stream.ended.get()
        try await writer.finish(nil)
      })
  }

  private func open(
    _ topic: Topic, _ subscriber: Subscriber, lastID: String?, _ context: PasserelleContext
  ) async -> (joined: EventLoopFuture<Void>, ended: EventLoopFuture<Void>)? {
    let channel = context.channel
    return try? await channel.eventLoop.submit {
      let pipeline = channel.pipeline.syncOperations
      let encoder = try pipeline.handler(type: HTTPResponseEncoder.self)
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
      return (joined.futureResult, ended.futureResult)
    }.get()
  }

  private func response(_ body: ResponseBody) -> Response {
    var headers: HTTPFields = [.contentType: "text/event-stream", .cacheControl: "no-store"]
    headers[named: "X-Accel-Buffering"] = "no"
    return Response(status: .ok, headers: headers, body: body)
  }
}
