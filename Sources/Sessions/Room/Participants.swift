internal import HashTreeCollections
public import Kernel

/// The people of a session. A copy costs nothing and shares what it does not change: a batch of answers is decided on a
/// state of its own, however many take part.
public struct Participants: Hashable, Sendable {
  private var people: TreeDictionary<ParticipantID, Participant> = [:]
  private var accounts: TreeDictionary<PersonID, ParticipantID> = [:]
  // Apart from the people: it changes with every answer, and they do not.
  private var taken: TreeDictionary<ParticipantID, Taken> = [:]

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
    set {
      note(id, people[id]?.person, newValue?.person)
      people[id] = newValue
      if newValue == nil { taken[id] = nil }
    }
  }

  /// Whether somebody sits there.
  public func contains(_ id: ParticipantID) -> Bool {
    people[id] != nil
  }

  /// Where someone with an account sits.
  public func seat(of person: PersonID) -> ParticipantID? { accounts[person] }

  /// In which windows they answered anything that is not anonymous.
  func windows(of id: ParticipantID) -> WindowSet {
    taken[id]?.windows ?? []
  }

  /// Whether that press of theirs was taken already, presses for anonymous answers left out.
  func hasTaken(_ press: Submission, of id: ParticipantID) -> Bool {
    taken[id]?.presses.contains(press) ?? false
  }

  /// Notes what was taken of somebody who is here.
  mutating func take(_ press: Submission?, in window: Window? = nil, of id: ParticipantID) {
    guard contains(id) else { return }
    taken.updateValue(forKey: id, default: Taken()) { taken in
      if let window { taken.windows.insert(WindowSet(window)) }
      if let press { taken.presses.note(press) }
    }
  }

  private mutating func note(_ id: ParticipantID, _ before: PersonID?, _ after: PersonID?) {
    if before == after { return }
    if let before, accounts[before] == id { accounts[before] = nil }
    if let after { accounts[after] = id }
  }
}
