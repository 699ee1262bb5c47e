internal import Kernel

/// Compares the lines of a file with the directory, one after the other.
struct ImportComparison {
  private let directory: Directory
  private var departments: ImportNames
  private var sites: ImportNames
  private var firstLines: [EmailAddress: Int] = [:]
  private var preview = ImportPreview()

  init(with directory: Directory) {
    self.directory = directory
    let organisation = directory.organisation
    departments = ImportNames(
      known: organisation.departments.map { ($0.name[.french], [$0.name[.french], $0.name[.english]]) },
      limit: Department.limit)
    sites = ImportNames(known: organisation.sites.map { ($0.name, [$0.name]) }, limit: Site.limit)
  }

  mutating func take(_ record: CSVRecord, under header: ImportHeader) {
    do throws(ImportFault.Reason) {
      try take(try ImportRow(record, under: header))
    } catch {
      preview.faults.append(ImportFault(line: record.line, reason: error))
    }
  }

  private mutating func take(_ row: ImportRow) throws(ImportFault.Reason) {
    if let first = firstLines[row.email] { throw .emailTwice(firstLine: first) }
    firstLines[row.email] = row.line
    let known = directory.person(at: row.email).flatMap { directory.organisation.persons[$0] }
    if known == nil, directory.organisation.headcount + preview.newcomers.count >= Person.limit {
      throw .tooManyPersons
    }
    guard departments.hasRoom(for: row.department) else { throw .tooManyDepartments }
    guard sites.hasRoom(for: row.site) else { throw .tooManySites }
    let department = departments.take(row.department)
    let site = sites.take(row.site)
    if let known, let data = directory.personalData[known.id] {
      compare(row, department, site, with: known, data)
    } else {
      preview.newcomers.append(
        ImportPreview.Newcomer(
          line: row.line, data: PersonalData(name: row.name, email: row.email),
          department: department, site: site, role: row.role ?? .member))
    }
  }

  private mutating func compare(
    _ row: ImportRow, _ department: String, _ site: String, with person: Person, _ before: PersonalData
  ) {
    let organisation = directory.organisation
    var data = before
    data.name = row.name
    let change = ImportPreview.Change(
      line: row.line, person: person.id,
      columns: [
        data.name == before.name ? nil : .name,
        organisation.department(person.department)?.name[.french] == department ? nil : .department,
        organisation.site(person.site)?.name == site ? nil : .site,
        row.role ?? person.role == person.role ? nil : .role,
      ].compactMap(\.self),
      data: data, department: department, site: site, role: row.role ?? person.role)
    if change.columns.isEmpty { preview.unchanged.append(person.id) } else { preview.changes.append(change) }
  }

  /// What the lines taken so far amount to, with someone left to administer.
  func result() -> ImportPreview {
    var result = preview
    result.newDepartments = departments.added
    result.newSites = sites.added
    var administrators = directory.organisation.administrators.union(
      preview.changes.filter { change in
        change.role == .administrator && directory.organisation.persons[change.person]?.standing == .active
      }.map(\.person))
    if preview.newcomers.contains(where: { $0.role == .administrator }) { return result }
    result.changes = []
    for change in preview.changes {
      if change.role != .administrator, administrators == [change.person] {
        result.faults.append(ImportFault(line: change.line, reason: .lastAdministrator))
        if let rest = change.keepingRole(.administrator) {
          result.changes.append(rest)
        } else {
          result.unchanged.append(change.person)
        }
        continue
      }
      if change.role != .administrator { administrators.remove(change.person) }
      result.changes.append(change)
    }
    result.faults.sort { $0.line < $1.line }
    return result
  }
}

extension ImportPreview.Change {
  /// The same change without that of the role; nil when nothing else differs.
  fileprivate func keepingRole(_ role: Role) -> Self? {
    let rest = columns.filter { $0 != .role }
    if rest.isEmpty { return nil }
    return Self(
      line: line, person: person, columns: rest, data: data, department: department, site: site, role: role)
  }
}
