import EventLog
import Foundation
import GRDB

/// Drawers as tables.
extension Database {
  func value(in drawer: Drawer, key: String) throws -> [UInt8]? {
    let statement = try cachedStatement(sql: "SELECT value FROM \(drawer.rawValue) WHERE key = ?")
    return try Row.fetchOne(statement, arguments: [Array(key.utf8).stored]).map { try $0.bytes(at: 0) }
  }

  func values(in drawer: Drawer, under prefix: String) throws -> [(key: String, value: [UInt8])] {
    let range = PrefixRange(prefix)
    let statement = try cachedStatement(
      sql: "SELECT key, value FROM \(drawer.rawValue) WHERE \(range.condition) ORDER BY key")
    let rows = try Row.fetchCursor(statement, arguments: range.arguments)
    var values: [(key: String, value: [UInt8])] = []
    while let row = try rows.next() {
      values.append((String(decoding: try row.bytes(at: 0), as: UTF8.self), try row.bytes(at: 1)))
    }
    return values
  }

  func make(_ write: AsideWrite) throws {
    switch write {
    case .put(let drawer, let key, let value):
      try cachedStatement(sql: "REPLACE INTO \(drawer.rawValue) (key, value) VALUES (?, ?)")
        .execute(arguments: [Array(key.utf8).stored, value.stored])
    case .remove(let drawer, let key):
      try cachedStatement(sql: "DELETE FROM \(drawer.rawValue) WHERE key = ?")
        .execute(arguments: [Array(key.utf8).stored])
    case .removeAll(let drawer, let prefix):
      let range = PrefixRange(prefix)
      try cachedStatement(sql: "DELETE FROM \(drawer.rawValue) WHERE \(range.condition)")
        .execute(arguments: range.arguments)
    }
  }
}

/// The values of a column that start with a prefix, as a range: from the prefix itself up to its next neighbour of equal
/// length.
struct PrefixRange {
  let condition: String
  let arguments: StatementArguments

  init(_ prefix: String, of column: String = "key") {
    self.init(Array(prefix.utf8), of: column)
  }

  init(_ lowest: [UInt8], of column: String = "key") {
    guard let last = lowest.last else {
      condition = "TRUE"
      arguments = []
      return
    }
    // No byte of UTF-8 is 255, so there always is a next one.
    let beyond = lowest.dropLast() + [last + 1]
    condition = "\(column) >= ? AND \(column) < ?"
    arguments = [lowest.stored, Array(beyond).stored]
  }
}

extension [UInt8] {
  /// The bytes as a BLOB.
  var stored: Data { Data(self) }
}

extension Row {
  /// The BLOB of a column that is never NULL.
  func bytes(at index: Int) throws -> [UInt8] {
    try withUnsafeData(atIndex: index) { $0.map { [UInt8]($0) } ?? [] }
  }
}
