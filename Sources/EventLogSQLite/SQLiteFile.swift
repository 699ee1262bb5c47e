import EventLog
import GRDB

/// The file: its mark, its format and the settings of its connections.
enum SQLiteFile {
  /// “PASS”, so that tools and a later Passerelle recognise the file.
  static let mark = 0x5041_5353
  static let format = 1
  /// Seconds to wait for another process.
  static let patience = 10.0

  static func open(at path: String, holding drawers: [Drawer] = Drawer.allCases) throws(LogFailure) -> DatabasePool {
    do {
      var configuration = Configuration()
      configuration.label = "log"
      configuration.busyMode = .timeout(patience)
      configuration.prepareDatabase { database in
        // Before anything is written: someone else's file stays as it is.
        try recognise(database, at: path)
        // Without it what was erased could still be read from the file.
        if !database.configuration.readonly { try set("secure_delete", to: 1, in: database) }
        // What is taken out of a drawer to settle it must not lie in a temporary file.
        try set("temp_store", to: 2, in: database)
      }
      let pool = try DatabasePool(path: path, configuration: configuration)
      try pool.writeWithoutTransaction { database in
        // The pool sets it to NORMAL, which loses acknowledged commits at a power cut.
        try set("synchronous", to: 2, in: database)
        try prepareTables(in: database, drawers)
        try settle(in: database)
      }
      return pool
    } catch let error as DatabaseError where error.resultCode == .SQLITE_NOTADB {
      throw .foreign(path: path)
    } catch {
      throw LogFailure(error)
    }
  }

  static func recognise(_ database: Database, at path: String) throws {
    let found = try Int.fetchOne(database, sql: "PRAGMA application_id") ?? 0
    let isEmpty = try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_master") == 0
    if isEmpty && found == 0 { return }
    guard found == mark else { throw LogFailure.foreign(path: path) }
    let written = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
    if written > format { throw LogFailure.tooNew(format: written, known: format) }
  }

  private static func set(_ setting: String, to value: Int, in database: Database) throws {
    try database.execute(sql: "PRAGMA \(setting) = \(value)")
    guard try Int.fetchOne(database, sql: "PRAGMA \(setting)") == value else {
      throw LogFailure.unavailable("SQLite does not take the setting \(setting) = \(value)")
    }
  }

  private static func prepareTables(in database: Database, _ drawers: [Drawer]) throws {
    try database.inTransaction(.immediate) {
      if try Int.fetchOne(database, sql: "PRAGMA user_version") == 0 {
        try database.execute(sql: SQLiteTables.creation)
        try database.execute(sql: "PRAGMA application_id = \(mark); PRAGMA user_version = \(format)")
      }
      if try !database.tableExists("unsettled") { try database.execute(sql: SQLiteTables.settling) }
      try database.execute(sql: SQLiteTables.creation(of: drawers))
      return .commit
    }
  }

  /// Whoever wrote last may have crashed: what came before that must not show in which order. On a disk that takes nothing
  /// the log settles later, for reading goes on there.
  private static func settle(in database: Database) throws {
    guard try database.isUnsettled() else { return }
    do {
      try database.inTransaction(.immediate) {
        try database.settleDrawers()
        return .commit
      }
    } catch let error as DatabaseError where error.resultCode == .SQLITE_FULL || error.isOfTheStorage {
      return
    }
    // Another process may be reading; then it empties the file when it closes.
    _ = try? database.checkpoint(.truncate)
  }
}
