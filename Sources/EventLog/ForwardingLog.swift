public import Kernel

/// A log that leaves to another one whatever it does not do itself.
public protocol ForwardingLog: EventLog {
  /// The log it stands before.
  var inner: any EventLog { get }
}

extension ForwardingLog {
  @discardableResult
  public func append(_ appends: [Append], aside: [AsideWrite]) async throws(AppendFailure) -> Position {
    try await inner.append(appends, aside: aside)
  }

  @discardableResult
  public func erase(
    _ stream: StreamName, leaving tombstone: NewEvent, recorded: Moment, aside: [AsideWrite]
  ) async throws(AppendFailure) -> Position {
    try await inner.erase(stream, leaving: tombstone, recorded: recorded, aside: aside)
  }

  public func settle() async { await inner.settle() }

  public func read(_ stream: StreamName, after version: Int) async throws(LogFailure) -> [Envelope] {
    try await inner.read(stream, after: version)
  }

  public func readAll(after position: Position, limit: Int) async throws(LogFailure) -> [Envelope] {
    try await inner.readAll(after: position, limit: limit)
  }

  public func readAll(
    after position: Position, named names: [String], limit: Int
  ) async throws(LogFailure) -> [Envelope] {
    try await inner.readAll(after: position, named: names, limit: limit)
  }

  public func follow(after position: Position) -> EventFeed { inner.follow(after: position) }

  public func value(in drawer: Drawer, key: String) async throws(LogFailure) -> [UInt8]? {
    try await inner.value(in: drawer, key: key)
  }

  public func values(
    in drawer: Drawer, under prefix: String
  ) async throws(LogFailure) -> [(key: String, value: [UInt8])] {
    try await inner.values(in: drawer, under: prefix)
  }

  public func lastPosition() async throws(LogFailure) -> Position { try await inner.lastPosition() }
}
