import EventLog
import Kernel
import Synchronization

/// A log in memory whose disk can be full.
final class NarrowLog: EventLog {
  private let inner = MemoryEventLog()
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

  func read(_ stream: StreamName, after version: Int) async throws(LogFailure) -> [Envelope] {
    try await inner.read(stream, after: version)
  }

  func readAll(after position: Position, limit: Int) async throws(LogFailure) -> [Envelope] {
    try await inner.readAll(after: position, limit: limit)
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
