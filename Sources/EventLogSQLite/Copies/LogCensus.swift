public import EventLog
internal import GRDB
public import Kernel

/// What lies in a file, counted, and what is wrong with it.
public struct LogCensus: Hashable, Sendable {
  public let events: Int
  public let streams: Int
  public let last: Position
  /// How many rows each drawer holds.
  public let rows: [Drawer: Int]
  /// Empty when the file is whole.
  public let faults: [LogFault]
}

extension SQLiteSnapshot {
  /// Reads the whole file: its structure, and that no stream and no position is missing. Takes seconds for a million
  /// events. What events say is not looked at.
  public func census() throws(LogFailure) -> LogCensus {
    do {
      return try snapshot.read { try LogCensus($0) }
    } catch let error as DatabaseError where error.resultCode == .SQLITE_CORRUPT {
      return LogCensus(events: 0, streams: 0, last: .start, rows: [:], faults: [.structure("\(error.resultCode)")])
    } catch {
      throw LogFailure(error)
    }
  }
}

extension LogCensus {
  /// The most that is said of a damaged structure, and the most streams that are named.
  private static let most = 20

  fileprivate init(_ database: Database) throws {
    func count(_ query: SQL) throws -> Int { try SQLRequest<Int>(literal: query).fetchOne(database) ?? 0 }
    events = try count("SELECT count(*) FROM events")
    streams = try count("SELECT count(*) FROM streams")
    last = try database.lastPosition()
    rows = try Drawer.allCases.reduce(into: [:]) { rows, drawer in
      guard try database.tableExists(drawer.rawValue) else { return }
      rows[drawer] = try count("SELECT count(*) FROM \(sql: drawer.rawValue)")
    }
    let structure = try String.fetchAll(database, sql: "PRAGMA integrity_check(\(Self.most))").filter { $0 != "ok" }
    // Erasing takes the first versions of a stream away, never the last: what it leaves stands behind them.
    let gaps = try String.fetchAll(
      database,
      sql: """
        SELECT name FROM streams LEFT JOIN events ON stream = streams.id GROUP BY streams.id
        HAVING count(position) = 0 OR max(events.version) <> streams.version
          OR count(position) <> streams.version - min(events.version) + 1
        LIMIT \(Self.most)
        """)
    let versions = try count("SELECT coalesce(sum(version), 0) FROM streams")
    let strays = try count("SELECT count(*) FROM events WHERE stream NOT IN (SELECT id FROM streams)")
    var faults = structure.map(LogFault.structure) + gaps.map { .stream(StreamName(rawValue: $0)) }
    if Int64(versions) != last.rawValue { faults.append(.positions(last: Int(last.rawValue), versions: versions)) }
    if strays > 0 { faults.append(.strays(strays)) }
    self.faults = faults
  }
}
