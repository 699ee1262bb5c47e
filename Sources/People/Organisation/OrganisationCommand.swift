public import Kernel

/// What someone wants of the organisation.
public indirect enum OrganisationCommand: Hashable, Sendable {
  case found(Founding)
  case rename(String)
  /// The time zone by its IANA name, `Europe/Paris`.
  case keepTime(in: String)
  case openDepartment(DepartmentID, name: Bilingual, letters: Bilingual)
  case renameDepartment(DepartmentID, name: Bilingual)
  case reletterDepartment(DepartmentID, letters: Bilingual)
  case openSite(SiteID, name: String)
  case renameSite(SiteID, name: String)
  case join(PersonID, department: DepartmentID, site: SiteID, role: Role)
  case move(PersonID, department: DepartmentID, site: SiteID)
  case giveRole(PersonID, Role)
  /// Says that the vault entry changes in the same transaction.
  case describe(PersonID)
  case deactivate(PersonID)
  case reactivate(PersonID)
  case erase(PersonID)
  /// All of these in order, or none.
  case together([OrganisationCommand])
}

/// What an organisation begins with, so that it is never without an administrator.
public struct Founding: Hashable, Sendable {
  public let name: String
  public let timeZone: String
  public let department: DepartmentID
  public let departmentName: Bilingual
  public let departmentLetters: Bilingual
  public let site: SiteID
  public let siteName: String
  public let administrator: PersonID

  public init(
    name: String, timeZone: String,
    department: DepartmentID, departmentName: Bilingual, departmentLetters: Bilingual,
    site: SiteID, siteName: String, administrator: PersonID
  ) {
    self.name = name
    self.timeZone = timeZone
    self.department = department
    self.departmentName = departmentName
    self.departmentLetters = departmentLetters
    self.site = site
    self.siteName = siteName
    self.administrator = administrator
  }
}
