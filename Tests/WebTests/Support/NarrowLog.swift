import EventLog
import Kernel
import Synchronization

/// A log in memory whose disk can be full.
final class NarrowLog: ForwardingLog {
  let inner: any EventLog = MemoryEventLog()
  private let full = Mutex(false)

  var isFull: Bool {
    get { full.withLock { $0 } }
    set { full.withLock { $0 = newValue } }
  }

  @discardableResult
  func append(_ appends: [Append], aside: [AsideWrite]) async throws(AppendFailure) -> Position {
    if isFull { throw .full }
    return try await inner.append(appends, aside: aside)
  }

  @discardableResult
  func erase(
    _ stream: StreamName, leaving tombstone: NewEvent, recorded: Moment, aside: [AsideWrite]
  ) async throws(AppendFailure) -> Position {
    if isFull { throw .full }
    return try await inner.erase(stream, leaving: tombstone, recorded: recorded, aside: aside)
  }
}
