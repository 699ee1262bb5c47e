public import Activities
public import EventLog
public import Kernel
public import Sessions

/// Every session of the organisation: which there are, and the mailbox of each that is in use.
public actor SessionRegistry {
  private let log: any EventLog
  private let catalogue: Catalogue
  private let codec: EventCodec<SessionEvent>
  private let clock: any Clock
  private var summaries: [SessionID: SessionSummary] = [:]
  private var codes: [JoinCode: SessionID] = [:]
  private var mailboxes: [SessionID: Mailbox<Session>] = [:]
  /// Up to which version of its stream the summary of a session stands.
  private var noted: [SessionID: Int] = [:]
  private var guestNames: [SessionID: [ParticipantID: String]] = [:]
  /// Where the snapshot stands, or is about to.
  private var kept = Position.start
  /// One at a time makes or changes the snapshot, so that none brings back a session that is deleted meanwhile.
  private let turnstile = Turnstile()
  private let patience: Int64
  private var watcher: @Sendable (SessionID) -> Void = { _ in }

  /// `patience` is after how many positions a new snapshot is worth its writing.
  public init(log: any EventLog, clock: any Clock, catalogue: Catalogue = .standard, patience: Int64 = 20_000) {
    self.log = log
    self.patience = patience
    self.clock = clock
    self.catalogue = catalogue
    codec = EventCodec(userInfo: Catalogue.key.map { [$0: catalogue] } ?? [:])
  }

  /// Calls `watcher` after every committed change of a session.
  public func watch(_ watcher: @escaping @Sendable (SessionID) -> Void) {
    self.watcher = watcher
  }

  /// Reads which sessions there are. To be called once, before anything else.
  public func start() async throws {
    let (snapshot, lag) = try await SessionOutlines.read(from: log, codec)
    for summary in snapshot.state.summaries.values { note(summary) }
    kept = snapshot.position
    // A full disk must not keep anybody from reading.
    if lag >= patience { _ = try? await log.write([SessionOutlines.keeping(snapshot)]) }
  }

  // Made from the log alone: what is known here may already be ahead of it, or behind.
  private func keepSnapshot() async {
    try? await turnstile.pass {
      let snapshot = try await SessionOutlines.read(from: self.log, self.codec).snapshot
      try await self.log.write([SessionOutlines.keeping(snapshot)])
    }
  }

  /// The session of that code, if any; archived and deleted ones are not found.
  public func session(of code: JoinCode) -> SessionID? {
    codes[code]
  }

  public func summary(of id: SessionID) -> SessionSummary? {
    summaries[id]
  }

  /// All sessions, the newest first.
  public func all() -> [SessionSummary] {
    summaries.values.sorted { ($1.created, $1.id) < ($0.created, $0.id) }
  }

  /// The committed state of a session, and a number that grows with every change.
  public func state(of id: SessionID) async throws -> (session: Session, version: Int) {
    guard summaries[id] != nil else { throw SessionRefusal.noSession }
    let (session, version) = try await mailbox(of: id).snapshot()
    return (session, version)
  }

  /// What guests called themselves, by participant.
  public func names(in id: SessionID) async throws -> [ParticipantID: String] {
    if let known = guestNames[id] { return known }
    let read = try await SessionDrawers.names(of: id, in: log)
    // Somebody may have joined meanwhile.
    let merged = read.merging(guestNames[id] ?? [:]) { $1 }
    guestNames[id] = merged
    return merged
  }

  /// Creates a session and returns it.
  public func create(title: String, owner: PersonID) async throws -> SessionSummary {
    var system = SystemRandomNumberGenerator()
    let id = SessionID(using: &system)
    var code = JoinCode(using: &system)
    while codes[code] != nil { code = JoinCode(using: &system) }
    codes[code] = id
    do {
      try await send(.create(id: id, code: code, title: title, owner: owner), to: id)
    } catch {
      codes[code] = nil
      mailboxes[id] = nil
      throw error
    }
    guard let summary = summaries[id] else { throw SessionRefusal.noSession }
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
    let mailbox = mailbox(of: id)
    let events = try await mailbox.send(command, recorded: now) { session, events in
      var writes = SessionDrawers.writes(for: events, of: session)
      if let name, !events.isEmpty {
        writes.append(.put(.vault, key: SessionDrawers.nameKey(name.0, in: id), value: Array(name.1.utf8)))
      }
      return writes
    }
    if let name, !events.isEmpty { guestNames[id]?[name.0] = name.1 }
    if events.contains(where: \.endsAnswering) { Task { [log] in await log.settle() } }
    // Whoever reads lists after this finds it in them. Answers do not change them.
    switch act {
    case .create, .settings, .agenda, .conduct: if !events.isEmpty { await noteCommitted(id) }
    case .room, .answer: break
    }
    return events
  }

  /// Takes a new session in with its past, in one transaction.
  func take(_ past: PastSession) async throws {
    guard let id = past.session.id else { throw SessionRefusal.noSession }
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
    if let summary = SessionSummary(past.session) { note(summary) }
  }

  /// Removes the session for ever, with every answer, name and picture in it; only that there was one stays.
  public func delete(_ id: SessionID) async throws {
    let prefix = SessionDrawers.prefix(id)
    let now = clock.now
    let pictures = try await picturesOfNobodyElse(id)
    try await turnstile.pass {
      let forgetting = try await SessionOutlines.forgetting(id, in: self.log)
      try await self.log.erase(
        Self.stream(id), leaving: SessionOutlines.tombstone, recorded: now,
        aside: [
          .removeAll(.urn, under: prefix), .removeAll(.roll, under: prefix),
          .removeAll(.vault, under: "session/\(prefix)"),
        ] + pictures.map { .remove(.pictures, key: $0) } + forgetting)
    }
    if let code = summaries.removeValue(forKey: id)?.code { codes[code] = nil }
    mailboxes[id] = nil
    noted[id] = nil
    guestNames[id] = nil
  }

  /// The pictures the session shows or has shown, but for those that another session, a copy perhaps, shows too.
  private func picturesOfNobodyElse(_ id: SessionID) async throws -> Set<String> {
    let shown = try await log.read(Self.stream(id)).map(codec.decode).reduce(into: Set<String>()) { shown, event in
      switch event {
      case .activityAdded(_, let setUp, _, _), .activityChanged(_, let setUp): shown.formUnion(setUp.activity.pictures)
      default: break
      }
    }
    return summaries.values.filter { $0.id != id }.reduce(into: shown) { $0.subtract($1.pictures) }
  }

  private static func stream(_ id: SessionID) -> StreamName {
    StreamName(rawValue: SessionOutlines.prefix + id.rawValue)
  }

  private func mailbox(of id: SessionID) -> Mailbox<Session> {
    if let known = mailboxes[id] { return known }
    let made = Mailbox<Session>(
      for: Self.stream(id), in: log, codec: codec,
      prepare: { [log, catalogue] session in
        try await SessionDrawers.fill(&session, from: log, catalogue: catalogue)
      },
      onCommitted: { [weak self] _, _, position in
        guard let self else { return }
        Task { await self.committed(id, at: position) }
      })
    mailboxes[id] = made
    return made
  }

  private func committed(_ id: SessionID, at position: Position) async {
    await noteCommitted(id)
    watcher(id)
    guard position.rawValue - kept.rawValue >= patience else { return }
    kept = position
    await keepSnapshot()
  }

  // News may come out of order, and after the session was deleted.
  private func noteCommitted(_ id: SessionID) async {
    guard let mailbox = mailboxes[id], let (session, version) = try? await mailbox.snapshot(),
      mailboxes[id] === mailbox, version >= noted[id] ?? 0
    else { return }
    noted[id] = version
    if let summary = SessionSummary(session) { note(summary) }
  }

  private func note(_ summary: SessionSummary) {
    summaries[summary.id] = summary
    codes[summary.code] = summary.id
  }
}
