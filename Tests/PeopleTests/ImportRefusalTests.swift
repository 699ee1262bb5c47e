import Kernel
import Testing

@testable import People

@Suite("A file of people is refused")
struct ImportRefusalTests {
  static func refusal(_ bytes: [UInt8]) -> ImportRefusal? {
    do throws(ImportRefusal) {
      _ = try ImportPreview(of: bytes, against: ImportTests.directory)
      return nil
    } catch {
      return error
    }
  }

  @Test("when it is larger than 2 MB")
  func tooLarge() {
    #expect(Self.refusal(Array(repeating: 0x20, count: ImportPreview.sizeLimit + 1)) == .tooLarge)
  }

  @Test("when it has 5,001 lines of people, not when it has 5,000")
  func tooManyLines() {
    func file(_ count: Int) -> [UInt8] {
      Array((ImportTests.header + (1...count).map { "P\($0),p\($0)@a.fr,Soins,Mairie,\n" }.joined()).utf8)
    }
    #expect(Self.refusal(file(5_001)) == .tooManyLines)
    #expect(Self.refusal(file(5_000)) == nil)
  }

  @Test("when it is written in Latin-1 or UTF-16")
  func notUTF8() {
    #expect(Self.refusal(Array("nom,courriel,service,site\nRen".utf8) + [0xE9]) == .notUTF8)
    #expect(Self.refusal([0xFF, 0xFE, 0x6E, 0x00]) == .notUTF8)
  }

  @Test("when its first line names no columns", arguments: ["Lou,lou@a.fr,Soins\n", ""])
  func noHeader(text: String) {
    #expect(Self.refusal(Array(text.utf8)) == .noHeader(missing: [.name, .email, .department, .site]))
  }

  @Test("when a column is there twice")
  func columnTwice() {
    #expect(Self.refusal(Array("nom,courriel,email,service,site".utf8)) == .columnTwice(.email))
  }

  static let lines: [(String, ImportFault.Reason)] = [
    (" ,lou@a.fr,Soins,Mairie,", .missing(.name)),
    ("Lou,,Soins,Mairie,", .missing(.email)),
    ("Lou,lou@a.fr,,Mairie,", .missing(.department)),
    ("Lou,lou@a.fr,Soins,,", .missing(.site)),
    (String(repeating: "L", count: 101) + ",lou@a.fr,Soins,Mairie,", .tooLong(.name, limit: 100)),
    ("Lou,\(String(repeating: "l", count: 255))@a.fr,Soins,Mairie,", .tooLong(.email, limit: 254)),
    ("Lou,lou@a.fr,\(String(repeating: "S", count: 61)),Mairie,", .tooLong(.department, limit: 60)),
    ("Lou,lou@a.fr,Soins,\(String(repeating: "M", count: 61)),", .tooLong(.site, limit: 60)),
    ("Lou,lou(at)a.fr,Soins,Mairie,", .malformedEmail),
    ("Lou,ANNE@a.fr,Soins,Mairie,", .emailTwice(firstLine: 2)),
    ("Lou,lou@a.fr,Soins,Mairie,chef", .unknownRole("chef")),
    ("Lou,lou@a.fr,Soins,Mairie", .tooFewCells(found: 4, expected: 5)),
    ("Lou,lou@a.fr,Soins,Mairie,,", .tooManyCells(found: 6, expected: 5)),
    ("L\"ou,lou@a.fr,Soins,Mairie,", .strayQuotes),
  ]

  @Test("for one line, the others being taken", arguments: lines)
  func faults(line: String, reason: ImportFault.Reason) throws {
    let preview = try ImportTests.preview(
      ImportTests.header + "Anne,anne@a.fr,Soins,Mairie,\n\(line)\nYanis,yanis@a.fr,Soins,Mairie,\n")
    #expect(preview.faults == [ImportFault(line: 3, reason: reason)])
    #expect(preview.newcomers.map(\.data.name) == ["Anne", "Yanis"])
  }

  @Test("for lines that would open a twenty-first department or a fifty-first site")
  func tooManyPlaces() throws {
    let departments = (3...21).map { "P\($0),p\($0)@a.fr,Service \($0),Mairie,\n" }.joined()
    let crowded = try ImportTests.preview(ImportTests.header + departments)
    #expect(crowded.faults == [ImportFault(line: 20, reason: .tooManyDepartments)])
    let sites = (3...51).map { "P\($0),p\($0)@a.fr,Soins,Site \($0),\n" }.joined()
    let scattered = try ImportTests.preview(ImportTests.header + sites)
    #expect(scattered.faults == [ImportFault(line: 50, reason: .tooManySites)])
  }

  @Test("for the line of person 20,001")
  func tooManyPersons() throws {
    let others = (3...Person.limit).map { index in
      OrganisationCommand.join(
        PersonID(rawValue: "p\(index)"), department: Aubrac.care, site: Aubrac.townHall, role: .member)
    }
    let full = Directory(organisation: Aubrac.grown.after(.together(others)))
    let preview = try ImportTests.preview(ImportTests.header + "Lou,lou@a.fr,Soins,Mairie,\n", full)
    #expect(preview.faults == [ImportFault(line: 2, reason: .tooManyPersons)])
  }

  @Test("with a sentence in each language")
  func sentences() {
    let files: [any Explained] = [
      ImportRefusal.tooLarge, ImportRefusal.tooManyLines, ImportRefusal.notUTF8,
      ImportRefusal.noHeader(missing: [.name]), ImportRefusal.columnTwice(.email),
    ]
    let lines: [any Explained] = Self.lines.map { ImportFault(line: 3, reason: $0.1) }
    let limits: [ImportFault.Reason] = [.tooManyDepartments, .tooManySites, .tooManyPersons, .lastAdministrator]
    for refusal in files + lines + limits {
      #expect(refusal.sentence.french != refusal.sentence.english)
      #expect(!refusal.sentence.french.isEmpty)
    }
  }
}

@Suite("The mark of a department")
struct DepartmentMarksTests {
  @Test(
    "is near its name",
    arguments: [
      ("Ressources humaines", "RH"), ("Direction de la communication", "DC"), ("Achats", "AC"),
      ("Études et travaux", "ET"), ("L’accueil", "AC"), ("IT", "IT"),
    ])
  func near(name: String, mark: String) {
    var marks = DepartmentMarks(taken: [])
    #expect(marks.draw(for: name) == mark)
  }

  @Test("is never taken twice, whatever the names")
  func distinct() {
    var marks = DepartmentMarks(taken: ["AC"])
    let drawn = ["Achats", "Accueil", "A", "研究", "", "Ac", "Achats"].map { marks.draw(for: $0) }
    #expect(Set(drawn).count == drawn.count)
    #expect(!drawn.contains("AC"))
    #expect(drawn.allSatisfy { $0.count == 2 && $0.allSatisfy { ("A"..."Z").contains($0) } })
  }
}
