import EventLog
import Kernel
import Synchronization

/// A log in memory that can be held up, made to fail, and asked what was appended.
final class WatchedLog: EventLog {
  private struct Watch {
    var appends: [[Append]] = []
    var failures: [AppendFailure] = []
    var readingFailures: [LogFailure] = []
    var isHeld = false
    var held: [CheckedContinuation<Void, Never>] = []
  }

  let inner = MemoryEventLog()
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

  @discardableResult
  func erase(
    _ stream: StreamName, leaving tombstone: NewEvent, recorded: Moment, aside: [AsideWrite]
  ) async throws(AppendFailure) -> Position {
    try await inner.erase(stream, leaving: tombstone, recorded: recorded, aside: aside)
  }

  func read(_ stream: StreamName, after version: Int) async throws(LogFailure) -> [Envelope] {
    let failure = watch.withLock { $0.readingFailures.isEmpty ? nil : $0.readingFailures.removeFirst() }
    if let failure { throw failure }
    return try await inner.read(stream, after: version)
  }

  func readAll(after position: Position, limit: Int) async throws(LogFailure) -> [Envelope] {
    try await inner.readAll(after: position, limit: limit)
  }

  func readAll(after position: Position, named names: [String], limit: Int) async throws(LogFailure) -> [Envelope] {
    try await inner.readAll(after: position, named: names, limit: limit)
  }

  func follow(after position: Position) -> EventFeed { inner.follow(after: position) }

  func value(in drawer: Drawer, key: String) async throws(LogFailure) -> [UInt8]? {
    try await inner.value(in: drawer, key: key)
  }

  func values(
    in drawer: Drawer, under prefix: String
  ) async throws(LogFailure) -> [(key: String, value: [UInt8])] {
    try await inner.values(in: drawer, under: prefix)
  }

  func lastPosition() async throws(LogFailure) -> Position { try await inner.lastPosition() }
}
