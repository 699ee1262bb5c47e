import Foundation
import Kernel
import People
import Testing

@Suite("The directory")
struct DirectoryTests {
  @Test(
    "An address that mail can reach is one",
    arguments: ["noor@aubrac.example", "Noor.El-Amrani+town@mail.aubrac.fr", "o'neil@a-b.example"])
  func reachable(_ text: String) {
    #expect(EmailAddress(text)?.text == text)
  }

  @Test(
    "An address that mail cannot reach is none",
    arguments: [
      "", "noor", "noor@", "@aubrac.fr", "noor@aubrac", "noor@@aubrac.fr", "no or@aubrac.fr", ".noor@aubrac.fr",
      "noor.@aubrac.fr", "noor@aubrac..fr", "noor@-aubrac.fr", "noor@aubrac-.fr", "nöor@aubrac.fr", "noor@aubrac.fr\n",
      "a@b.fr,c@d.fr", String(repeating: "a", count: 65) + "@b.fr", "a@" + String(repeating: "b.", count: 130) + "fr",
    ])
  func unreachable(_ text: String) {
    #expect(EmailAddress(text) == nil)
  }

  @Test("Noor finds herself whatever the case of her address")
  func caseInsensitive() throws {
    let email = try #require(EmailAddress("Noor@Aubrac.example"))
    let directory = Directory(
      organisation: Aubrac.grown, personalData: [Aubrac.noor: PersonalData(name: "Noor", email: email)])
    #expect(directory.person(at: try #require(EmailAddress("noor@aubrac.EXAMPLE"))) == Aubrac.noor)
  }

  @Test("An erased person is a former colleague of her department, in both languages")
  func formerColleague() throws {
    let email = try #require(EmailAddress("noor@aubrac.example"))
    var directory = Directory(
      organisation: Aubrac.grown, personalData: [Aubrac.noor: PersonalData(name: "Noor", email: email)])
    #expect(directory.name(of: Aubrac.noor) == Bilingual(same: "Noor"))
    directory.apply(.personErased(person: Aubrac.noor))
    #expect(directory.personalData[Aubrac.noor] == nil)
    #expect(directory.person(at: email) == nil)
    #expect(
      directory.name(of: Aubrac.noor)
        == Bilingual(french: "Ancien·ne collègue, Achats", english: "Former colleague, Purchasing"))
  }

  @Test("A new address replaces the old one")
  func newAddress() throws {
    let old = try #require(EmailAddress("noor@aubrac.example"))
    let new = try #require(EmailAddress("n.elamrani@aubrac.example"))
    var directory = Directory(
      organisation: Aubrac.grown, personalData: [Aubrac.noor: PersonalData(name: "Noor", email: old)])
    directory.describe(Aubrac.noor, as: PersonalData(name: "Noor", email: new))
    #expect(directory.person(at: old) == nil)
    #expect(directory.person(at: new) == Aubrac.noor)
  }

  @Test("Personal data survive encoding")
  func coding() throws {
    let data = PersonalData(
      name: "Noor", email: try #require(EmailAddress("Noor@aubrac.example")), language: .french)
    #expect(try JSONDecoder().decode(PersonalData.self, from: JSONEncoder().encode(data)) == data)
  }

  @Test("A vault key leads back to its person")
  func vaultKey() {
    #expect(VaultKey(Aubrac.noor).person == Aubrac.noor)
    #expect(VaultKey(rawValue: "picture/noor").person == nil)
  }

  @Test("Every role is understood by its title in both languages", arguments: Role.allCases)
  func roles(_ role: Role) {
    #expect(Role(word: role.title.french) == role)
    #expect(Role(word: role.title.english.uppercased()) == role)
  }
}
