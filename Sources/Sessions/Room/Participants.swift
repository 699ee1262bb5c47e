internal import HashTreeCollections
public import Kernel

/// The people of a session. A copy costs nothing and shares what it does not change: a batch of answers is decided on a
/// state of its own, however many take part.
public struct Participants: Hashable, Sendable {
  private var people: TreeDictionary<ParticipantID, Participant> = [:]
  private var accounts: TreeDictionary<PersonID, ParticipantID> = [:]

  init() {}

  public var count: Int { people.count }
  public var isEmpty: Bool { people.isEmpty }
  /// In no particular order.
  public var keys: some Collection<ParticipantID> { people.keys }
  /// In no particular order.
  public var values: some Collection<Participant> { people.values }

  /// Who sits there, if anybody does.
  public internal(set) subscript(id: ParticipantID) -> Participant? {
    get { people[id] }
    _modify {
      let before = people[id]?.person
      defer { note(id, before, people[id]?.person) }
      yield &people[id]
    }
  }

  /// Where someone with an account sits.
  public func seat(of person: PersonID) -> ParticipantID? { accounts[person] }

  private mutating func note(_ id: ParticipantID, _ before: PersonID?, _ after: PersonID?) {
    if before == after { return }
    if let before, accounts[before] == id { accounts[before] = nil }
    if let after { accounts[after] = id }
  }
}
