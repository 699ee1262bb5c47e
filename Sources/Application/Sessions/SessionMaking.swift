import EventLog
public import Kernel
public import Sessions
import Synchronization

extension SessionRegistry {
  /// Creates a session and returns it; the one of that `id`, when it was created already.
  public func create(_ id: SessionID? = nil, title: String, owner: PersonID) async throws -> SessionSummary {
    try await make(id) { id, code in
      try await self.send(.create(id: id, code: code, title: title, owner: owner), to: id)
    }
  }

  /// Makes a session under a code of its own. Whoever asks for the same one twice, or at the same time, gets the same.
  func make(
    _ id: SessionID?, _ write: (SessionID, JoinCode) async throws -> Void
  ) async throws -> SessionSummary {
    var system = SystemRandomNumberGenerator()
    let id = id ?? SessionID(using: &system)
    if let made = summary(of: id) { return made }
    let code = shelf.withLock { $0.reserveCode(for: id, using: &system) }
    do {
      try await write(id, code)
    } catch {
      shelf.withLock { $0.giveBack(code) }
      guard Self.saysThatItExists(error) else {
        if summary(of: id) == nil { shelf.withLock { $0.forget(id) } }
        throw error
      }
      // Whoever was faster may not have noted it yet.
      _ = try await use(id) { try await $0.standing() }
      note(id)
    }
    guard let made = summary(of: id) else { throw SessionRefusal.noSession }
    return made
  }

  private static func saysThatItExists(_ error: any Error) -> Bool {
    switch error {
    case SessionRefusal.exists, AppendFailure.conflict: true
    default: false
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
}
