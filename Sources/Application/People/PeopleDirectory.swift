public import EventLog
internal import Kernel
public import People
internal import Synchronization

/// The directory as the log and the vault tell it now. Reading it costs nothing; it follows what this node and others
/// write.
public final class PeopleDirectory: Sendable {
  /// Beyond so many changed entries the whole vault is read at once.
  private static let fewEntries = 50

  private struct State {
    var directory = Directory()
    var version = 0
  }

  private static let codec = EventCodec<OrganisationEvent>()

  private let log: any EventLog
  private let state = Mutex(State())
  private let turnstile = Turnstile()

  /// Knows nobody until `refresh`.
  public init(log: any EventLog) {
    self.log = log
  }

  /// The directory as last read.
  public var current: Directory { state.withLock { $0.directory } }

  /// Reads what has been written since.
  public func refresh() async throws(LogFailure) {
    try await turnstile.pass { () async throws(LogFailure) in
      let known = self.state.withLock { $0.version }
      let envelopes = try await self.log.read(Organisation.stream, after: known)
      guard let last = envelopes.last else { return }
      let events = try envelopes.map { envelope throws(LogFailure) in try Self.event(in: envelope) }
      let entries = try await self.entries(of: described(by: events))
      self.state.withLock { state in
        for event in events { state.directory.apply(event) }
        for (person, data) in entries { state.directory.describe(person, as: data) }
        state.version = last.version
      }
    }
  }

  /// Refreshes at every event of the organisation, whoever wrote it, until cancelled.
  public func follow() async throws(LogFailure) {
    // Before the first reading: what is written in between is then read twice, not missed.
    let position = try await log.lastPosition()
    try await refresh()
    for try await envelope in log.follow(after: position)
    where envelope.stream == Organisation.stream {
      try await refresh()
    }
  }

  /// What happened to the organisation, with when, from the beginning.
  func history() async throws(LogFailure) -> [(recorded: Moment, event: OrganisationEvent)] {
    try await log.read(Organisation.stream).map { envelope throws(LogFailure) in
      (envelope.recorded, try Self.event(in: envelope))
    }
  }

  private static func event(in envelope: Envelope) throws(LogFailure) -> OrganisationEvent {
    do {
      return try codec.decode(envelope)
    } catch {
      throw .unavailable("\(error)")
    }
  }

  private func entries(of persons: Set<PersonID>) async throws(LogFailure) -> [PersonID: PersonalData?] {
    var entries: [PersonID: PersonalData?] = [:]
    if persons.count > Self.fewEntries {
      for person in persons { entries[person] = .some(nil) }
      for (key, value) in try await log.values(in: .vault, under: VaultKey.persons) {
        guard let person = VaultKey(rawValue: key).person, persons.contains(person) else { continue }
        entries[person] = try VaultEntry.read(value)
      }
    } else {
      for person in persons {
        let value = try await log.value(in: .vault, key: VaultKey(person).rawValue)
        entries[person] = .some(try value.map { bytes throws(LogFailure) in try VaultEntry.read(bytes) })
      }
    }
    return entries
  }
}

/// Whose vault entries may have changed.
private func described(by events: [OrganisationEvent]) -> Set<PersonID> {
  Set(
    events.compactMap { event in
      switch event {
      case .personJoined(let person, _, _, _), .personDescribed(let person), .personErased(let person): person
      default: nil
      }
    })
}
