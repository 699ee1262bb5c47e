internal import Kernel

extension Organisation {
  func open(
    _ id: DepartmentID, _ raw: Bilingual, _ letters: Bilingual
  ) throws(OrganisationRefusal) -> [OrganisationEvent] {
    let name = try Self.written(raw)
    if let known = department(id) {
      guard known.name == name, known.letters == letters else { throw .identifierTaken }
      return []
    }
    if departments.count >= Department.limit { throw .tooManyDepartments }
    try refuseTaken(name, except: id)
    try refuseUnfit(letters, except: id)
    return [.departmentOpened(department: id, name: name, letters: letters, number: departments.count + 1)]
  }

  func rename(_ id: DepartmentID, _ raw: Bilingual) throws(OrganisationRefusal) -> [OrganisationEvent] {
    guard let known = department(id) else { throw .unknownDepartment }
    let name = try Self.written(raw)
    if known.name == name { return [] }
    try refuseTaken(name, except: id)
    return [.departmentRenamed(department: id, name: name)]
  }

  func reletter(_ id: DepartmentID, _ letters: Bilingual) throws(OrganisationRefusal) -> [OrganisationEvent] {
    guard let known = department(id) else { throw .unknownDepartment }
    if known.letters == letters { return [] }
    try refuseUnfit(letters, except: id)
    return [.departmentRelettered(department: id, letters: letters)]
  }

  func open(_ id: SiteID, _ raw: String) throws(OrganisationRefusal) -> [OrganisationEvent] {
    let name = try Self.written(raw, limit: Site.nameLimit)
    if let known = site(id) {
      guard known.name == name else { throw .identifierTaken }
      return []
    }
    if sites.count >= Site.limit { throw .tooManySites }
    try refuseTaken(name, except: id)
    return [.siteOpened(site: id, name: name)]
  }

  func rename(_ id: SiteID, _ raw: String) throws(OrganisationRefusal) -> [OrganisationEvent] {
    guard let known = site(id) else { throw .unknownSite }
    let name = try Self.written(raw, limit: Site.nameLimit)
    if known.name == name { return [] }
    try refuseTaken(name, except: id)
    return [.siteRenamed(site: id, name: name)]
  }

  private static func written(_ raw: Bilingual) throws(OrganisationRefusal) -> Bilingual {
    Bilingual(
      french: try written(raw.french, limit: Department.nameLimit),
      english: try written(raw.english, limit: Department.nameLimit))
  }

  private func refuseTaken(_ name: Bilingual, except id: DepartmentID) throws(OrganisationRefusal) {
    for other in departments where other.id != id {
      for language in Language.allCases where other.name[language].folded == name[language].folded {
        throw .departmentNameTaken
      }
    }
  }

  private func refuseTaken(_ name: String, except id: SiteID) throws(OrganisationRefusal) {
    if sites.contains(where: { $0.id != id && $0.name.folded == name.folded }) { throw .siteNameTaken }
  }

  private func refuseUnfit(_ letters: Bilingual, except id: DepartmentID) throws(OrganisationRefusal) {
    for language in Language.allCases {
      let scalars = letters[language].unicodeScalars
      guard scalars.count == 2, scalars.allSatisfy({ ("A"..."Z").contains($0) }) else { throw .lettersMalformed }
      if departments.contains(where: { $0.id != id && $0.letters[language] == letters[language] }) {
        throw .lettersTaken
      }
    }
  }
}
