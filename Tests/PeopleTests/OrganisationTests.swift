import Kernel
import People
import Testing

@Suite("An organisation")
struct OrganisationTests {
  let organisation = Aubrac.grown

  @Test("Camille founds the town and administers it")
  func founding() {
    let founded = Aubrac.founded
    #expect(founded.name == "Ville d’Aubrac")
    #expect(founded.timeZone == "Europe/Paris")
    #expect(founded.administrators == [Aubrac.camille])
    #expect(founded.persons[Aubrac.camille]?.department == Aubrac.care)
  }

  @Test("Departments are numbered in the order of their opening")
  func numbers() {
    #expect(organisation.departments.map(\.number) == [1, 2])
    #expect(organisation.departments.map(\.id) == [Aubrac.care, Aubrac.purchasing])
  }

  @Test("A name is cleaned of what hides or turns text around")
  func cleaning() {
    #expect(organisation.after(.rename("  Aubrac\u{202E}\n Nord ")).name == "Aubrac Nord")
  }

  @Test("Noor moves to Care and to the town hall")
  func moving() {
    let person = organisation.after(.move(Aubrac.noor, department: Aubrac.care, site: Aubrac.townHall))
      .persons[Aubrac.noor]
    #expect(person?.department == Aubrac.care)
    #expect(person?.site == Aubrac.townHall)
  }

  @Test("Camille hands administration over to Noor, then steps back")
  func handingOver() {
    let after = organisation.after(
      .together([.giveRole(Aubrac.noor, .administrator), .giveRole(Aubrac.camille, .member)]))
    #expect(after.administrators == [Aubrac.noor])
  }

  @Test("Noor leaves for a while and comes back")
  func comingBack() {
    let away = organisation.after(.deactivate(Aubrac.noor))
    #expect(away.persons[Aubrac.noor]?.standing == .deactivated)
    #expect(away.after(.reactivate(Aubrac.noor)) == organisation)
  }

  @Test("Noor is erased: her department stays, and she counts no more")
  func erasing() {
    let after = organisation.after(.erase(Aubrac.noor))
    #expect(after.persons[Aubrac.noor]?.standing == .erased)
    #expect(after.persons[Aubrac.noor]?.department == Aubrac.purchasing)
    #expect(after.headcount == 1)
  }

  @Test("Telling that the vault changes leaves a trace without content")
  func describing() throws {
    #expect(try organisation.decide(.describe(Aubrac.noor)) == [.personDescribed(person: Aubrac.noor)])
  }

  @Test(
    "Asking twice for the same thing changes nothing the second time",
    arguments: [
      .found(Aubrac.founding), .rename("Aubrac"), .keepTime(in: "Indian/Reunion"),
      .openDepartment(
        DepartmentID(rawValue: "new"), name: Bilingual(french: "Voirie", english: "Roads"),
        letters: Bilingual(french: "VO", english: "RO")),
      .renameDepartment(Aubrac.care, name: Bilingual(french: "Santé", english: "Health")),
      .reletterDepartment(Aubrac.care, letters: Bilingual(french: "SA", english: "HE")),
      .openSite(SiteID(rawValue: "new"), name: "Gare"), .renameSite(Aubrac.depot, name: "Entrepôt"),
      .join(PersonID(rawValue: "new"), department: Aubrac.care, site: Aubrac.depot, role: .member),
      .move(Aubrac.noor, department: Aubrac.care, site: Aubrac.depot),
      .giveRole(Aubrac.noor, .cooperationLead), .deactivate(Aubrac.noor), .reactivate(Aubrac.noor),
      .erase(Aubrac.noor), .together([.rename("Aubrac"), .deactivate(Aubrac.noor)]),
    ] as [OrganisationCommand])
  func twice(_ command: OrganisationCommand) throws {
    #expect(try organisation.after(command).decide(command) == [])
  }

  @Test("A department keeps its own name in another case")
  func recasing() {
    let name = Bilingual(french: "SOINS", english: "CARE")
    #expect(organisation.after(.renameDepartment(Aubrac.care, name: name)).department(Aubrac.care)?.name == name)
  }

  @Test("Commands taken together are all refused when one is")
  func allOrNothing() {
    #expect(throws: OrganisationRefusal.unknownPerson) {
      try organisation.decide(.together([.rename("Other"), .erase(Aubrac.nobody)]))
    }
  }
}
