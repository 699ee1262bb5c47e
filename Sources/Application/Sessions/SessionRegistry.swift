public import Activities
public import EventLog
public import Kernel
public import Sessions
import Synchronization

/// Every session of the organisation: which there are, and the mailbox of each that is in use.
///
/// Whoever reads waits for nobody, except for the first reading of a session that sleeps.
public final class SessionRegistry: Sendable {
  private let log: any EventLog
  private let catalogue: Catalogue
  private let codec: EventCodec<SessionEvent>
  private let clock: any Clock
  private let shelf = Mutex(SessionShelf())
  private let outlines: OutlineKeeper
  private let watcher = Mutex<@Sendable (SessionID, Moved) -> Void> { _, _ in }

  /// `patience` is after how many positions a new snapshot of the outlines is worth its writing.
  public init(log: any EventLog, clock: any Clock, catalogue: Catalogue = .standard, patience: Int64 = 20_000) {
    self.log = log
    self.clock = clock
    self.catalogue = catalogue
    codec = EventCodec(userInfo: Catalogue.key.map { [$0: catalogue] } ?? [:])
    outlines = OutlineKeeper(log: log, codec: codec, patience: patience)
  }

  /// Calls `watcher` after every committed change of a session.
  public func watch(_ watcher: @escaping @Sendable (SessionID, Moved) -> Void) async {
    self.watcher.withLock { $0 = watcher }
  }

  /// Reads which sessions there are. To be called once, before anything else.
  public func start() async throws {
    let read = try await outlines.start()
    shelf.withLock { shelf in
      for summary in read.summaries.values { shelf.note(summary) }
    }
  }

  /// The session of that code, if any; archived and deleted ones are not found.
  public func session(of code: JoinCode) async -> SessionID? {
    shelf.withLock { $0.codes[code] }
  }

  public func summary(of id: SessionID) async -> SessionSummary? {
    shelf.withLock { $0.summaries[id] }
  }

  /// All sessions, the newest first.
  public func all() async -> [SessionSummary] {
    shelf.withLock { $0.all }
  }

  /// The committed state of a session, and a number that grows with every change.
  public func state(of id: SessionID) async throws -> (session: Session, version: Int) {
    guard await summary(of: id) != nil else { throw SessionRefusal.noSession }
    let (session, version) = try await mailbox(of: id).snapshot()
    return (session, version)
  }

  /// What guests called themselves.
  public func names(in id: SessionID) async throws -> GuestNames {
    if let known = shelf.withLock({ $0.uses[id]?.names }) { return known }
    let read = GuestNames(try await SessionDrawers.names(of: id, in: log))
    return shelf.withLock { $0.merge(read, into: id) }
  }

  /// Creates a session and returns it.
  public func create(title: String, owner: PersonID) async throws -> SessionSummary {
    var system = SystemRandomNumberGenerator()
    let id = SessionID(using: &system)
    let code = shelf.withLock { $0.reserveCode(for: id, using: &system) }
    do {
      try await send(.create(id: id, code: code, title: title, owner: owner), to: id)
    } catch {
      shelf.withLock { shelf in
        shelf.giveBack(code)
        shelf.forget(id)
      }
      throw error
    }
    guard let summary = await summary(of: id) else { throw SessionRefusal.noSession }
    return summary
  }

  /// Has the session decide; returns what happened once it is durable. `name` is what a guest who joins typed. A
  /// `submission` that was carried out already is not carried out again: nothing happens.
  @discardableResult
  public func send(
    _ act: SessionCommand.Act, to id: SessionID, name: (ParticipantID, String)? = nil, submission: Submission? = nil
  ) async throws -> [SessionEvent] {
    let now = clock.now
    let command = SessionCommand(
      act, at: now, chance: Chance(seed: UInt64.random(in: 0 ... .max)), submission: submission)
    let events = try await send(command, to: id) { session, events in
      var writes = SessionDrawers.writes(for: events, of: session)
      if let name, !events.isEmpty {
        writes.append(.put(.vault, key: SessionDrawers.nameKey(name.0, in: id), value: Array(name.1.utf8)))
      }
      return writes
    }
    if events.isEmpty { return [] }
    if let name { shelf.withLock { $0.name(name.0, name.1, in: id) } }
    if events.contains(where: \.endsAnswering) { Task { [log] in await log.settle() } }
    // Whoever reads lists after this finds it in them. Answers do not change them.
    switch act {
    case .create, .settings, .agenda, .conduct: note(id)
    case .room, .answer: break
    }
    return events
  }

