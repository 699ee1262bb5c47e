public import Kernel

/// Someone who takes part. The log never says who: a name a guest typed lies in the vault, under this identifier.
public struct Participant: Codable, Hashable, Sendable {
  public let id: ParticipantID
  public var alias: Alias
  public var department: DepartmentID?
  public var footing: Footing
  public var joined: Moment
  public var origin: Origin
  /// In which windows they answered anything that is not anonymous.
  public internal(set) var windows: Set<Window> = []

  private enum CodingKeys: String, CodingKey {
    case id, alias, department, footing, joined, origin
  }

  mutating func note(_ window: Window) {
    windows.insert(window)
  }

  /// How they appear.
  public enum Alias: Codable, Hashable, Sendable {
    /// The pseudonym of that number.
    case pseudonym(Int)
    /// The name in the vault; the pseudonym of that number once it is erased.
    case named(Int)
    case person(PersonID)
  }

  /// How they got in.
  public enum Origin: String, Codable, Hashable, Sendable {
    case themselves
    /// A facilitator answers for them: they have no device.
    case proxy
    case robot
  }

  public init(
    id: ParticipantID, alias: Alias, department: DepartmentID?, footing: Footing, joined: Moment, origin: Origin
  ) {
    self.id = id
    self.alias = alias
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
