public import EventLog
internal import GRDB

/// A log as it stands at one moment, to be read only. A server may go on writing to the same file: nothing of that is
/// seen here, and nothing is ever changed.
///
/// As long as it is open, the write-ahead file of a running server grows.
public final class SQLiteSnapshot: ForwardingLog {
  /// What reads; it refuses to write.
  public let inner: any EventLog
  let snapshot: DatabaseSnapshot

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
    inner = SQLiteReader(database: snapshot, bell: Doorbell(last: last), drawers: Set(drawers))
  }
}
