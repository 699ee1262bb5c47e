import Kernel
import Testing

@testable import People

@Suite("A file of people")
struct ImportTests {
  static let header = "name,email,department,site,role\n"

  /// Camille and Noor, with their data.
  static var directory: Directory {
    var directory = Directory(organisation: Aubrac.grown)
    directory.describe(Aubrac.camille, as: data("Camille Roy", "camille@aubrac.example"))
    directory.describe(Aubrac.noor, as: data("Noor El Amrani", "noor@aubrac.example"))
    return directory
  }

  static func data(_ name: String, _ email: String) -> PersonalData? {
    EmailAddress(email).map { PersonalData(name: name, email: $0, language: .french) }
  }

  static func preview(_ text: String, _ directory: Directory = directory) throws -> ImportPreview {
    try ImportPreview(of: Array(text.utf8), against: directory)
  }

  /// The directory after a file was agreed to.
  static func after(_ preview: ImportPreview, _ directory: Directory) throws -> Directory {
    var chance = Chance(seed: 7)
    var next = directory
    let writing = ImportWriting(of: preview, into: directory, using: &chance)
    for event in try directory.organisation.decide(.together(writing.commands)) { next.apply(event) }
    for (person, data) in writing.personalData { next.describe(person, as: data) }
    return next
  }

  @Test("brings a newcomer into a department that exists, under either of its names", arguments: ["soins", "CARE"])
  func newcomer(department: String) throws {
    let preview = try Self.preview(Self.header + "Lou Petit,lou@aubrac.example,\(department),mairie,\n")
    let lou = try #require(preview.newcomers.first)
    #expect(lou.line == 2)
    #expect(lou.data.name == "Lou Petit")
    #expect(lou.department == "Soins")
    #expect(lou.role == .member)
    #expect(preview.newDepartments.isEmpty && preview.newSites.isEmpty && preview.faults.isEmpty)
    let after = try Self.after(preview, Self.directory)
    let id = try #require(after.person(at: lou.data.email))
    #expect(after.organisation.persons[id]?.department == Aubrac.care)
    #expect(after.organisation.persons[id]?.site == Aubrac.townHall)
  }

  @Test("is read with French titles in any order, with semicolons, a byte order mark and CRLF")
  func french() throws {
    let text =
      "\u{FEFF}Rôle;Service;Nom;Site;Téléphone;Courriel\r\nmembre;Voirie;Lou Petit;Gare;06;lou@aubrac.example\r\n"
    let preview = try Self.preview(text)
    #expect(preview.newcomers.map(\.data.name) == ["Lou Petit"])
    #expect(preview.newDepartments == ["Voirie"])
    #expect(preview.newSites == ["Gare"])
    #expect(preview.ignoredColumns == ["Téléphone"])
  }

  @Test("opens a new department once, with a mark that is free")
  func newDepartment() throws {
    let preview = try Self.preview(
      Self.header + "Lou,lou@a.fr,Accueil citoyen,Mairie,\nYanis,yanis@a.fr,ACCUEIL CITOYEN,Mairie,\n")
    #expect(preview.newDepartments == ["Accueil citoyen"])
    let after = try Self.after(preview, Self.directory)
    #expect(after.organisation.departments.last?.letters == Bilingual(same: "AU"))
    #expect(after.organisation.persons.values.count { $0.department == after.organisation.departments.last?.id } == 2)
  }

  @Test("shows what differs for Noor, found by her address in any case, and keeps her language")
  func change() throws {
    let preview = try Self.preview(
      Self.header + "Noor Amrani,NOOR@aubrac.example,Soins,Dépôt,pilote de la coopération\n")
    let change = try #require(preview.changes.first)
    #expect(change.columns == [.name, .department, .role])
    let after = try Self.after(preview, Self.directory)
    #expect(after.personalData[Aubrac.noor] == Self.data("Noor Amrani", "noor@aubrac.example"))
    #expect(after.organisation.persons[Aubrac.noor]?.department == Aubrac.care)
    #expect(after.organisation.persons[Aubrac.noor]?.role == .cooperationLead)
  }

  @Test("changes nothing for who is there as it says, an empty role left as it is")
  func unchanged() throws {
    let preview = try Self.preview(Self.header + "Camille Roy,camille@aubrac.example,Soins,Mairie,\n")
    #expect(preview.unchanged == [Aubrac.camille])
    #expect(preview.changesNothing)
  }

  @Test("has its names cleaned of hostile characters")
  func hostile() throws {
    let preview = try Self.preview(Self.header + "\"Lou\u{202E}\u{0000}\n  Petit\",lou@a.fr,Soins,Mairie,\n")
    #expect(preview.newcomers.map(\.data.name) == ["Lou Petit"])
  }

  @Test("hands administration over in one go, whatever the order of its lines")
  func handingOver() throws {
    let preview = try Self.preview(
      Self.header + "Camille Roy,camille@aubrac.example,Soins,Mairie,member\n"
        + "Noor El Amrani,noor@aubrac.example,Achats,Dépôt,administrator\n")
    #expect(preview.faults.isEmpty)
    #expect(try Self.after(preview, Self.directory).organisation.administrators == [Aubrac.noor])
  }

  @Test("never takes the last administrator’s role, but takes the rest of the line")
  func lastAdministrator() throws {
    let preview = try Self.preview(Self.header + "Camille R.,camille@aubrac.example,Soins,Mairie,member\n")
    #expect(preview.faults == [ImportFault(line: 2, reason: .lastAdministrator)])
    let after = try Self.after(preview, Self.directory)
    #expect(after.organisation.administrators == [Aubrac.camille])
    #expect(after.personalData[Aubrac.camille]?.name == "Camille R.")
  }

  @Test("imported twice changes nothing the second time", arguments: UInt64(1)...60)
  func twice(seed: UInt64) throws {
    var chance = Chance(seed: seed)
    func pick(_ words: [String]) -> String { words[Int.random(in: 0..<words.count, using: &chance)] }
    let lines = (0..<40).map { _ in
      [
        pick(["Lou", "Noor", "Camille Roy", "Sacha\u{200B}", "", "\"a", "Yanis"]),
        pick(["lou", "LOU", "noor", "camille", "sacha", "y", "b c"]) + pick(["@aubrac.example", "@a.fr", ""]),
        pick(["Soins", "care", "Voirie", "VOIRIE", "Achats", "", "研究"]),
        pick(["Mairie", "depot", "Gare", "GARE"]), pick(["", "", "member", "administrator", "pilote", "chief"]),
      ].joined(separator: ",")
    }
    let file = Self.header + lines.joined(separator: "\n")
    let first = try Self.preview(file)
    let after = try Self.after(first, Self.directory)
    let second = try Self.preview(file, after)
    #expect(second.changesNothing)
    #expect(ImportWriting(of: second, into: after, using: &chance).commands.isEmpty)
    #expect(second.faults == first.faults)
  }
}
