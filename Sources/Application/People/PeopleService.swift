public import EventLog
public import Kernel
public import People

/// Changes who is in the organisation. Whoever calls it has asked `Permissions`.
///
/// What the log says and what the vault keeps change in one transaction, and the directory knows it when a call
/// returns.
public struct PeopleService: Sendable {
  let log: any EventLog
  let mailbox: Mailbox<Organisation>
  let directory: PeopleDirectory
  let turnstile: Turnstile

  /// `turnstile` is the one that `SignInService` has too.
  public init(
    log: any EventLog, mailbox: Mailbox<Organisation>, directory: PeopleDirectory, turnstile: Turnstile
  ) {
    self.log = log
    self.mailbox = mailbox
    self.directory = directory
    self.turnstile = turnstile
  }

  /// Begins the organisation, with `data` of its first administrator.
  public func found(_ founding: Founding, administrator data: PersonalData, at now: Moment) async throws(PeopleRefusal)
  {
    try await write(.found(founding), [founding.administrator: data], at: now)
  }

  /// Brings in someone new and answers how the log calls them.
  @discardableResult
  public func add(
    _ data: PersonalData, to department: DepartmentID, at site: SiteID, as role: Role, at now: Moment
  ) async throws(PeopleRefusal) -> PersonID {
    var generator = SystemRandomNumberGenerator()
    let person = PersonID(using: &generator)
    try await write(.join(person, department: department, site: site, role: role), [person: data], at: now)
    return person
  }

  /// Changes the name, the address or the language of a person; nothing when they are the same.
  public func describe(_ person: PersonID, as data: PersonalData, at now: Moment) async throws(PeopleRefusal) {
    if let known = directory.current.personalData[person], known == data, known.email.text == data.email.text {
      return
    }
    try await write(.describe(person), [person: data], at: now)
  }

  /// Changes what is known of a person and where they belong: all of it or, when part is refused, nothing.
  public func change(
    _ person: PersonID, to data: PersonalData, in department: DepartmentID, on site: SiteID, as role: Role,
    at now: Moment
  ) async throws(PeopleRefusal) {
    let belonging = OrganisationCommand.together([
      .move(person, department: department, site: site), .giveRole(person, role),
    ])
    if let known = directory.current.personalData[person], known == data, known.email.text == data.email.text {
      return try await write(belonging, [:], at: now)
    }
    try await write(.together([belonging, .describe(person)]), [person: data], at: now)
  }

  /// Everything that concerns no personal data. Who is deactivated is signed out everywhere; who is erased leaves
  /// neither personal data nor credentials nor sign-ins.
  public func carryOut(_ command: OrganisationCommand, at now: Moment) async throws(PeopleRefusal) {
    try await write(command, [:], at: now)
  }

  /// Takes the lines of a file that have no fault, and answers with what that was.
  public func importFile(_ file: [UInt8], at now: Moment) async throws(PeopleRefusal) -> ImportPreview {
    try await turnstile.pass { () async throws(PeopleRefusal) in
      let known = try await self.known()
      let preview = try Self.preview(of: file, against: known)
      var generator = SystemRandomNumberGenerator()
      let writing = ImportWriting(of: preview, into: known, using: &generator)
      if !writing.commands.isEmpty {
        try await self.send(.together(writing.commands), writing.personalData, at: now)
      }
      return preview
    }
  }

  /// What a file would change.
  public func preview(of file: [UInt8]) throws(PeopleRefusal) -> ImportPreview {
    try Self.preview(of: file, against: directory.current)
  }

  private static func preview(
    of file: [UInt8], against directory: Directory
  ) throws(PeopleRefusal) -> ImportPreview {
    do {
      return try ImportPreview(of: file, against: directory)
    } catch {
      throw .file(error)
    }
  }

  /// Carries out a command with the personal data of those it is about.
  func write(
    _ command: OrganisationCommand, _ personalData: [PersonID: PersonalData], at now: Moment
  ) async throws(PeopleRefusal) {
    try await turnstile.pass { () async throws(PeopleRefusal) in
      let known = try await self.known()
      for (person, data) in personalData {
        if let owner = known.person(at: data.email), owner != person { throw .emailTaken }
      }
      try await self.send(command, personalData, at: now)
    }
  }

  private func known() async throws(PeopleRefusal) -> Directory {
    do {
      try await directory.refresh()
      return directory.current
    } catch {
      throw .unread(error)
    }
  }

  private func send(
    _ command: OrganisationCommand, _ personalData: [PersonID: PersonalData], at now: Moment
  ) async throws(PeopleRefusal) {
    do {
      let entries = try personalData.map { person, data in try VaultEntry.writing(data, of: person) }
      _ = try await mailbox.send(command, recorded: now) { _, events in
        events.isEmpty ? [] : entries + events.flatMap(consequences)
      }
      try await directory.refresh()
    } catch {
      throw PeopleRefusal(error)
    }
  }
}

/// What leaves the drawers with an event.
private func consequences(of event: OrganisationEvent) -> [AsideWrite] {
  switch event {
  case .personDeactivated(let person): [PersonKeys(person).signsOutEverywhere]
  case .personErased(let person): PersonKeys(person).erasure
  default: []
  }
}
