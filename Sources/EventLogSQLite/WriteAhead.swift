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
