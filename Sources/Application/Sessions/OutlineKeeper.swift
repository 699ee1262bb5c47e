import EventLog
import Kernel
import Sessions
import Synchronization

/// Keeps the snapshot of the outlines from falling far behind the log.
final class OutlineKeeper: Sendable {
  private let log: any EventLog
  private let codec: EventCodec<SessionEvent>
  private let patience: Int64
  /// Where the snapshot stands, or is about to.
  private let kept = Mutex(Position.start)
  /// One at a time makes or changes the snapshot, so that none brings back a session that is deleted meanwhile.
  private let turnstile = Turnstile()

  init(log: any EventLog, codec: EventCodec<SessionEvent>, patience: Int64) {
    self.log = log
    self.codec = codec
    self.patience = patience
  }

  /// The outlines now; the snapshot is renewed when there was much to read since.
  func start() async throws -> SessionOutlines {
    let (snapshot, lag) = try await SessionOutlines.read(from: log, codec)
    kept.withLock { $0 = snapshot.position }
    // A full disk must not keep anybody from reading.
    if lag >= patience { _ = try? await log.write([SessionOutlines.keeping(snapshot)]) }
    return snapshot.state
  }

  /// Hears how far the log has come. The snapshot is made from the log alone: what the registry knows may be ahead of
  /// it or behind.
  func reached(_ position: Position) async {
    let isDue = kept.withLock { kept in
      guard position.rawValue - kept.rawValue >= patience else { return false }
      kept = position
      return true
    }
    guard isDue else { return }
    try? await turnstile.pass { [log, codec] in
      let snapshot = try await SessionOutlines.read(from: log, codec).snapshot
      try await log.write([SessionOutlines.keeping(snapshot)])
    }
  }

  /// Erases the stream of a session, and the session from the snapshot, in one transaction.
  func erase(_ id: SessionID, _ stream: StreamName, recorded: Moment, aside: [AsideWrite]) async throws {
    try await turnstile.pass { [log] in
      let forgetting = try await SessionOutlines.forgetting(id, in: log)
      try await log.erase(stream, leaving: SessionOutlines.tombstone, recorded: recorded, aside: aside + forgetting)
    }
  }
}
