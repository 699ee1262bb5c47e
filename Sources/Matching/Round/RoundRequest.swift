/// Someone who can be drawn for an encounter.
public struct Participant: Hashable, Sendable {
  public let id: String
  public let name: String
  public let department: String
  public let site: String
  /// How many groups of the round the person joins: 0, 1, or 2 for newcomers.
  public let capacity: Int

  public init(id: String, name: String, department: String, site: String, capacity: Int = 1) {
    self.id = id
    self.name = name
    self.department = department
    self.site = site
    self.capacity = capacity
  }
}

/// Two different people by number, the lower one first.
public struct PersonPair: Hashable, Sendable {
  public let first: Int
  public let second: Int

  public init(_ one: Int, _ other: Int) {
    first = min(one, other)
    second = max(one, other)
  }
}

/// People, by number, who met in a round.
public struct PastMeeting: Hashable, Sendable {
  public let round: Int
  public let members: [Int]

  public init(round: Int, members: [Int]) {
    self.round = round
    self.members = members
  }
}

/// A day that a person, by number, spends at a site.
public struct OnSiteDay: Hashable, Sendable {
  public let person: Int
  public let date: CivilDate
  public let site: String

  public init(person: Int, date: CivilDate, site: String) {
    self.person = person
    self.date = date
    self.site = site
  }
}

/// What the groups of a round are made from. People are numbered by their place in `people`.
public struct RoundRequest: Sendable {
  public var people: [Participant]
  public var history: [PastMeeting] = []
  public var presence: [OnSiteDay] = []
  /// Pairs that are never put together, and never shown.
  public var exclusions: [PersonPair] = []
  /// Pairs to be avoided like two people of one department.
  public var links: [PersonPair] = []
  /// The size of the groups: 2, 3 or 4.
  public var size = 2
  /// For how many rounds a meeting counts as a repeat.
  public var cooldown = 6
  /// Whether a group has to share a day at a site.
  public var onSite = false
  public var seed: UInt64 = 1

  public init(people: [Participant]) {
    self.people = people
  }
}
