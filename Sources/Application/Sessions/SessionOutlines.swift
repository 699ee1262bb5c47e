import EventLog
import Kernel
import Sessions

/// Which sessions there are and what lists need of each: a fold of the few events that summaries are made of. No answer
/// is read for it.
struct SessionOutlines: Codable, Hashable, Sendable {
  /// How the wire names of those events begin.
  static let names = ["session.", "activity.added", "activity.changed", "activity.plan-changed", "activity.removed"]
  /// What a stream is called by.
  static let prefix = "session-"
  /// What stays of a session that was deleted.
  static let tombstone = NewEvent(format: 1, body: Array(#"{"session.deleted":{}}"#.utf8))

  private(set) var summaries: [SessionID: SessionSummary] = [:]

  /// Folds an event of the log; those of other streams change nothing.
  mutating func apply(_ envelope: Envelope, _ codec: EventCodec<SessionEvent>) throws(CodecFailure) {
    guard envelope.stream.rawValue.hasPrefix(Self.prefix) else { return }
    let id = SessionID(rawValue: String(envelope.stream.rawValue.dropFirst(Self.prefix.count)))
    if envelope.body == Self.tombstone.body {
      summaries[id] = nil
      return
    }
    let event = try codec.decode(envelope)
    if summaries[id] == nil {
      summaries[id] = SessionSummary(event)
    } else {
      summaries[id]?.apply(event)
    }
  }
}

extension SessionOutlines {
  private static let key = "sessions"
  private static let making = 1
  private static let portion = 5_000

  /// The outlines as the log tells them now, from the snapshot on, and how many positions it lags behind.
  static func read(
    from log: any EventLog, _ codec: EventCodec<SessionEvent>
  ) async throws -> (snapshot: Snapshot<SessionOutlines>, lag: Int64) {
    let last = try await log.lastPosition()
    let kept = try await Snapshot<SessionOutlines>.kept(under: key, making: making, upTo: last, in: log)
    var outlines = kept?.state ?? SessionOutlines()
    let start = kept?.position ?? .start
    var position = start
    while true {
      let envelopes = try await log.readAll(after: position, named: names, limit: portion)
      for envelope in envelopes { try outlines.apply(envelope, codec) }
      position = max(position, envelopes.last?.position ?? position)
      if envelopes.count < portion { break }
    }
    // Events that came meanwhile may be folded, but not all of them up to the last one.
    let reached = max(position, last)
    return (Snapshot(of: outlines, at: reached, making: making), reached.rawValue - start.rawValue)
  }

  static func keeping(_ snapshot: Snapshot<SessionOutlines>) throws(CodecFailure) -> AsideWrite {
    try snapshot.keeping(under: key)
  }

  /// What leaves the session out of the snapshot, for the transaction that erases it: what comes after the snapshot is
  /// its tombstone alone.
  static func forgetting(_ id: SessionID, in log: any EventLog) async throws -> [AsideWrite] {
    guard
      let kept = try await Snapshot<SessionOutlines>.kept(
        under: key, making: making, upTo: Position(rawValue: .max), in: log)
    else { return [.remove(.snapshots, key: key)] }
    var outlines = kept.state
    outlines.summaries[id] = nil
    return [try keeping(Snapshot(of: outlines, at: kept.position, making: making))]
  }
}
