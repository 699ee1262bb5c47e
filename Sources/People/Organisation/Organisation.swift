public import Kernel

/// The whole company, administration or association: its departments, its sites and its people.
public struct Organisation: Decider, Hashable {
  /// The stream of the log in which the organisation lives.
  public static let stream = StreamName(rawValue: "organisation")
  /// The longest name of an organisation, in characters.
  public static let nameLimit = 100

  public private(set) var name = ""
  /// The time zone by its IANA name; empty before the organisation is founded.
  public private(set) var timeZone = ""
  /// In the order of their opening.
  public private(set) var departments: [Department] = []
  /// In the order of their opening.
  public private(set) var sites: [Site] = []
  public private(set) var persons: [PersonID: Person] = [:]
  /// Those who can sign in and administer.
  public private(set) var administrators: Set<PersonID> = []
  /// How many people there are, erased ones not counted.
  public private(set) var headcount = 0

  public init() {}

  public var isFounded: Bool { !timeZone.isEmpty }

  public func department(_ id: DepartmentID) -> Department? { departments.first { $0.id == id } }

  public func site(_ id: SiteID) -> Site? { sites.first { $0.id == id } }

  public mutating func apply(_ event: OrganisationEvent) {
    switch event {
    case .founded(let name, let timeZone):
      self.name = name
      self.timeZone = timeZone
    case .renamed(let name): self.name = name
    case .timeZoneChanged(let timeZone): self.timeZone = timeZone
    case .departmentOpened(let id, let name, let letters, let number):
      departments.append(Department(id: id, name: name, letters: letters, number: number))
    case .departmentRenamed(let id, let name): change(id) { $0.name = name }
    case .departmentRelettered(let id, let letters): change(id) { $0.letters = letters }
    case .siteOpened(let id, let name): sites.append(Site(id: id, name: name))
    case .siteRenamed(let id, let name): change(id) { $0.name = name }
    case .personJoined(let id, let department, let site, let role):
      persons[id] = Person(id: id, department: department, site: site, role: role, standing: .active)
      headcount += 1
      count(id)
    case .personMoved(let id, let department, let site):
      persons[id]?.department = department
      persons[id]?.site = site
    case .roleGiven(let id, let role):
      persons[id]?.role = role
      count(id)
    case .personDescribed: break
    case .personDeactivated(let id): stand(id, .deactivated)
    case .personReactivated(let id): stand(id, .active)
    case .personErased(let id):
      stand(id, .erased)
      persons[id]?.role = .member
      headcount -= 1
    }
  }

  private mutating func stand(_ id: PersonID, _ standing: Person.Standing) {
    persons[id]?.standing = standing
    count(id)
  }

  private mutating func count(_ id: PersonID) {
    if let person = persons[id], person.role == .administrator, person.standing == .active {
      administrators.insert(id)
    } else {
      administrators.remove(id)
    }
  }

  private mutating func change(_ id: DepartmentID, _ change: (inout Department) -> Void) {
    if let index = departments.firstIndex(where: { $0.id == id }) { change(&departments[index]) }
  }

  private mutating func change(_ id: SiteID, _ change: (inout Site) -> Void) {
    if let index = sites.firstIndex(where: { $0.id == id }) { change(&sites[index]) }
  }
}
