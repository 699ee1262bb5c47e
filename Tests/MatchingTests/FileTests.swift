import Tables
import Testing

@testable import Matching

@Suite("Reading the files")
struct FileTests {
  private let people = "id,name,department,site,capacity\na,Ana,IT,Lyon,1\nb,\"Ben, Jr\",HR,Lyon,\nc,Chloé,IT,Paris,2\n"

  private func fault(_ read: () throws(TableFault) -> Void) -> TableFault.Reason? {
    do { try read() } catch { return error.reason }
    return nil
  }

  @Test("A byte order mark, Windows line ends and quotes are no obstacle")
  func readsWhatSpreadsheetsWrite() throws {
    let text = "\u{FEFF}" + people.split(separator: "\n").joined(separator: "\r\n")
    let files = try RoundFiles(people: Array(text.utf8), file: "people.csv")
    #expect(files.request.people.map(\.name) == ["Ana", "Ben, Jr", "Chloé"])
    #expect(files.request.people.map(\.capacity) == [1, 1, 2])
  }

  @Test("Every fault names its file, its line and its reason in both languages")
  func refusals() throws {
    let head = "id,name,department,site,capacity\n"
    func reading(_ text: String) -> TableFault.Reason? {
      fault { () throws(TableFault) in _ = try RoundFiles(people: Array(text.utf8), file: "p.csv") }
    }
    #expect(reading("") == .missingHeader("id,name,department,site,capacity"))
    #expect(reading(head + "a,Ana\n") == .fields(found: 2, wanted: "5"))
    #expect(reading(head + ",Ana,IT,Lyon,1\n") == .empty("id"))
    #expect(reading(head + "a,Ana,IT,Lyon,3\n") == .notNumber("3", field: "capacity"))
    #expect(reading(head + "a,Ana,IT,L,1\na,Ana,IT,L,1\n") == .repeated("a"))
    #expect(reading(head + "a,\"Ana\n") == .openQuote)
    #expect(reading(head + "a,An\"a\",IT,Lyon,1\n") == .strayQuote)
    #expect(reading(head + "a,\"Ana\"x,IT,Lyon,1\n") == .strayQuote)
    #expect(reading(head + "a,A\u{1B}na,IT,Lyon,1\n") == .controlCharacter)
    var files = try RoundFiles(people: Array(people.utf8), file: "p.csv")
    func reason(_ body: (inout RoundFiles) throws(TableFault) -> Void) -> TableFault.Reason? {
      fault { () throws(TableFault) in try body(&files) }
    }
    #expect(
      reason { f throws(TableFault) in try f.readHistory(Array("x,a,b".utf8), file: "h") }
        == .notNumber("x", field: "round"))
    #expect(reason { f throws(TableFault) in try f.readHistory(Array("1,a,z".utf8), file: "h") } == .unknownPerson)
    #expect(reason { f throws(TableFault) in try f.readHistory(Array("1,a,a".utf8), file: "h") } == .samePerson)
    #expect(
      reason { f throws(TableFault) in try f.readPresence(Array("id,date,site\na,24/11/2026,L".utf8), file: "d") }
        == .notDate("24/11/2026"))
    let edges = fault { () throws(TableFault) in _ = try EdgeFile(Array("a,b,weight\nx,y,2.5".utf8), file: "e") }
    #expect(edges == .notNumber("2.5", field: "weight"))
    let text = fault { () throws(TableFault) in _ = try EdgeFile([0x61, 0xFF, 0x0A], file: "e") }
    #expect(text == .notText)
    let sentence = TableFault(file: "people.csv", line: 3, reason: .empty("id")).description
    #expect(sentence.english == "people.csv:3: the field “id” is empty")
    #expect(sentence.french == "people.csv:3: le champ «\u{202F}id\u{202F}» est vide")
  }

  @Test("The days of the calendar are those of the calendar")
  func calendar() {
    #expect(CivilDate("2026-11-24")?.written.english == "Tuesday 24 November")
    #expect(CivilDate("2027-01-01")?.written.french == "vendredi 1er janvier")
    #expect(CivilDate("2024-02-29") != nil)
    #expect(CivilDate("2026-02-29") == nil)
    #expect(CivilDate("2026-13-01") == nil)
    #expect(CivilDate("26-1-1") == nil)
  }
}
