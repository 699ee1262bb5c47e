import NIOCore
import Synchronization

/// Runs tasks on an event loop.
final class LoopExecutor: TaskExecutor {
  private static let known = Mutex<[ObjectIdentifier: LoopExecutor]>([:])

  private let eventLoop: any EventLoop

  private init(_ eventLoop: any EventLoop) {
    self.eventLoop = eventLoop
  }

  /// The one of a loop, made once.
  static func of(_ eventLoop: any EventLoop) -> LoopExecutor {
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
