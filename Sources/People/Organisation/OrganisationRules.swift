internal import Kernel

extension Organisation {
  public func decide(_ command: OrganisationCommand) throws(OrganisationRefusal) -> [OrganisationEvent] {
    if case .found(let founding) = command { return try found(founding) }
    if case .together(let commands) = command { return try decide(inOrder: commands) }
    guard isFounded else { throw .notFounded }
    switch command {
    case .found, .together: return []
    case .rename(let raw):
      let name = try Self.written(raw, limit: Self.nameLimit)
      return name == self.name ? [] : [.renamed(name: name)]
    case .keepTime(let raw):
      let timeZone = try Self.written(timeZone: raw)
      return timeZone == self.timeZone ? [] : [.timeZoneChanged(timeZone: timeZone)]
    case .openDepartment(let id, let name, let letters): return try open(id, name, letters)
    case .renameDepartment(let id, let name): return try rename(id, name)
    case .reletterDepartment(let id, let letters): return try reletter(id, letters)
    case .openSite(let id, let name): return try open(id, name)
    case .renameSite(let id, let name): return try rename(id, name)
    case .join(let id, let department, let site, let role): return try join(id, department, site, role)
    case .move(let id, let department, let site): return try move(id, department, site)
    case .giveRole(let id, let role): return try give(id, role)
    case .describe(let id):
      _ = try present(id)
      return [.personDescribed(person: id)]
    case .deactivate(let id): return try deactivate(id)
    case .reactivate(let id):
      return try present(id).standing == .active ? [] : [.personReactivated(person: id)]
    case .erase(let id): return try erase(id)
    }
  }

  private func found(_ founding: Founding) throws(OrganisationRefusal) -> [OrganisationEvent] {
    let name = try Self.written(founding.name, limit: Self.nameLimit)
    let timeZone = try Self.written(timeZone: founding.timeZone)
    if isFounded {
      guard name == self.name, timeZone == self.timeZone, persons[founding.administrator] != nil else {
        throw .alreadyFounded
      }
      return []
    }
    var founded = self
    founded.apply(.founded(name: name, timeZone: timeZone))
    return [.founded(name: name, timeZone: timeZone)]
      + (try founded.decide(inOrder: [
        .openDepartment(founding.department, name: founding.departmentName, letters: founding.departmentLetters),
        .openSite(founding.site, name: founding.siteName),
        .join(
          founding.administrator, department: founding.department, site: founding.site, role: .administrator),
      ]))
  }

  private func decide(inOrder commands: [OrganisationCommand]) throws(OrganisationRefusal) -> [OrganisationEvent] {
    var tentative = self
    var events: [OrganisationEvent] = []
    for command in commands {
      let following = try tentative.decide(command)
      for event in following { tentative.apply(event) }
      events += following
    }
    return events
  }

  static func written(_ raw: String, limit: Int) throws(OrganisationRefusal) -> String {
    let name = PlainText.line(raw)
    if name.isEmpty { throw .missingName }
    if name.count > limit { throw .nameTooLong(limit: limit) }
    return name
  }

  private static func written(timeZone raw: String) throws(OrganisationRefusal) -> String {
    let timeZone = PlainText.line(raw)
    if timeZone.isEmpty || timeZone.count > 64 { throw .missingTimeZone }
    return timeZone
  }
}
