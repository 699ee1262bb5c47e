internal import Kernel

extension Organisation {
  func join(
    _ id: PersonID, _ department: DepartmentID, _ site: SiteID, _ role: Role
  ) throws(OrganisationRefusal) -> [OrganisationEvent] {
    try refuseUnknown(department, site)
    if let known = persons[id] {
      guard known == Person(id: id, department: department, site: site, role: role, standing: .active) else {
        throw .identifierTaken
      }
      return []
    }
    if headcount >= Person.limit { throw .tooManyPersons }
    return [.personJoined(person: id, department: department, site: site, role: role)]
  }

  func move(
    _ id: PersonID, _ department: DepartmentID, _ site: SiteID
  ) throws(OrganisationRefusal) -> [OrganisationEvent] {
    let person = try present(id)
    try refuseUnknown(department, site)
    if person.department == department, person.site == site { return [] }
    return [.personMoved(person: id, department: department, site: site)]
  }

  func give(_ id: PersonID, _ role: Role) throws(OrganisationRefusal) -> [OrganisationEvent] {
    if try present(id).role == role { return [] }
    try refuseLastAdministrator(id)
    return [.roleGiven(person: id, role: role)]
  }

  func deactivate(_ id: PersonID) throws(OrganisationRefusal) -> [OrganisationEvent] {
    if try present(id).standing == .deactivated { return [] }
    try refuseLastAdministrator(id)
    return [.personDeactivated(person: id)]
  }

  func erase(_ id: PersonID) throws(OrganisationRefusal) -> [OrganisationEvent] {
    guard let person = persons[id] else { throw .unknownPerson }
    if person.standing == .erased { return [] }
    try refuseLastAdministrator(id)
    return [.personErased(person: id)]
  }

  func present(_ id: PersonID) throws(OrganisationRefusal) -> Person {
    guard let person = persons[id] else { throw .unknownPerson }
    if person.standing == .erased { throw .erasedPerson }
    return person
  }

  private func refuseUnknown(_ department: DepartmentID, _ site: SiteID) throws(OrganisationRefusal) {
    if self.department(department) == nil { throw .unknownDepartment }
    if self.site(site) == nil { throw .unknownSite }
  }

  private func refuseLastAdministrator(_ id: PersonID) throws(OrganisationRefusal) {
    if administrators == [id] { throw .lastAdministrator }
  }
}
