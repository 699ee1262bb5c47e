public import EventLog
internal import GRDB
public import Kernel

/// A log as it stands at one moment, to be read only. A server may go on writing to the same file: nothing of that is
/// seen here, and nothing is ever changed.
///
/// As long as it is open, the write-ahead file of a running server grows.
public final class SQLiteSnapshot: EventLog {
  let snapshot: DatabaseSnapshot
  private let bell: Doorbell
  private let drawers: Set<Drawer>

  /// Opens the file at `path`, which has to be there.
  public static func open(at path: String) throws(LogFailure) -> SQLiteSnapshot {
    do {
      return try SQLiteSnapshot(path)
    } catch let error as DatabaseError where error.resultCode == .SQLITE_NOTADB {
      throw .foreign(path: path)
    } catch {
      throw LogFailure(error)
    }
  }

  private init(_ path: String) throws {
    var configuration = Configuration()
    configuration.label = "snapshot"
    configuration.readonly = true
    configuration.busyMode = .timeout(10)
    configuration.prepareDatabase { database in
      try SQLiteFile.recognise(database, at: path)
      // Nothing of what is sorted may lie in a temporary file.
      try database.execute(sql: "PRAGMA temp_store = 2")
    }
    snapshot = try DatabasePool(path: path, configuration: configuration).makeSnapshot()
    let (last, drawers) = try snapshot.read { database in
      guard try database.tableExists("streams"), try database.tableExists("events") else {
        throw LogFailure.foreign(path: path)
      }
      return (try database.lastPosition(), try Drawer.allCases.filter { try database.tableExists($0.rawValue) })
    }
    bell = Doorbell(last: last)
    // A file of an earlier Passerelle may lack a drawer that was thought of later.
    self.drawers = Set(drawers)
  }

  public func read(_ stream: StreamName, after version: Int) async throws(LogFailure) -> [Envelope] {
    try await reading { try $0.envelopes(of: stream, after: version) }
  }

  public func readAll(after position: Position, limit: Int) async throws(LogFailure) -> [Envelope] {
    try await reading { try $0.envelopes(after: position, limit: limit) }
  }

  public func readAll(
    after position: Position, named names: [String], limit: Int
  ) async throws(LogFailure) -> [Envelope] {
    if names.isEmpty { return [] }
    return try await reading { try $0.envelopes(after: position, named: names, limit: limit) }
  }

  /// What there was; nothing comes any more.
  public func follow(after position: Position) -> EventFeed {
    EventFeed(after: position, bell: bell) { [self] (position, limit) throws(LogFailure) in
      try await readAll(after: position, limit: limit)
    }
  }

  public func value(in drawer: Drawer, key: String) async throws(LogFailure) -> [UInt8]? {
    guard drawers.contains(drawer) else { return nil }
    return try await reading { try $0.value(in: drawer, key: key) }
  }

  public func values(
    in drawer: Drawer, under prefix: String
  ) async throws(LogFailure) -> [(key: String, value: [UInt8])] {
    guard drawers.contains(drawer) else { return [] }
    return try await reading { try $0.values(in: drawer, under: prefix) }
  }

  public func lastPosition() async throws(LogFailure) -> Position {
    try await reading { try $0.lastPosition() }
  }

  private func reading<Value: Sendable>(
    _ read: @escaping @Sendable (Database) throws -> Value
  ) async throws(LogFailure) -> Value {
    do { return try await snapshot.read(read) } catch { throw LogFailure(error) }
  }

  // MARK: What is refused

  @discardableResult
  public func append(_ appends: [Append], aside: [AsideWrite]) async throws(AppendFailure) -> Position {
    throw .unavailable("the log is open for reading only")
  }

  @discardableResult
  public func erase(
    _ stream: StreamName, leaving tombstone: NewEvent, recorded: Moment, aside: [AsideWrite]
  ) async throws(AppendFailure) -> Position {
    throw .unavailable("the log is open for reading only")
  }
}
