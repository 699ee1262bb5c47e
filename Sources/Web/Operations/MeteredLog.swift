public import EventLog
public import Kernel

/// A log that counts what is written to it and how long that took.
public final class MeteredLog: EventLog {
  private let log: any EventLog
  let latency = Histogram.ofCommits()
  let waiting = Count()
  let events = Count()
  let conflicts = Count()
  let failures = Count()

  public init(_ log: any EventLog) {
    self.log = log
  }

  @discardableResult
  public func append(_ appends: [Append], aside: [AsideWrite]) async throws(AppendFailure) -> Position {
    let position = try await metered { () async throws(AppendFailure) in try await log.append(appends, aside: aside) }
    events.add(appends.reduce(0) { $0 + $1.events.count })
    return position
  }

  @discardableResult
  public func erase(
    _ stream: StreamName, leaving tombstone: NewEvent, recorded: Moment, aside: [AsideWrite]
  ) async throws(AppendFailure) -> Position {
    let position = try await metered { () async throws(AppendFailure) in
      try await log.erase(stream, leaving: tombstone, recorded: recorded, aside: aside)
    }
    events.add()
    return position
  }

  private func metered(_ write: () async throws(AppendFailure) -> Position) async throws(AppendFailure) -> Position {
    let start = ContinuousClock.now
    waiting.add()
    defer { waiting.add(-1) }
    do {
      let position = try await write()
      latency.note(start.duration(to: .now))
      return position
    } catch {
      if case .conflict = error { conflicts.add() } else { failures.add() }
      throw error
    }
  }

  // MARK: What is read is not counted

  public func read(_ stream: StreamName, after version: Int) async throws(LogFailure) -> [Envelope] {
    try await log.read(stream, after: version)
  }

  public func readAll(after position: Position, limit: Int) async throws(LogFailure) -> [Envelope] {
    try await log.readAll(after: position, limit: limit)
  }

  public func readAll(
    after position: Position, named names: [String], limit: Int
  ) async throws(LogFailure) -> [Envelope] {
    try await log.readAll(after: position, named: names, limit: limit)
  }

  public func follow(after position: Position) -> EventFeed {
    log.follow(after: position)
  }

  public func value(in drawer: Drawer, key: String) async throws(LogFailure) -> [UInt8]? {
    try await log.value(in: drawer, key: key)
  }

  public func values(
    in drawer: Drawer, under prefix: String
  ) async throws(LogFailure) -> [(key: String, value: [UInt8])] {
    try await log.values(in: drawer, under: prefix)
  }

  public func lastPosition() async throws(LogFailure) -> Position {
    try await log.lastPosition()
  }
}
