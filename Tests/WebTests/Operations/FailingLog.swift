import EventLog
import Kernel
import Synchronization

/// A log in memory that fails when it is told to, and counts what it was asked to write.
final class FailingLog: ForwardingLog {
  private struct State {
    var failure: AppendFailure?
    var writes = 0
    var settlings = 0
    var isHeld = false
    var held: [CheckedContinuation<Void, Never>] = []
  }

  let inner: any EventLog = MemoryEventLog()
  private let state = Mutex(State())

  var writes: Int { state.withLock { $0.writes } }
  var settlings: Int { state.withLock { $0.settlings } }

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

  func settle() async { state.withLock { $0.settlings += 1 } }

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
}
