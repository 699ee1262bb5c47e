public import Kernel

/// The append-only log of everything that happened, and the drawers beside it for what must be erasable.
///
/// Every adapter meets `EventLogContract`. What an adapter promises:
/// * an append with its aside writes is one transaction: all of it or nothing, and durable before it is visible;
/// * versions of a stream run from 1 without gaps, positions of the log too; only `erase` leaves a gap;
/// * a reader never sees a position before it could see all those below it.
public protocol EventLog: Sendable {
  /// Writes all of `appends`, in order, and all of `aside`, or nothing at all. Returns the last position of the log
  /// right after. Not cancelled with the caller's task: once asked for, it is answered.
  ///
  /// An append without events only checks the version of its stream.
  @discardableResult
  func append(_ appends: [Append], aside: [AsideWrite]) async throws(AppendFailure) -> Position

  /// Removes every event of `stream` for ever and leaves `tombstone` in their place, at the next version and the
  /// next position. The other streams keep their positions. A stream without events stays as it is.
  ///
  /// An aggregate that applies its tombstone starts afresh, so that what was erased does not live on in memory.
  @discardableResult
  func erase(
    _ stream: StreamName, leaving tombstone: NewEvent, recorded: Moment, aside: [AsideWrite]
  ) async throws(AppendFailure) -> Position

  /// Leaves no trace of the order in which the slips of the urn and the lines of the roll came, as far as the storage
  /// can. An adapter does it by itself from time to time; this asks for it now, and waits until it has been tried.
  func settle() async

  /// The events of `stream` whose version is greater than `version`, in order.
  func read(_ stream: StreamName, after version: Int) async throws(LogFailure) -> [Envelope]

  /// At most `limit` events whose position is greater than `position`, in order.
  func readAll(after position: Position, limit: Int) async throws(LogFailure) -> [Envelope]

  /// Like `readAll(after:limit:)`, of the events alone whose wire name begins with one of `names`: `session.` for all
  /// of a session's own. The others are neither decoded nor copied, so that a fold of few events does not cost a
  /// reading of all.
  func readAll(after position: Position, named names: [String], limit: Int) async throws(LogFailure) -> [Envelope]

  /// Every event after `position`, then those to come, each once and in order. Ends when its task is cancelled.
  func follow(after position: Position) -> EventFeed

  /// What lies in `drawer` under exactly `key`. Keys are compared byte by byte.
  func value(in drawer: Drawer, key: String) async throws(LogFailure) -> [UInt8]?

  /// Everything in `drawer` whose key starts with `prefix`, ordered by the bytes of the keys.
  func values(in drawer: Drawer, under prefix: String) async throws(LogFailure) -> [(key: String, value: [UInt8])]

  /// The position of the last event; `.start` in an empty log.
  func lastPosition() async throws(LogFailure) -> Position
}

extension EventLog {
  // A log that keeps no order has nothing to do.
  public func settle() async {}

  /// Appends to the log alone.
  @discardableResult
  public func append(_ appends: [Append]) async throws(AppendFailure) -> Position {
    try await append(appends, aside: [])
  }

  /// Writes beside the log alone.
  @discardableResult
  public func write(_ aside: [AsideWrite]) async throws(AppendFailure) -> Position {
    try await append([], aside: aside)
  }

  // For a log that can do no better than read everything.
  public func readAll(
    after position: Position, named names: [String], limit: Int
  ) async throws(LogFailure) -> [Envelope] {
    let beginnings = names.map { Array(#"{"\#($0)"#.utf8) }
    var found: [Envelope] = []
    var position = position
    while found.count < limit {
      let portion = try await readAll(after: position, limit: 5_000)
      guard let last = portion.last else { break }
      found += portion.filter { event in beginnings.contains { event.body.starts(with: $0) } }
      position = last.position
    }
    return Array(found.prefix(max(limit, 0)))
  }

  /// Every event of `stream`, in order.
  public func read(_ stream: StreamName) async throws(LogFailure) -> [Envelope] {
    try await read(stream, after: 0)
  }
}
