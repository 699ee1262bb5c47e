import Kernel
import Testing

@testable import People

@Suite("A CSV file")
struct CSVReaderTests {
  static func read(_ text: String, separator: Character = ",") -> [CSVRecord] {
    CSVReader.records(in: Array(text.utf8), separator: separator.asciiValue ?? 0)
  }

  static func written(_ cells: [String], separator: Character, _ chance: inout Chance) -> String {
    cells.map { cell in
      let needsQuotes = cell.contains { $0 == separator || $0 == "\"" || $0.isNewline }
      guard needsQuotes || Bool.random(using: &chance) else { return cell }
      return "\"" + cell.replacing("\"", with: "\"\"") + "\""
    }.joined(separator: String(separator))
  }

  @Test("gives back any cells that were written into it", arguments: UInt64(1)...200)
  func roundTrip(seed: UInt64) {
    var chance = Chance(seed: seed)
    let pieces = ["a", "é", "\"", ",", ";", "\n", "\r\n", "\r", " ", "👩🏽‍🔧", "Lozère", "\"\"", "\t"]
    let separator: Character = Bool.random(using: &chance) ? "," : ";"
    let lineBreak = ["\n", "\r\n", "\r"][Int.random(in: 0..<3, using: &chance)]
    let table = (0..<Int.random(in: 1...8, using: &chance)).map { _ in
      ["x"]
        + (0..<Int.random(in: 1...5, using: &chance)).map { _ in
          (0..<Int.random(in: 0...6, using: &chance)).map { _ in
            pieces[Int.random(in: 0..<pieces.count, using: &chance)]
          }.joined()
        }
    }
    let text = table.map { Self.written($0, separator: separator, &chance) }.joined(separator: lineBreak)
    let read = Self.read(text + (Bool.random(using: &chance) ? lineBreak : ""), separator: separator)
    // Compared by scalars, for "\r" and "\n" side by side are one character.
    #expect(read.map { $0.cells.map { Array($0.unicodeScalars) } } == table.map { $0.map { Array($0.unicodeScalars) } })
    #expect(read.allSatisfy { $0.isWellQuoted })
  }

  @Test("tells on which line each record begins, whatever ends a line", arguments: ["\n", "\r\n", "\r"])
  func lines(lineBreak: String) {
    let text = ["a,b", "", "\"c", "c\",d", "e,f"].joined(separator: lineBreak)
    #expect(Self.read(text).map(\.line) == [1, 3, 5])
  }

  @Test("leaves out lines without content")
  func emptyLines() {
    #expect(Self.read("a,b\n\n,\n\n").count == 1)
    #expect(Self.read("").isEmpty)
  }

  @Test(
    "shows a quote that is stray or never closed",
    arguments: ["a,b\"c", "a,\"b\"c", "a,\"b", "a,\"b\" ,c"])
  func strayQuotes(text: String) {
    #expect(Self.read(text).map(\.isWellQuoted) == [false])
  }

  @Test("is read to the end after a stray quote")
  func goesOn() {
    #expect(Self.read("a,b\"c\nd,e").map(\.isWellQuoted) == [false, true])
  }

  @Test("shows by its first line what stands between cells")
  func separator() {
    #expect(CSVReader.separator(of: Array("nom;courriel;service\na,b,c,d,e".utf8)) == UInt8(ascii: ";"))
    #expect(CSVReader.separator(of: Array("name,email,department\na;b;c;d".utf8)) == UInt8(ascii: ","))
    #expect(CSVReader.separator(of: []) == UInt8(ascii: ","))
  }

  @Test("of any bytes at all is read without failing", arguments: UInt64(1)...50)
  func anyBytes(seed: UInt64) {
    var chance = Chance(seed: seed)
    let bytes = (0..<500).map { _ in
      Bool.random(using: &chance)
        ? [34, 44, 10, 13][Int.random(in: 0..<4, using: &chance)] : UInt8.random(in: 0...255, using: &chance)
    }
    for record in CSVReader.records(in: bytes, separator: 44) { #expect(!record.cells.isEmpty) }
  }
}
