import Activities
import Kernel
import Testing

@testable import Application
@testable import People

@Suite("Results as files")
struct SheetTests {
  private static let hostile = [
    "=cmd|' /C calc'!A0", "+1+1", "-2+3", "@SUM(A1:A9)", "\t=1+1", "\r=1+1", "Yes;=1+1", "Two\n=lines", "＝1+1",
    "\"quoted\", with comma", "plain", "", "é à ü 🌉", "a\r\nb",
  ]

  private func sheet(_ cells: [String]) -> SessionSheet {
    SessionSheet(
      title: "Who tells whom?", notes: ["Thursday"],
      chapters: [
        .init(
          heading: "=Where do we lose time?",
          table: ExportTable(columns: ["Text", "Votes"], rows: cells.map { [$0, "3"] })),
        .init(heading: "Hidden", notes: ["a", "b", "c"]),
      ])
  }

  private func read(_ sheet: SessionSheet) -> [[String]] {
    CSVReader.records(in: sheet.csv().dropFirst(3), separator: UInt8(ascii: ",")).map(\.cells)
  }

  @Test("A spreadsheet reads back what was written, line by line, with as many cells in each")
  func roundTrip() {
    let lines = read(sheet(["The room", "\"quoted\", with comma", "Two\nlines", "é à ü 🌉"]))
    #expect(Set(lines.map(\.count)) == [3])
    #expect(lines[0] == ["Who tells whom?", "", ""])
    #expect(lines.contains(["Text", "Votes", ""]))
    #expect(lines.contains(["\"quoted\", with comma", "3", ""]))
    #expect(lines.contains(["Two\nlines", "3", ""]))
    #expect(lines.contains(["é à ü 🌉", "3", ""]))
  }

  @Test("The file begins with the mark that lets a spreadsheet read accents, and its lines end as the standard says")
  func bytes() {
    let bytes = sheet(["x"]).csv()
    #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]))
    #expect(bytes.suffix(2) == [13, 10])
  }

  @Test("No cell is a formula, whichever sign parts the cells", arguments: hostile)
  func formulas(cell: String) {
    #expect(read(sheet([cell])).contains { $0.first == CSVCell.harmless(cell) })
    let text = String(decoding: sheet([cell]).csv().dropFirst(3), as: UTF8.self)
    for separator in [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")] {
      for line in CSVReader.records(in: Array(text.utf8), separator: separator) {
        for cell in line.cells { #expect(!"=+-@\t\r＝＋－＠".contains(cell.first ?? "x"), "\(cell)") }
      }
    }
  }

  @Test("What people wrote has no effect in Markdown")
  func markdown() {
    let text = sheet(["| a | b |\n# c", "<script>x</script>", "[x](javascript:y)", "*so*"]).markdown()
    let lines = text.split(separator: "\n")
    #expect(lines.filter { $0.hasPrefix("#") }.count == 3)
    #expect(lines.contains("| \\| a \\| b \\| / \\# c | 3 |"))
    #expect(!text.contains("<script>"))
    #expect(!text.contains("[x]("))
    #expect(lines.contains("| \\*so\\* | 3 |"))
  }

  @Test("A file has a name that every system takes")
  func names() {
    func name(_ title: String) -> String { FileName.made(from: title, day: "2026-11-26", ending: "csv") }
    #expect(name("La sortie, qui prévient qui\u{202F}?") == "la-sortie-qui-previent-qui-2026-11-26.csv")
    #expect(name("../../etc/passwd\"\r\nX: y") == "etc-passwd-x-y-2026-11-26.csv")
    #expect(name("会議") == "session-2026-11-26.csv")
    #expect(name(String(repeating: "a ", count: 400)).count <= 80)
  }
}
