import Tables
import Testing

@testable import Networks

@Suite("Reading people and ties")
struct BridgeFileTests {
  private let people = "id,name,department\na,Ana,IT\nb,Ben,HR\nc,Chloé,IT\n"

  private func refusal(_ ties: String) throws -> TableFault.Reason? {
    var files = try BridgeFiles(people: Array(people.utf8), file: "p")
    do { try files.readTies(Array(ties.utf8), file: "t") } catch { return error.reason }
    return nil
  }

  @Test("Ties with and without weight, with and without a header")
  func reads() throws {
    var files = try BridgeFiles(people: Array(people.utf8), file: "p")
    try files.readTies(Array("id,id,weight\na,b,2.5\nb,c,\n".utf8), file: "t")
    #expect(files.ties == [TieGraph.Tie(0, 1, weight: 2.5), TieGraph.Tie(1, 2)])
    #expect(files.departments == [0, 1, 0])
  }

  @Test("A first line that names people is no header, though one of them be called From")
  func peopleAreNoHeader() throws {
    var files = try BridgeFiles(people: Array("id,department\nFrom,IT\nID,HR\n".utf8), file: "p")
    try files.readTies(Array("From,ID\n".utf8), file: "t")
    #expect(files.ties == [TieGraph.Tie(0, 1)])
  }

  @Test("Unknown people, loops and weights that are none are refused")
  func refuses() throws {
    #expect(try refusal("a,z") == .unknownPerson)
    #expect(try refusal("a,a") == .samePerson)
    #expect(try refusal("a,b,-1") == .notNumber("-1", field: "weight"))
    #expect(try refusal("a,b,nan") == .notNumber("nan", field: "weight"))
    #expect(try refusal("a") == .fields(found: 1, wanted: "2–3"))
  }

  @Test("A thousand damaged files of each kind are read whole or refused")
  func survivesDamage() throws {
    var chance = SeededChance(seed: 11)
    func damaged(_ text: String) -> [UInt8] {
      var bytes = Array(text.utf8)
      for _ in 0...chance.below(5) {
        bytes[chance.below(bytes.count)] = Array("a,b\"\n\r\u{0}é9-.e".utf8)[chance.below(13)]
      }
      return bytes
    }
    var read = 0
    for _ in 0..<1_000 {
      let bytes = damaged(people)
      guard let files = try? BridgeFiles(people: bytes, file: "p") else { continue }
      read += 1
      #expect(try files.ids.count == CommaSeparated(bytes, file: "p").rows.count - 1)
      #expect(Set(files.ids).count == files.ids.count && !files.ids.contains(""))
    }
    for _ in 0..<1_000 {
      var files = try BridgeFiles(people: Array(people.utf8), file: "p")
      let bytes = damaged("id,id,weight\na,b,2\nb,c,\n")
      guard (try? files.readTies(bytes, file: "t")) != nil else { continue }
      read += 1
      let rows = try CommaSeparated(bytes, file: "t").rows
      #expect(files.ties.count == rows.count - (rows.first?.fields.first?.lowercased() == "id" ? 1 : 0))
      #expect(files.ties.allSatisfy { $0.weight > 0 && $0.weight.isFinite && $0.from != $0.to })
    }
    #expect(read > 20 && read < 2_000)
  }
}
