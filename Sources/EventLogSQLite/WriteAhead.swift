import GRDB

extension Database {
  /// Empties the write-ahead file, or fails at once when somebody reads from it: who reads for long, as a backup does,
  /// must not keep those waiting who write.
  func emptyWriteAhead() throws {
    try execute(sql: "PRAGMA busy_timeout = 0")
    defer { try? execute(sql: "PRAGMA busy_timeout = \(Int(1_000 * SQLiteFile.patience))") }
    _ = try checkpoint(.truncate)
  }
}

extension Database {
  /// Writes a change of nothing where a transaction failed. When the disk took its bytes and then failed to say so, they
  /// lie whole behind the end of the write-ahead file: a crash before the next commit would make SQLite find them, and
  /// bring back what people were told is not saved.
  ///
  /// This write may fail as well, as long as its bytes get there: what follows them no longer fits.
  func writeOverFailed() {
    for _ in 1...3 {
      do {
        try inTransaction(.immediate) {
          // The same number again still writes a page.
          try execute(sql: "PRAGMA user_version = \(SQLiteFile.format)")
          return .commit
        }
        return
      } catch let error as DatabaseError where error.extendedResultCode == .SQLITE_IOERR_WRITE {
        continue
      } catch {
        return
      }
    }
  }
}
