import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import Synchronization

/// HTTP/1.1 whose connections are served on their event loops: a request then changes threads for its commit alone.
struct OnItsLoop: ServerChildChannel {
  let http: HTTP1Channel

  func setup(channel: any Channel, logger: Logger) -> EventLoopFuture<HTTP1Channel.Value> {
    http.setup(channel: channel, logger: logger)
  }

  func handle(value: HTTP1Channel.Value, logger: Logger) async {
    await withTaskExecutorPreference(LoopExecutor.of(value.channel.eventLoop)) {
      await http.handle(value: value, logger: logger)
    }
  }
}

/// Runs tasks on an event loop.
final class LoopExecutor: TaskExecutor {
  private static let known = Mutex<[ObjectIdentifier: LoopExecutor]>([:])

  private let eventLoop: any EventLoop

  private init(_ eventLoop: any EventLoop) {
    self.eventLoop = eventLoop
  }

  /// The one of a loop that serves connections; nil for any other, which may not turn by itself.
  static func known(of eventLoop: any EventLoop) -> LoopExecutor? {
    known.withLock { $0[ObjectIdentifier(eventLoop)] }
  }

  fileprivate static func of(_ eventLoop: any EventLoop) -> LoopExecutor {
    known.withLock { known in
      if let executor = known[ObjectIdentifier(eventLoop)] { return executor }
      let executor = LoopExecutor(eventLoop)
      known[ObjectIdentifier(eventLoop)] = executor
      return executor
    }
  }

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    eventLoop.execute { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
  }
}
