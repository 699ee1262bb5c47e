import EventLog
import GRDB
import Kernel

/// What is read of a log in a SQLite file, through a pool or as it stood at one moment. It writes nothing.
struct SQLiteReader: EventLog {
  let database: any DatabaseReader
  let bell: Doorbell
  /// A file of an earlier Passerelle may lack a drawer that was thought of later.
  var drawers = Set(Drawer.allCases)

  func read(_ stream: StreamName, after version: Int) async throws(LogFailure) -> [Envelope] {
    try await reading { try $0.envelopes(of: stream, after: version) }
  }

  func readAll(after position: Position, limit: Int) async throws(LogFailure) -> [Envelope] {
    try await reading { try $0.envelopes(after: position, limit: limit) }
  }

  func readAll(after position: Position, named names: [String], limit: Int) async throws(LogFailure) -> [Envelope] {
    if names.isEmpty { return [] }
    return try await reading { try $0.envelopes(after: position, named: names, limit: limit) }
  }

  func follow(after position: Position) -> EventFeed {
    EventFeed(after: position, bell: bell) { [self] (position, limit) throws(LogFailure) in
      try await readAll(after: position, limit: limit)
    }
  }

  func value(in drawer: Drawer, key: String) async throws(LogFailure) -> [UInt8]? {
    guard drawers.contains(drawer) else { return nil }
    return try await reading { try $0.value(in: drawer, key: key) }
  }

  func values(in drawer: Drawer, under prefix: String) async throws(LogFailure) -> [(key: String, value: [UInt8])] {
    guard drawers.contains(drawer) else { return [] }
    return try await reading { try $0.values(in: drawer, under: prefix) }
  }

  func lastPosition() async throws(LogFailure) -> Position {
    try await reading { try $0.lastPosition() }
  }

  private func reading<Value: Sendable>(
    _ read: @escaping @Sendable (Database) throws -> Value
  ) async throws(LogFailure) -> Value {
    do { return try await database.read(read) } catch { throw LogFailure(error) }
  }

  // MARK: What is refused

  @discardableResult
  func append(_ appends: [Append], aside: [AsideWrite]) async throws(AppendFailure) -> Position {
    throw .unavailable("the log is open for reading only")
  }

  @discardableResult
  func erase(
    _ stream: StreamName, leaving tombstone: NewEvent, recorded: Moment, aside: [AsideWrite]
  ) async throws(AppendFailure) -> Position {
    throw .unavailable("the log is open for reading only")
  }
}
