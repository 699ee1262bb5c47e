import EventLog

/// The tables of the file.
enum SQLiteTables {
  static let creation = """
    CREATE TABLE streams (
      id INTEGER PRIMARY KEY,
      name TEXT NOT NULL UNIQUE,
      version INTEGER NOT NULL
    );
    CREATE TABLE events (
      position INTEGER PRIMARY KEY,
      stream INTEGER NOT NULL REFERENCES streams,
      version INTEGER NOT NULL,
      recorded INTEGER NOT NULL,
      format INTEGER NOT NULL,
      body BLOB NOT NULL,
      UNIQUE (stream, version)
    );
    """

  /// Where the urn and the roll were written to since they were settled; at first everything, for an older file.
  static let settling = """
    CREATE TABLE unsettled (place BLOB PRIMARY KEY NOT NULL) WITHOUT ROWID;
    INSERT INTO unsettled (place) VALUES (x'');
    """

  /// The tables of the drawers, also for a file that was made before one of them was thought of.
  static func creation(of drawers: [Drawer]) -> String {
    drawers.map(creation).joined(separator: "\n")
  }

  // Without a row number nothing counts the order in which keys came. Keys are bytes, so that a prefix is a range.
  private static func creation(of drawer: Drawer) -> String {
    "CREATE TABLE IF NOT EXISTS \(drawer.rawValue) (key BLOB PRIMARY KEY NOT NULL, value BLOB NOT NULL) WITHOUT ROWID;"
  }
}
