public import Kernel

/// Someone who takes part. The log never says who: a name a guest typed lies in the vault, under this identifier.
public struct Participant: Codable, Hashable, Sendable {
  public let id: ParticipantID
  /// The number of their pseudonym; the session draws it when they come.
  public internal(set) var pseudonym: Int
  public var appearance: Appearance
  /// Their account, when they are signed in.
  public var person: PersonID?
  public var department: DepartmentID?
  public var footing: Footing
  public var joined: Moment
  public var origin: Origin

  /// How they appear where answers are named. Elsewhere everybody has their pseudonym.
  public enum Appearance: String, Codable, Hashable, Sendable {
    case pseudonym
    /// The first name in the vault; the pseudonym once it is erased.
    case firstName = "first-name"
    /// The name of their account.
    case account
  }

  /// How they got in.
  public enum Origin: String, Codable, Hashable, Sendable {
    case themselves
    /// A facilitator answers for them: they have no device.
    case proxy
    case robot
  }

  public init(
    id: ParticipantID, pseudonym: Int = 0, appearance: Appearance = .pseudonym, person: PersonID? = nil,
    department: DepartmentID? = nil, footing: Footing = .remote, joined: Moment, origin: Origin = .themselves
  ) {
    self.id = id
    self.pseudonym = pseudonym
    self.appearance = appearance
    self.person = person
    self.department = department
    self.footing = footing
    self.joined = joined
    self.origin = origin
  }
}

/// From where someone takes part.
public enum Footing: String, Codable, Hashable, Sendable, CaseIterable {
  /// In the room.
  case room
  /// At the same time, elsewhere.
  case remote
  /// In their own time.
  case later
}
