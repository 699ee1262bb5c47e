public import Activities
public import EventLog
public import Kernel
public import Sessions
import Synchronization

/// Every session of the organisation: which there are, and the mailbox of each that is in use.
///
/// Whoever reads waits for nobody, except for the first reading of a session that sleeps.
public final class SessionRegistry: Sendable {
  let log: any EventLog
  let catalogue: Catalogue
  let codec: EventCodec<SessionEvent>
  let clock: any Clock
  let shelf = Mutex(SessionShelf())
  let outlines: OutlineKeeper
  let watching = Mutex(Watching { _, _ in })

  // A lock around a bare function would wrap it anew each time it is looked at, deeper and deeper.
  struct Watching {
    var watcher: @Sendable (SessionID, Moved) -> Void
  }

  /// `patience` is after how many positions a new snapshot of the outlines is worth its writing.
  public init(log: any EventLog, clock: any Clock, catalogue: Catalogue = .standard, patience: Int64 = 20_000) {
    self.log = log
    self.clock = clock
    self.catalogue = catalogue
    codec = EventCodec(userInfo: Catalogue.key.map { [$0: catalogue] } ?? [:])
    outlines = OutlineKeeper(log: log, codec: codec, patience: patience)
  }

  /// Calls `watcher` after every committed change of a session.
  public func watch(_ watcher: @escaping @Sendable (SessionID, Moved) -> Void) {
    watching.withLock { $0.watcher = watcher }
  }

  /// Reads which sessions there are. To be called once, before anything else.
  public func start() async throws {
    let read = try await outlines.start()
    shelf.withLock { shelf in
      for summary in read.summaries.values { shelf.note(summary) }
    }
  }

  /// The session of that code, if any; deleted ones are not found.
  public func session(of code: JoinCode) -> SessionID? {
    shelf.withLock { $0.codes[code] }
  }

  public func summary(of id: SessionID) -> SessionSummary? {
    shelf.withLock { $0.summaries[id] }
  }

  /// All sessions, the newest first.
  public func all() -> [SessionSummary] {
    shelf.withLock { $0.all }
  }

  /// The committed state of a session, and a number that grows with every change.
  public func state(of id: SessionID) async throws -> (session: Session, version: Int) {
    let standing = try await standing(of: id)
    return (standing.state, standing.version)
  }

  /// The same as one object, for those who pass it on.
  public func standing(of id: SessionID) async throws -> Standing<Session> {
    if summary(of: id) == nil { throw SessionRefusal.noSession }
    return try await use(id) { try await $0.standing() }
  }

  /// The session of that code as it stands, and what guests called themselves; nil where any of it would have to be
  /// read first.
  public func atHand(_ code: JoinCode) -> (standing: Standing<Session>, names: GuestNames)? {
    let found = shelf.withLock { $0.atHand(code, at: clock.now) }
    guard let found, let standing = found.mailbox.current else { return nil }
    return (standing, found.names)
  }

  /// What guests called themselves.
  public func names(in id: SessionID) async throws -> GuestNames {
    if let known = shelf.withLock({ $0.uses[id]?.names }) { return known }
    let read = GuestNames(try await SessionDrawers.names(of: id, in: log))
    return shelf.withLock { $0.merge(read, into: id) }
  }

  /// Has the session decide; returns what happened once it is durable. `name` is what a guest who joins typed. A
  /// `submission` that was carried out already is not carried out again: nothing happens.
  @discardableResult
  public func send(
    _ act: SessionCommand.Act, to id: SessionID, name: (ParticipantID, String)? = nil, submission: Submission? = nil
  ) async throws -> [SessionEvent] {
    let command = command(act, submission)
    let events = try await use(id) { mailbox in
      try await mailbox.send(command, recorded: command.at) { session, events in
        var writes = SessionDrawers.writes(for: events, of: session)
        if let name, !events.isEmpty {
          writes.append(.put(.vault, key: SessionDrawers.nameKey(name.0, in: id), value: Array(name.1.utf8)))
        }
        return writes
      }
    }
    if events.isEmpty { return [] }
    if let name { shelf.withLock { $0.name(name.0, name.1, in: id) } }
    if events.contains(where: \.endsNames) { shelf.withLock { $0.forgetNames(in: id) } }
    if events.contains(where: \.endsAnswering) { Task { [log] in await log.settle() } }
    // Whoever reads lists after this finds it in them. Answers do not change them.
    switch act {
    case .create, .settings, .agenda, .conduct, .together: note(id)
    case .room, .answer: break
    }
    return events
  }

  /// Has the session decide on an answer, for those who come by thousands and wait in no task: `then` is told whether
  /// it was given, once it is durable, and must not take long. Where it was not, `send` says why.
  public func post(
    _ answer: AnswerAct, to id: SessionID, submission: Submission, then: @escaping @Sendable (Bool) -> Void
  ) {
    let command = command(.answer(answer), submission)
    mailbox(of: id).post(command, recorded: command.at, aside: { SessionDrawers.writes(for: $1, of: $0) }) { outcome in
      if case .success = outcome { then(true) } else { then(false) }
    }
  }

  private func command(_ act: SessionCommand.Act, _ submission: Submission?) -> SessionCommand {
    SessionCommand(
      act, at: clock.now, chance: Chance(seed: UInt64.random(in: 0 ... .max)), submission: submission)
  }
}
