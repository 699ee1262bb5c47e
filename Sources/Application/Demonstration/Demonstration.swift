import Kernel
import People
import Sessions

/// The demonstration organisation, the Hôpital des Deux-Rives, made from a seed around now: its people, and in each
/// language a session to hold, one that is open and one that was held.
public struct Demonstration: Sendable {
  private let house: House
  private let seed: UInt64

  public init(_ house: House, seed: UInt64 = 2026) {
    self.house = house
    self.seed = seed
  }

  /// Where a newcomer goes first.
  public struct Tour: Sendable {
    /// For a link that signs in as the administrator, once.
    public let signInToken: String
    /// Of the session in French that is prepared to be held live.
    public let code: String
    /// Of the same in English.
    public let englishCode: String
  }

  /// Makes it in an empty house.
  public func make() async throws -> Tour {
    var chance = Chance(seed: seed)
    let now = house.clock.now
    let people = DeuxRives(drawing: &chance)
    guard let administrator = people.members.first else { throw OrganisationRefusal.notFounded }
    try await found(people, administrator, at: now)
    var codes: [Language: JoinCode] = [:]
    for language in [Language.french, .english] {
      let (code, sessions) = try Programme(people, in: language, time: HospitalTime(now: now)).sessions(&chance)
      for session in sessions { try await house.sessions.take(session) }
      codes[language] = code
    }
    let token = try await house.signIn.makeLink(for: administrator.id, at: now)
    return Tour(
      signInToken: token.text, code: codes[.french]?.rawValue ?? "", englishCode: codes[.english]?.rawValue ?? "")
  }

  private func found(_ people: DeuxRives, _ administrator: DeuxRives.Member, at now: Moment) async throws {
    let founded = now.adding(seconds: -60 * 86_400)
    guard let department = people.departments.first, let site = people.sites.first else { return }
    try await house.people.found(
      Founding(
        name: DeuxRives.name, timeZone: DeuxRives.timeZone, department: department.id,
        departmentName: department.ward.name, departmentLetters: department.ward.letters, site: site.id,
        siteName: site.name, administrator: administrator.id),
      administrator: administrator.data, at: founded)
    var commands: [OrganisationCommand] = []
    var data: [PersonID: PersonalData] = [:]
    for (id, ward) in people.departments.dropFirst() {
      commands.append(.openDepartment(id, name: ward.name, letters: ward.letters))
    }
    for (id, name) in people.sites.dropFirst() { commands.append(.openSite(id, name: name)) }
    for member in people.members.dropFirst() {
      commands.append(.join(member.id, department: member.department, site: member.site, role: member.role))
      data[member.id] = member.data
    }
    try await house.people.write(.together(commands), data, at: founded)
  }
}
