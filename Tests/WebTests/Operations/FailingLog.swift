import EventLog
import Kernel
import Synchronization

/// A log in memory that fails when it is told to, and counts what it was asked to write.
final class FailingLog: EventLog {
  private struct State {
    var failure: AppendFailure?
    var writes = 0
    var isHeld = false
    var held: [CheckedContinuation<Void, Never>] = []
  }

  private let inner = MemoryEventLog()
  private let state = Mutex(State())

  var writes: Int { state.withLock { $0.writes } }

  /// Every write fails so from now on, or none does.
  func fail(with failure: AppendFailure?) { state.withLock { $0.failure = failure } }

  /// No write comes back until `release`.
  func hold() { state.withLock { $0.isHeld = true } }

  func release() {
    let held = state.withLock { state in
      state.isHeld = false
      defer { state.held = [] }
      return state.held
    }
    for continuation in held { continuation.resume() }
  }

  @discardableResult
  func append(_ appends: [Append], aside: [AsideWrite]) async throws(AppendFailure) -> Position {
    await withCheckedContinuation { continuation in
      let goesOn = state.withLock { state in
        state.writes += 1
        if state.isHeld { state.held.append(continuation) }
        return !state.isHeld
      }
      if goesOn { continuation.resume() }
    }
    if let failure = state.withLock({ $0.failure }) { throw failure }
    return try await inner.append(appends, aside: aside)
  }

  @discardableResult
  func erase(
    _ stream: StreamName, leaving tombstone: NewEvent, recorded: Moment, aside: [AsideWrite]
  ) async throws(AppendFailure) -> Position {
    try await inner.erase(stream, leaving: tombstone, recorded: recorded, aside: aside)
  }

  func read(_ stream: StreamName, after version: Int) async throws(LogFailure) -> [Envelope] {
    try await inner.read(stream, after: version)
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

  func values(in drawer: Drawer, under prefix: String) async throws(LogFailure) -> [(key: String, value: [UInt8])] {
    try await inner.values(in: drawer, under: prefix)
  }

  func lastPosition() async throws(LogFailure) -> Position { try await inner.lastPosition() }
}
