package import Hummingbird

/// Answers each request in a task of its own. A task keeps all the memory that its deepest call needed for as long as it
/// lives, and that of a connection lives for hours: a phone that waits would hold what rendering its page took.
///
/// A phone that answers, or begins to listen, is served on the event loop of its connection: thousands do so at once,
/// and each would wake a thread. Everything else may take milliseconds, and goes where live streams need not wait for it.
package struct OwnTask<Base: HTTPResponder>: HTTPResponder where Base.Context == PasserelleContext {
  let base: Base

  package func respond(to request: Request, context: PasserelleContext) async throws -> Response {
    let executor = isBrief(request) ? LoopExecutor.known(of: context.channel.eventLoop) : nil
    let task = Task(executorPreference: executor) { try await base.respond(to: request, context: context) }
    return try await withTaskCancellationHandler {
      try await task.value
    } onCancel: {
      task.cancel()
    }
  }

  private func isBrief(_ request: Request) -> Bool {
    let path = request.uri.path
    return request.method == .post ? path.hasSuffix("/answer") : path.hasSuffix("/live")
  }
}
