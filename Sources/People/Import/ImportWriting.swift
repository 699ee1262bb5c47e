public import Kernel

/// What to write once a preview is agreed to: commands for the organisation, entries for the vault.
public struct ImportWriting: Hashable, Sendable {
  public private(set) var commands: [OrganisationCommand] = []
  public private(set) var personalData: [PersonID: PersonalData] = [:]

  /// Draws identifiers for what is new. `directory` is the one the preview was made against.
  public init(
    of preview: ImportPreview, into directory: Directory, using generator: inout some RandomNumberGenerator
  ) {
    let organisation = directory.organisation
    var departments = Dictionary(
      organisation.departments.map { ($0.name[.french], $0.id) }, uniquingKeysWith: { first, _ in first })
    var sites = Dictionary(
      organisation.sites.map { ($0.name, $0.id) }, uniquingKeysWith: { first, _ in first })
    var marks = DepartmentMarks(taken: organisation.departments.flatMap { [$0.letters.french, $0.letters.english] })

    for name in preview.newDepartments {
      let id = DepartmentID(using: &generator)
      departments[name] = id
      commands.append(
        .openDepartment(id, name: Bilingual(same: name), letters: Bilingual(same: marks.draw(for: name))))
    }
    for name in preview.newSites {
      let id = SiteID(using: &generator)
      sites[name] = id
      commands.append(.openSite(id, name: name))
    }
    for newcomer in preview.newcomers {
      guard let department = departments[newcomer.department], let site = sites[newcomer.site] else { continue }
      let id = PersonID(using: &generator)
      commands.append(.join(id, department: department, site: site, role: newcomer.role))
      personalData[id] = newcomer.data
    }
    // Administrators come first, so that nobody steps back before someone else can take over.
    for change in preview.changes.filter({ $0.role == .administrator })
      + preview.changes.filter({ $0.role != .administrator })
    {
      guard let department = departments[change.department], let site = sites[change.site] else { continue }
      write(change, department, site)
    }
  }

  private mutating func write(_ change: ImportPreview.Change, _ department: DepartmentID, _ site: SiteID) {
    if change.columns.contains(.department) || change.columns.contains(.site) {
      commands.append(.move(change.person, department: department, site: site))
    }
    if change.columns.contains(.role) { commands.append(.giveRole(change.person, change.role)) }
    if change.columns.contains(.name) {
      commands.append(.describe(change.person))
      personalData[change.person] = change.data
    }
  }
}
