import Kernel
import People
import Testing

@Suite("An organisation refuses")
struct OrganisationRefusalTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let refusal: OrganisationRefusal
    let command: OrganisationCommand
    var organisation = Aubrac.grown
  }

  static let fresh = DepartmentID(rawValue: "fresh")
  static let freshSite = SiteID(rawValue: "fresh")
  static let roads = Bilingual(french: "Voirie", english: "Roads")
  static let marks = Bilingual(french: "VO", english: "RO")

  static func renamed(_ french: String, _ english: String) -> OrganisationCommand {
    .renameDepartment(Aubrac.purchasing, name: Bilingual(french: french, english: english))
  }

  static func relettered(_ french: String, _ english: String) -> OrganisationCommand {
    .reletterDepartment(Aubrac.purchasing, letters: Bilingual(french: french, english: english))
  }

  static let cases: [Case] = [
    Case(
      testDescription: "anything before it is founded", refusal: .notFounded, command: .rename("Aubrac"),
      organisation: Organisation()),
    Case(
      testDescription: "a second founding", refusal: .alreadyFounded, command: .found(Aubrac.founding),
      organisation: Aubrac.grown.after(.rename("Other"))),
    Case(testDescription: "a name of nothing but spaces", refusal: .missingName, command: .rename(" \u{200B} ")),
    Case(
      testDescription: "a name of 101 characters", refusal: .nameTooLong(limit: 100),
      command: .rename(String(repeating: "a", count: 101))),
    Case(
      testDescription: "a site’s name of 61 characters", refusal: .nameTooLong(limit: 60),
      command: .openSite(freshSite, name: String(repeating: "a", count: 61))),
    Case(testDescription: "an empty time zone", refusal: .missingTimeZone, command: .keepTime(in: " ")),
    Case(
      testDescription: "a department that is not there", refusal: .unknownDepartment,
      command: .renameDepartment(fresh, name: roads)),
    Case(
      testDescription: "a mark for a department that is not there", refusal: .unknownDepartment,
      command: .reletterDepartment(fresh, letters: marks)),
    Case(
      testDescription: "a move to a department that is not there", refusal: .unknownDepartment,
      command: .move(Aubrac.noor, department: fresh, site: Aubrac.depot)),
    Case(
      testDescription: "a site that is not there", refusal: .unknownSite,
      command: .renameSite(freshSite, name: "Gare")),
    Case(
      testDescription: "a newcomer at a site that is not there", refusal: .unknownSite,
      command: .join(Aubrac.nobody, department: Aubrac.care, site: freshSite, role: .member)),
    Case(testDescription: "moving nobody", refusal: .unknownPerson, command: .erase(Aubrac.nobody)),
    Case(testDescription: "describing nobody", refusal: .unknownPerson, command: .describe(Aubrac.nobody)),
    Case(
      testDescription: "reviving an erased person", refusal: .erasedPerson, command: .reactivate(Aubrac.noor),
      organisation: Aubrac.grown.after(.erase(Aubrac.noor))),
    Case(
      testDescription: "the same identifier for another department", refusal: .identifierTaken,
      command: .openDepartment(Aubrac.care, name: roads, letters: marks)),
    Case(
      testDescription: "the same identifier for another site", refusal: .identifierTaken,
      command: .openSite(Aubrac.depot, name: "Gare")),
    Case(
      testDescription: "the same identifier for another person", refusal: .identifierTaken,
      command: .join(Aubrac.noor, department: Aubrac.care, site: Aubrac.depot, role: .member)),
    Case(
      testDescription: "a French name that differs by an accent only", refusal: .departmentNameTaken,
      command: renamed("Sóins", "Buying")),
    Case(
      testDescription: "an English name that differs by case only", refusal: .departmentNameTaken,
      command: renamed("Appro", "CARE")),
    Case(
      testDescription: "a site’s name that differs by an accent only", refusal: .siteNameTaken,
      command: .openSite(freshSite, name: "depot")),
    Case(testDescription: "small letters", refusal: .lettersMalformed, command: relettered("ac", "PU")),
    Case(testDescription: "three letters", refusal: .lettersMalformed, command: relettered("ACH", "PU")),
    Case(testDescription: "letters of another department", refusal: .lettersTaken, command: relettered("SO", "PU")),
    Case(
      testDescription: "Camille, the last administrator, stepping back", refusal: .lastAdministrator,
      command: .giveRole(Aubrac.camille, .member)),
    Case(
      testDescription: "deactivating the last administrator", refusal: .lastAdministrator,
      command: .deactivate(Aubrac.camille)),
    Case(
      testDescription: "erasing the last administrator", refusal: .lastAdministrator,
      command: .erase(Aubrac.camille)),
  ]

  @Test("what would break its rules", arguments: cases)
  func refuses(_ refused: Case) {
    #expect(throws: refused.refusal) { try refused.organisation.decide(refused.command) }
  }

  @Test("a twenty-first department")
  func tooManyDepartments() {
    let alphabet = (0..<26).compactMap { Unicode.Scalar(65 + $0).map(String.init) }
    var organisation = Aubrac.founded
    for index in 2...Department.limit {
      organisation = organisation.after(
        .openDepartment(
          DepartmentID(rawValue: "d\(index)"), name: Bilingual(same: "Department \(index)"),
          letters: Bilingual(same: "X" + alphabet[index])))
    }
    #expect(organisation.departments.count == Department.limit)
    #expect(throws: OrganisationRefusal.tooManyDepartments) {
      try organisation.decide(.openDepartment(Self.fresh, name: Self.roads, letters: Self.marks))
    }
  }

  @Test("a fifty-first site")
  func tooManySites() {
    let sites = (2...Site.limit).map { OrganisationCommand.openSite(SiteID(rawValue: "s\($0)"), name: "Site \($0)") }
    #expect(throws: OrganisationRefusal.tooManySites) {
      try Aubrac.founded.after(.together(sites)).decide(.openSite(Self.freshSite, name: "Gare"))
    }
  }

  @Test("person 20,001, unless someone was erased")
  func tooManyPersons() throws {
    let others = (2...Person.limit).map { index in
      OrganisationCommand.join(
        PersonID(rawValue: "p\(index)"), department: Aubrac.care, site: Aubrac.townHall, role: .member)
    }
    let full = Aubrac.founded.after(.together(others))
    let oneMore = OrganisationCommand.join(
      Aubrac.noor, department: Aubrac.care, site: Aubrac.townHall, role: .member)
    #expect(throws: OrganisationRefusal.tooManyPersons) { try full.decide(oneMore) }
    #expect(try full.after(.erase(PersonID(rawValue: "p2"))).decide(oneMore).count == 1)
  }

  @Test("with a sentence in each language")
  func sentences() {
    let sizes: [OrganisationRefusal] = [.tooManyDepartments, .tooManySites, .tooManyPersons]
    for refusal in Self.cases.map(\.refusal) + sizes {
      #expect(!refusal.sentence.french.isEmpty)
      #expect(!refusal.sentence.english.isEmpty)
      #expect(refusal.sentence.french != refusal.sentence.english)
    }
  }
}
