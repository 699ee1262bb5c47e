import Kernel
import Sessions
import Synchronization

/// What the registry knows without asking the log.
struct SessionShelf: Sendable {
  private(set) var summaries: [SessionID: SessionSummary] = [:]
  private(set) var codes: [JoinCode: SessionID] = [:]
  private(set) var uses: [SessionID: Use] = [:]

  /// A session that somebody used lately.
  struct Use: Sendable {
    let mailbox: Mailbox<Session>
    /// Nil before they were read.
    var names: GuestNames?
    /// Up to which version of its stream the summary stands.
    var noted = 0
    let last: LastUse
  }

  /// When a session was last used. Noted at every answer, so without taking out what is known of it.
  final class LastUse: Sendable {
    private let milliseconds: Atomic<Int64>

    init(at moment: Moment) {
      milliseconds = Atomic(moment.milliseconds)
    }

    var moment: Moment { Moment(milliseconds: milliseconds.load(ordering: .relaxed)) }

    func note(_ moment: Moment) {
      milliseconds.store(moment.milliseconds, ordering: .relaxed)
    }
  }

  /// All sessions, the newest first.
  var all: [SessionSummary] {
    summaries.values.sorted { ($1.created, $1.id) < ($0.created, $0.id) }
  }

  mutating func note(_ summary: SessionSummary) {
    summaries[summary.id] = summary
    codes[summary.code] = summary.id
  }

  /// Draws a code that no other session has.
  mutating func reserveCode(for id: SessionID, using generator: inout some RandomNumberGenerator) -> JoinCode {
    var code = JoinCode(using: &generator)
    while codes[code] != nil { code = JoinCode(using: &generator) }
    codes[code] = id
    return code
  }

  mutating func giveBack(_ code: JoinCode) { codes[code] = nil }

  /// The mailbox of a session, made where there is none.
  mutating func mailbox(of id: SessionID, at now: Moment, _ make: () -> Mailbox<Session>) -> Mailbox<Session> {
    if let known = uses[id] {
      known.last.note(now)
      return known.mailbox
    }
    let made = make()
    uses[id] = Use(mailbox: made, last: LastUse(at: now))
    return made
  }

  /// The session of that code, where it is in use and its names are known.
  func atHand(_ code: JoinCode, at now: Moment) -> (mailbox: Mailbox<Session>, names: GuestNames)? {
    guard let id = codes[code], let use = uses[id], let names = use.names else { return nil }
    use.last.note(now)
    return (use.mailbox, names)
  }

  /// Takes the summary, unless a newer one is known or the mailbox is no longer that of the session.
  mutating func note(_ summary: SessionSummary, of mailbox: Mailbox<Session>, at version: Int) {
    guard let use = uses[summary.id], use.mailbox === mailbox, version >= use.noted else { return }
    uses[summary.id]?.noted = version
    note(summary)
  }

  /// Takes names read from the vault; those of people who joined meanwhile stay.
  mutating func merge(_ read: GuestNames, into id: SessionID) -> GuestNames {
    let merged = uses[id]?.names.map(read.updated) ?? read
    uses[id]?.names = merged
    return merged
  }

  mutating func name(_ participant: ParticipantID, _ name: String, in id: SessionID) {
    uses[id]?.names?[participant] = name
  }

  /// Forgets the names of a session: whoever asks next has them read from the vault.
  mutating func forgetNames(in id: SessionID) {
    uses[id]?.names = nil
  }

  /// Lets go of what is known of a session, unless another mailbox than that one is in use by now.
  mutating func release(_ id: SessionID, _ mailbox: Mailbox<Session>) {
    if uses[id]?.mailbox === mailbox { uses[id] = nil }
  }

  mutating func forget(_ id: SessionID) {
    if let code = summaries.removeValue(forKey: id)?.code { codes[code] = nil }
    uses[id] = nil
  }
}
