import EventLog
import GRDB
import Kernel

/// Streams and events as rows.
extension Database {
  func lastPosition() throws -> Position {
    let statement = try cachedStatement(sql: "SELECT coalesce(max(position), 0) FROM events")
    return Position(rawValue: try Int64.fetchOne(statement) ?? 0)
  }

  func envelopes(after position: Position, limit: Int) throws -> [Envelope] {
    let statement = try cachedStatement(
      sql: """
        SELECT position, name, events.version, recorded, format, body FROM events JOIN streams ON streams.id = stream
        WHERE position > ? ORDER BY position LIMIT ?
        """)
    return try envelopes(statement, [position.rawValue, max(limit, 0)])
  }

  /// A body begins with its wire name, so that SQLite can tell the wanted ones apart by their first bytes.
  func envelopes(after position: Position, named names: [String], limit: Int) throws -> [Envelope] {
    let ranges = names.map { PrefixRange(#"{"\#($0)"#, of: "body") }
    let statement = try cachedStatement(
      sql: """
        SELECT position, name, events.version, recorded, format, body FROM events JOIN streams ON streams.id = stream
        WHERE position > ? AND (\(ranges.map(\.condition).joined(separator: " OR "))) ORDER BY position LIMIT ?
        """)
    let arguments = ranges.reduce(StatementArguments([position.rawValue])) { $0 + $1.arguments }
    return try envelopes(statement, arguments + [max(limit, 0)])
  }

  func envelopes(of stream: StreamName, after version: Int) throws -> [Envelope] {
    let statement = try cachedStatement(
      sql: """
        SELECT position, name, events.version, recorded, format, body FROM streams JOIN events ON stream = streams.id
        WHERE name = ? AND events.version > ? ORDER BY events.version
        """)
    return try envelopes(statement, [stream.rawValue, version])
  }

  /// The first conflict that `appends`, made in order, would meet.
  func conflict(of appends: [Append]) throws -> AppendFailure? {
    var versions: [StreamName: Int] = [:]
    for append in appends {
      let actual = try versions[append.stream] ?? row(of: append.stream)?.version ?? 0
      if actual != append.expected { return .conflict(stream: append.stream, actual: actual) }
      versions[append.stream] = actual + append.events.count
    }
    return nil
  }

  /// Writes what `conflict(of:)` found to fit.
  func add(_ appends: [Append]) throws {
    var reached: [StreamName: Int] = [:]
    for append in appends where !append.events.isEmpty {
      reached[append.stream] = append.expected + append.events.count
    }
    if reached.isEmpty { return }
    // Once for each stream: ten thousand answers are appends to the same one.
    var numbers: [StreamName: Int64] = [:]
    for (stream, version) in reached { numbers[stream] = try reach(version, in: stream) }
    var position = try lastPosition().rawValue
    for append in appends {
      try insert(append.events, number: numbers[append.stream], after: append.expected, append.recorded, &position)
    }
  }

  func erase(_ stream: StreamName, leaving tombstone: NewEvent, recorded: Moment) throws {
    guard let row = try row(of: stream) else { return }
    // The tombstone comes first: the position of the last event must not be given away again.
    try add([Append(to: stream, expected: row.version, recorded: recorded, events: [tombstone])])
    try cachedStatement(sql: "DELETE FROM events WHERE stream = ? AND version <= ?")
      .execute(arguments: [row.id, row.version])
  }

  private func insert(
    _ events: [NewEvent], number: Int64?, after version: Int, _ recorded: Moment, _ position: inout Int64
  ) throws {
    let insertion = try cachedStatement(
      sql: "INSERT INTO events (position, stream, version, recorded, format, body) VALUES (?, ?, ?, ?, ?, ?)")
    for (index, event) in events.enumerated() {
      position += 1
      try insertion.execute(arguments: [
        position, number, version + index + 1, recorded.milliseconds, event.format, event.body.stored,
      ])
    }
  }

  /// Notes that `stream` has reached `version`, and returns its number.
  private func reach(_ version: Int, in stream: StreamName) throws -> Int64? {
    let statement = try cachedStatement(
      sql: """
        INSERT INTO streams (name, version) VALUES (?, ?)
        ON CONFLICT (name) DO UPDATE SET version = excluded.version RETURNING id
        """)
    return try Int64.fetchOne(statement, arguments: [stream.rawValue, version])
  }

  private func row(of stream: StreamName) throws -> (id: Int64, version: Int)? {
    let statement = try cachedStatement(sql: "SELECT id, version FROM streams WHERE name = ?")
    return try Row.fetchOne(statement, arguments: [stream.rawValue]).map { ($0[0], $0[1]) }
  }

  private func envelopes(_ statement: Statement, _ arguments: StatementArguments) throws -> [Envelope] {
    let rows = try Row.fetchCursor(statement, arguments: arguments)
    var envelopes: [Envelope] = []
    while let row = try rows.next() {
      envelopes.append(
        Envelope(
          position: Position(rawValue: row[0]), stream: StreamName(rawValue: row[1]), version: row[2],
          recorded: Moment(milliseconds: row[3]), format: row[4], body: try row.bytes(at: 5)))
    }
    return envelopes
  }
}
