import EventLog
import GRDB

/// The urn and the roll, whose rows must not tell in which order they came.
///
/// Within a page SQLite puts what comes later further to the front, whatever its key: the bytes of the file would tell
/// who answered before whom. So the places that were written to are noted, in the same transaction, and laid out anew
/// from time to time.
extension Database {
  private static let drawers: [Drawer] = [.urn, .roll]

  /// Notes where `write` leaves an order. A place is a key up to its last slash.
  func noteUnsettled(_ write: AsideWrite) throws {
    switch write {
    case .put(let drawer, let key, _), .remove(let drawer, let key):
      guard Self.drawers.contains(drawer) else { return }
      let bytes = Array(key.utf8)
      let place = bytes.lastIndex(of: UInt8(ascii: "/")).map { Array(bytes[...$0]) } ?? []
      try cachedStatement(sql: "INSERT OR IGNORE INTO unsettled (place) VALUES (?)").execute(arguments: [place.stored])
    case .removeAll: return
    }
  }

  /// Whether something was written since the drawers were settled last.
  func isUnsettled() throws -> Bool {
    try Bool.fetchOne(self, sql: "SELECT EXISTS (SELECT 1 FROM unsettled)") ?? false
  }

  /// Lays the places that were written to out anew, in the order of their keys. Within the current transaction.
  func settleDrawers() throws {
    guard try isUnsettled() else { return }
    let places = try places()
    for drawer in Self.drawers {
      try execute(sql: "CREATE TEMP TABLE settling (key BLOB PRIMARY KEY, value BLOB) WITHOUT ROWID")
      for place in places {
        let range = PrefixRange(place)
        try execute(
          sql: "INSERT OR IGNORE INTO settling SELECT key, value FROM \(drawer.rawValue) WHERE \(range.condition)",
          arguments: range.arguments)
        try execute(sql: "DELETE FROM \(drawer.rawValue) WHERE \(range.condition)", arguments: range.arguments)
      }
      try execute(
        sql: """
          INSERT INTO \(drawer.rawValue) (key, value) SELECT key, value FROM settling ORDER BY key;
          DROP TABLE settling;
          """)
    }
    try execute(sql: "DELETE FROM unsettled")
  }

  private func places() throws -> [[UInt8]] {
    let rows = try Row.fetchCursor(self, sql: "SELECT place FROM unsettled")
    var places: [[UInt8]] = []
    while let row = try rows.next() { places.append(try row.bytes(at: 0)) }
    return places
  }
}