  // A mailbox may be put to sleep between finding it and sending to it; then there is another.
  private func send(
    _ command: SessionCommand, to id: SessionID, aside: @escaping Mailbox<Session>.Aside
  ) async throws -> [SessionEvent] {
    while true {
      let mailbox = mailbox(of: id)
      do {
        return try await mailbox.send(command, recorded: command.at, aside: aside)
      } catch is MailboxRetired {
        shelf.withLock { $0.release(id, mailbox) }
      } catch CodecFailure.unreadable where shelf.withLock({ $0.summaries[id] }) == nil {
        // Deleted meanwhile: what is left of its stream is no session.
        throw SessionRefusal.noSession
      }
    }
  }

  /// Takes a new session in with its past, in one transaction.
  func take(_ past: PastSession) async throws {
    guard let id = past.session.id, let summary = SessionSummary(past.session) else { throw SessionRefusal.noSession }
    var appends: [Append] = []
    var aside: [AsideWrite] = []
    var version = 0
    for step in past.steps {
      let events = try step.events.map(codec.encode)
      appends.append(Append(to: Self.stream(id), expected: version, recorded: step.at, events: events))
      aside += step.aside
      version += events.count
    }
    _ = try await log.append(appends, aside: aside)
    shelf.withLock { $0.note(summary) }
  }

  /// Removes the session for ever, with every answer, name and picture in it; only that there was one stays.
  public func delete(_ id: SessionID) async throws {
    let prefix = SessionDrawers.prefix(id)
    let pictures = try await picturesOfNobodyElse(id)
    try await outlines.erase(
      id, Self.stream(id), recorded: clock.now,
      aside: [
        .removeAll(.urn, under: prefix), .removeAll(.roll, under: prefix),
        .removeAll(.vault, under: "session/\(prefix)"),
      ] + pictures.map { .remove(.pictures, key: $0) })
    shelf.withLock { $0.forget(id) }
  }

  /// The pictures the session shows or has shown, but for those that another session, a copy perhaps, shows too.
  private func picturesOfNobodyElse(_ id: SessionID) async throws -> Set<String> {
    let shown = try await log.read(Self.stream(id)).map(codec.decode).reduce(into: Set<String>()) { shown, event in
      switch event {
      case .activityAdded(_, let setUp, _, _), .activityChanged(_, let setUp): shown.formUnion(setUp.activity.pictures)
      default: break
      }
    }
    return await all().filter { $0.id != id }.reduce(into: shown) { $0.subtract($1.pictures) }
  }

  /// Lets sessions out of memory that nobody has used since `moment`, unless `isFollowed` says that somebody looks at
  /// them. Nothing is lost: whoever comes next has them read again.
  public func letSleep(unusedSince moment: Moment, unless isFollowed: (SessionID) -> Bool) async {
    let idle = shelf.withLock { $0.uses.filter { $0.value.last < moment } }
    for (id, use) in idle where !isFollowed(id) {
      if await use.mailbox.retire() { shelf.withLock { $0.release(id, use.mailbox) } }
    }
  }

  /// How many sessions are in memory.
  public var awake: Int { shelf.withLock { $0.uses.count } }

  private static func stream(_ id: SessionID) -> StreamName {
    StreamName(rawValue: SessionOutlines.prefix + id.rawValue)
  }

  private func mailbox(of id: SessionID) -> Mailbox<Session> {
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
    watcher.withLock { $0 }(id, Moved(by: events))
    await outlines.reached(position)
  }

  // News may come out of order, and after the session was deleted.
  private func note(_ id: SessionID) {
    guard let mailbox = shelf.withLock({ $0.uses[id]?.mailbox }), let (session, version) = mailbox.current,
      let summary = SessionSummary(session)
    else { return }
    shelf.withLock { $0.note(summary, of: mailbox, at: version) }
  }
}
