public import EventLog
internal import GRDB
public import Kernel

/// A log in one SQLite file. Appends that wait at the same time share one transaction, and none is answered before
/// the disk has it (`synchronous = FULL`).
///
/// Followers hear of appends made through this value. Another process may append to the same file; its events are
/// read, in order, with the next append made here.
public final class SQLiteEventLog: EventLog {
  private let pool: DatabasePool
  private let commits: GroupCommit
  private let bell: Doorbell
  private let settling: Task<Void, Never>

  /// How long what came lately may show an order in the file, as long as nobody asks for less.
  private static let settlesEvery = Duration.seconds(60)

  /// Opens the file at `path`, and makes it when it is not there.
  public static func open(at path: String) throws(LogFailure) -> SQLiteEventLog {
    let pool = try SQLiteFile.open(at: path)
    do {
      return SQLiteEventLog(pool: pool, last: try pool.read { try $0.lastPosition() })
    } catch {
      throw LogFailure(error)
    }
  }

  private init(pool: DatabasePool, last: Position) {
    self.pool = pool
    bell = Doorbell(last: last)
    let commits = GroupCommit(pool: pool, bell: bell)
    self.commits = commits
    settling = Task { [weak commits] in
      while true {
        do { try await Task.sleep(for: Self.settlesEvery) } catch { return }
        guard let commits else { return }
        if commits.owesSettling { _ = try? await commits.make(.settle) }
      }
    }
  }

  deinit {
    settling.cancel()
  }

  /// Writes everything into the one file, settles the drawers there, and lets go of it. The log fails from then on. While
  /// a backup reads, the write-ahead file stays beside it, until the next that closes.
  public func close() throws(LogFailure) {
    settling.cancel()
    do {
      // The last connection to close only reads, so it would leave the write-ahead file as it is.
      try pool.writeWithoutTransaction { database in
        try database.inTransaction(.immediate) {
          try database.settleDrawers()
          return .commit
        }
        do {
          try database.emptyWriteAhead()
        } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY {
          // Nothing is lost by it, and a server that stops does not wait for a backup.
        }
      }
      try pool.close()
    } catch {
      throw LogFailure(error)
    }
  }

  @discardableResult
  public func append(_ appends: [Append], aside: [AsideWrite]) async throws(AppendFailure) -> Position {
    try await commits.make(.append(appends, aside: aside))
  }

  @discardableResult
  public func erase(
    _ stream: StreamName, leaving tombstone: NewEvent, recorded: Moment, aside: [AsideWrite]
  ) async throws(AppendFailure) -> Position {
    try await commits.make(.erase(stream, leaving: tombstone, recorded: recorded, aside: aside))
  }

  public func settle() async {
    if commits.owesSettling { _ = try? await commits.make(.settle) }
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

  public func follow(after position: Position) -> EventFeed {
    EventFeed(after: position, bell: bell) { [self] (position, limit) throws(LogFailure) in
      try await readAll(after: position, limit: limit)
    }
  }

  public func value(in drawer: Drawer, key: String) async throws(LogFailure) -> [UInt8]? {
    try await reading { try $0.value(in: drawer, key: key) }
  }

  public func values(
    in drawer: Drawer, under prefix: String
  ) async throws(LogFailure) -> [(key: String, value: [UInt8])] {
    try await reading { try $0.values(in: drawer, under: prefix) }
  }

  public func lastPosition() async throws(LogFailure) -> Position {
    try await reading { try $0.lastPosition() }
  }

  /// How many pages of 4 KiB the file may take; nothing more fits once it has them.
  func limit(pages: Int) throws(LogFailure) {
    do {
      try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA max_page_count = \(pages)") }
    } catch {
      throw LogFailure(error)
    }
  }

  /// Makes the file one of a Passerelle that did not note where it wrote yet.
  func forgetWhereItWasWritten() throws(LogFailure) {
    do {
      try pool.writeWithoutTransaction { try $0.execute(sql: "DROP TABLE unsettled") }
    } catch {
      throw LogFailure(error)
    }
  }

  /// The setting of the connection that writes.
  func setting(_ name: String) throws(LogFailure) -> Int? {
    do {
      return try pool.writeWithoutTransaction { try Int.fetchOne($0, sql: "PRAGMA \(name)") }
    } catch {
      throw LogFailure(error)
    }
  }

  private func reading<Value: Sendable>(
    _ read: @escaping @Sendable (Database) throws -> Value
  ) async throws(LogFailure) -> Value {
    do { return try await pool.read(read) } catch { throw LogFailure(error) }
  }
}
