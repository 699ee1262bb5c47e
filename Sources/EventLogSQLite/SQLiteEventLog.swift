public import EventLog
internal import GRDB
public import Kernel

/// A log in one SQLite file. Appends that wait at the same time share one transaction, and none is answered before
/// the disk has it (`synchronous = FULL`).
///
/// Followers hear of appends made through this value. Another process may append to the same file; its events are
/// read, in order, with the next append made here.
public final class SQLiteEventLog: ForwardingLog {
  /// What reads.
  public let inner: any EventLog
  let pool: DatabasePool
  private let commits: GroupCommit
  private let settling: Task<Void, Never>

  /// How long what came lately may show an order in the file, as long as nobody asks for less.
  private static let settlesEvery = Duration.seconds(60)

  /// Opens the file at `path`, and makes it when it is not there.
  public static func open(at path: String) throws(LogFailure) -> SQLiteEventLog {
    let pool = try SQLiteFile.open(at: path)
    do {
      let (last, isUnsettled) = try pool.read { (try $0.lastPosition(), try $0.isUnsettled()) }
      return SQLiteEventLog(pool: pool, last: last, isUnsettled: isUnsettled)
    } catch {
      throw LogFailure(error)
    }
  }

  private init(pool: DatabasePool, last: Position, isUnsettled: Bool) {
    self.pool = pool
    let bell = Doorbell(last: last)
    inner = SQLiteReader(database: pool, bell: bell)
    let commits = GroupCommit(pool: pool, bell: bell, isUnsettled: isUnsettled)
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
}
