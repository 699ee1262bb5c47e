import Foundation
import Kernel
import People
import Testing

@Suite("Whatever is asked of an organisation")
struct OrganisationPropertyTests {
  static func commands(seed: UInt64, count: Int = 400) -> [OrganisationCommand] {
    var chance = Chance(seed: seed)
    return (0..<count).map { _ in command(&chance) }
  }

  static func command(_ chance: inout Chance) -> OrganisationCommand {
    let person = PersonID(rawValue: pick(["camille", "noor", "lou", "sacha", "yanis"], &chance))
    let department = DepartmentID(rawValue: pick(["care", "purchasing", "roads"], &chance))
    let site = SiteID(rawValue: pick(["town-hall", "depot", "station"], &chance))
    let name = pick(["Achats", "achâts", "Soins", "Voirie", "", "Gare"], &chance)
    let letters = Bilingual(same: pick(["AC", "SO", "VO", "x"], &chance))
    let role = pick(Role.allCases, &chance)
    return switch Int.random(in: 0..<15, using: &chance) {
    case 0: .rename(name)
    case 1: .keepTime(in: pick(["Europe/Paris", "Indian/Reunion", ""], &chance))
    case 2: .openDepartment(department, name: Bilingual(same: name), letters: letters)
    case 3: .renameDepartment(department, name: Bilingual(same: name))
    case 4: .reletterDepartment(department, letters: letters)
    case 5: .openSite(site, name: name)
    case 6: .renameSite(site, name: name)
    case 7: .join(person, department: department, site: site, role: role)
    case 8: .move(person, department: department, site: site)
    case 9, 10: .giveRole(person, role)
    case 11: .deactivate(person)
    case 12: .reactivate(person)
    case 13: Int.random(in: 0..<8, using: &chance) == 0 ? .erase(person) : .describe(person)
    default: .together([command(&chance), command(&chance)])
    }
  }

  static func pick<Element>(_ elements: [Element], _ chance: inout Chance) -> Element {
    elements[Int.random(in: 0..<elements.count, using: &chance)]
  }

  @Test("someone can always administer it", arguments: UInt64(1)...20)
  func alwaysAdministered(seed: UInt64) {
    var organisation = Aubrac.founded
    for command in Self.commands(seed: seed) {
      organisation = organisation.after(command)
      let able = organisation.persons.values.filter { $0.role == .administrator && $0.standing == .active }
      #expect(!able.isEmpty)
      #expect(Set(able.map(\.id)) == organisation.administrators)
    }
  }

  @Test("names and marks stay apart", arguments: UInt64(1)...20)
  func namesApart(seed: UInt64) {
    let organisation = Self.commands(seed: seed).reduce(Aubrac.founded) { $0.after($1) }
    for language in Language.allCases {
      let names = organisation.departments.map {
        $0.name[language].folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
      }
      #expect(Set(names).count == names.count)
      #expect(Set(organisation.departments.map { $0.letters[language] }).count == names.count)
    }
  }

  @Test("its events, stored and read again, give the same organisation", arguments: UInt64(1)...20)
  func replay(seed: UInt64) throws {
    var organisation = Organisation()
    var stored: [Data] = []
    for command in [.found(Aubrac.founding)] + Self.commands(seed: seed) {
      for event in (try? organisation.decide(command)) ?? [] {
        organisation.apply(event)
        stored.append(try JSONEncoder().encode(event))
      }
    }
    let read = try stored.map { try JSONDecoder().decode(OrganisationEvent.self, from: $0) }
    #expect(Organisation(replaying: read) == organisation)
  }
}

@Suite("Stored events of the organisation")
struct StoredOrganisationEventsTests {
  static func lines() throws -> [String] {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "StoredEvents/organisation.jsonl")
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map(String.init)
  }

  @Test("Every sample is read and written again as it stands")
  func samples() throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    for line in try Self.lines() {
      let event = try JSONDecoder().decode(OrganisationEvent.self, from: Data(line.utf8))
      #expect(String(decoding: try encoder.encode(event), as: UTF8.self) == line)
    }
  }

  @Test("Every kind of event has a sample")
  func whole() throws {
    let sampled = try Self.lines().map { line in String(line.dropFirst(2).prefix { $0 != "\"" }) }
    #expect(Set(sampled) == Set(OrganisationEvent.wireNames))
  }
}
