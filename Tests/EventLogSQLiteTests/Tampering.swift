import EventLog
import GRDB

@testable import EventLogSQLite

extension SQLiteEventLog {
  /// How many pages of 4 KiB the file may take; nothing more fits once it has them.
  func limit(pages: Int) throws {
    try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA max_page_count = \(pages)") }
  }

  /// Makes the file one of a Passerelle that did not note where it wrote yet.
  func forgetWhereItWasWritten() throws {
    try pool.writeWithoutTransaction { try $0.execute(sql: "DROP TABLE unsettled") }
  }

  /// The setting of the connection that writes.
  func setting(_ name: String) throws -> Int? {
    try pool.writeWithoutTransaction { try Int.fetchOne($0, sql: "PRAGMA \(name)") }
  }
}
