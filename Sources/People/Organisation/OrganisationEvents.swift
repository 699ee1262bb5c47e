public import Kernel

/// What happened to the organisation. The keys are wire names, written in the log for ever; none says a name or an
/// address of a person.
public enum OrganisationEvent: Codable, Hashable, Sendable {
  case founded(name: String, timeZone: String)
  case renamed(name: String)
  case timeZoneChanged(timeZone: String)
  case departmentOpened(department: DepartmentID, name: Bilingual, letters: Bilingual, number: Int)
  case departmentRenamed(department: DepartmentID, name: Bilingual)
  case departmentRelettered(department: DepartmentID, letters: Bilingual)
  case siteOpened(site: SiteID, name: String)
  case siteRenamed(site: SiteID, name: String)
  case personJoined(person: PersonID, department: DepartmentID, site: SiteID, role: Role)
  case personMoved(person: PersonID, department: DepartmentID, site: SiteID)
  case roleGiven(person: PersonID, role: Role)
  /// What the vault keeps of this person is other than before.
  case personDescribed(person: PersonID)
  case personDeactivated(person: PersonID)
  case personReactivated(person: PersonID)
  case personErased(person: PersonID)

  private enum CodingKeys: String, CodingKey, CaseIterable {
    case founded = "organisation.founded"
    case renamed = "organisation.renamed"
    case timeZoneChanged = "organisation.time-zone-changed"
    case departmentOpened = "department.opened"
    case departmentRenamed = "department.renamed"
    case departmentRelettered = "department.relettered"
    case siteOpened = "site.opened"
    case siteRenamed = "site.renamed"
    case personJoined = "person.joined"
    case personMoved = "person.moved"
    case roleGiven = "person.role-given"
    case personDescribed = "person.described"
    case personDeactivated = "person.deactivated"
    case personReactivated = "person.reactivated"
    case personErased = "person.erased"
  }

  /// Every wire name of this stream.
  public static var wireNames: [String] { CodingKeys.allCases.map(\.rawValue) }
}

extension OrganisationEvent {
  /// The person whom the event concerns, if it is one.
  public var person: PersonID? {
    switch self {
    case .founded, .renamed, .timeZoneChanged, .departmentOpened, .departmentRenamed, .departmentRelettered,
      .siteOpened, .siteRenamed:
      nil
    case .personJoined(let person, _, _, _), .personMoved(let person, _, _), .roleGiven(let person, _),
      .personDescribed(let person), .personDeactivated(let person), .personReactivated(let person),
      .personErased(let person):
      person
    }
  }
}
