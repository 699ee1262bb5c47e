public import EventLog
public import Kernel

/// A log that counts what is written to it and how long that took.
public final class MeteredLog: ForwardingLog {
  public let inner: any EventLog
  let latency = Histogram.ofCommits()
  let waiting = Count()
  let events = Count()
  let conflicts = Count()
  let failures = Count()

  public init(_ log: any EventLog) {
    inner = log
  }

  @discardableResult
  public func append(_ appends: [Append], aside: [AsideWrite]) async throws(AppendFailure) -> Position {
    let position = try await metered { () async throws(AppendFailure) in try await inner.append(appends, aside: aside) }
    events.add(appends.reduce(0) { $0 + $1.events.count })
    return position
  }

  @discardableResult
  public func erase(
    _ stream: StreamName, leaving tombstone: NewEvent, recorded: Moment, aside: [AsideWrite]
  ) async throws(AppendFailure) -> Position {
    let position = try await metered { () async throws(AppendFailure) in
      try await inner.erase(stream, leaving: tombstone, recorded: recorded, aside: aside)
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
}
