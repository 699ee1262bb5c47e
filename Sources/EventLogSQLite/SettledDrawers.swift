import EventLog
import GRDB

extension Database {
  /// Lays the urn and the roll out anew in the order of their keys.
  ///
  /// Within a page SQLite puts what comes later further to the front, whatever its key: without this the bytes of the
  /// file would tell who answered before whom.
  func settleDrawers() throws {
    for drawer in [Drawer.urn, .roll] {
      try inTransaction(.immediate) {
        try execute(
          sql: """
            CREATE TEMP TABLE unsettled AS SELECT key, value FROM \(drawer.rawValue);
            DELETE FROM \(drawer.rawValue);
            INSERT INTO \(drawer.rawValue) (key, value) SELECT key, value FROM unsettled ORDER BY key;
            DROP TABLE unsettled;
            """)
        return .commit
      }
    }
  }
}
