import EventLog
import Kernel
import Synchronization

/// A log in memory that can be held up, made to fail, and asked what was appended.
final class WatchedLog: ForwardingLog {
  private struct Watch {
    var appends: [[Append]] = []
    var failures: [AppendFailure] = []
    var readingFailures: [LogFailure] = []
    var isHeld = false
    var held: [CheckedContinuation<Void, Never>] = []
  }

  let inner: any EventLog = MemoryEventLog()
  private let watch = Mutex(Watch())

  /// The calls of `append` so far, those held up and those that failed too.
  var appends: [[Append]] { watch.withLock { $0.appends } }

  func failNext(_ failure: AppendFailure) { watch.withLock { $0.failures.append(failure) } }
  func failNextReading(_ failure: LogFailure) { watch.withLock { $0.readingFailures.append(failure) } }

  /// Holds up every append until `release`.
  func hold() { watch.withLock { $0.isHeld = true } }

  func release() {
    let held = watch.withLock { watch in
      watch.isHeld = false
      defer { watch.held = [] }
      return watch.held
    }
    for continuation in held { continuation.resume() }
  }

  @discardableResult
  func append(_ appends: [Append], aside: [AsideWrite]) async throws(AppendFailure) -> Position {
    watch.withLock { $0.appends.append(appends) }
    await withCheckedContinuation { continuation in
      let goesOn = watch.withLock { watch in
        if watch.isHeld { watch.held.append(continuation) }
        return !watch.isHeld
      }
      if goesOn { continuation.resume() }
    }
    let failure = watch.withLock { $0.failures.isEmpty ? nil : $0.failures.removeFirst() }
    if let failure { throw failure }
    return try await inner.append(appends, aside: aside)
  }

  func read(_ stream: StreamName, after version: Int) async throws(LogFailure) -> [Envelope] {
    let failure = watch.withLock { $0.readingFailures.isEmpty ? nil : $0.readingFailures.removeFirst() }
    if let failure { throw failure }
    return try await inner.read(stream, after: version)
  }
}
