import EventLog
public import Kernel
public import Sessions
import Synchronization

extension SessionRegistry {
  /// Has the mailbox of a session work. One may be put to sleep between finding it and working with it; then there is
  /// another.
  func use<Value: Sendable>(
    _ id: SessionID, _ work: @Sendable (Mailbox<Session>) async throws -> Value
  ) async throws -> Value {
    while true {
      let mailbox = mailbox(of: id)
      do {
        return try await work(mailbox)
      } catch is MailboxRetired {
        shelf.withLock { $0.release(id, mailbox) }
      } catch CodecFailure.unreadable where summary(of: id) == nil {
        // Deleted meanwhile: what is left of its stream is no session.
        throw SessionRefusal.noSession
      }
    }
  }

  /// Lets sessions out of memory that nobody has used since `moment`, unless `isFollowed` says that somebody looks at
  /// them. Nothing is lost: whoever comes next has them read again.
  public func letSleep(unusedSince moment: Moment, unless isFollowed: (SessionID) -> Bool) async {
    let idle = shelf.withLock { $0.uses.filter { $0.value.last.moment < moment } }
    for (id, use) in idle where !isFollowed(id) {
      if use.mailbox.retire() { shelf.withLock { $0.release(id, use.mailbox) } }
    }
  }

  /// How many sessions are in memory.
  public var awake: Int { shelf.withLock { $0.uses.count } }

  static func stream(_ id: SessionID) -> StreamName {
    StreamName(rawValue: SessionOutlines.prefix + id.rawValue)
  }

  func mailbox(of id: SessionID) -> Mailbox<Session> {
    let now = clock.now
    return shelf.withLock { $0.mailbox(of: id, at: now) { makeMailbox(for: id) } }
  }

  private func makeMailbox(for id: SessionID) -> Mailbox<Session> {
    Mailbox(
      for: Self.stream(id), in: log, codec: codec,
      prepare: { [log, catalogue] session in
        try await SessionDrawers.fill(&session, from: log, catalogue: catalogue)
      },
      onCommitted: { [weak self] _, events, position in
        guard let self else { return }
        Task { await self.committed(id, events, at: position) }
      })
  }

  private func committed(_ id: SessionID, _ events: [SessionEvent], at position: Position) async {
    note(id)
    watching.withLock { $0.watcher }(id, Moved(by: events))
    await outlines.reached(position)
  }

  /// Takes over what lists show of a session. News may come out of order, and after the session was deleted.
  func note(_ id: SessionID) {
    guard let mailbox = shelf.withLock({ $0.uses[id]?.mailbox }), let standing = mailbox.current,
      let summary = SessionSummary(standing.state)
    else { return }
    shelf.withLock { $0.note(summary, of: mailbox, at: standing.version) }
  }
}
