import Kernel
import Testing

@Suite("What a person typed")
struct PlainTextTests {
  @Test(
    "keeps its words and loses what hides or turns them",
    arguments: [
      ("  two \t words\n here ", "two words here"), ("Cam\u{200B}ille", "Camille"), ("a\u{202E}b\u{2066}c", "abc"),
      ("\u{FEFF}first", "first"), ("bell\u{07}", "bell"), ("soft\u{00AD}hyphen", "softhyphen"), ("\u{200B}", ""),
      ("é", "é"), ("👩‍⚕️", "👩‍⚕️"), ("a\u{200D}b", "ab"), ("\u{E0041}tag", "tag"), ("\u{2028}line", "line"),
    ])
  func line(raw: String, kept: String) {
    #expect(PlainText.line(raw) == kept)
  }

  @Test("breaks no line before a mark that stands apart in French")
  func french() {
    #expect(PlainText.line("Vraiment ? « Oui » !") == "Vraiment\u{202F}? «\u{202F}Oui\u{202F}»\u{202F}!")
  }

  @Test("keeps its lines, with one empty one at most between two")
  func paragraphs() {
    #expect(PlainText.paragraphs("\n\none  line\n\n\n\ntwo\r\nthree\n\n") == "one line\n\ntwo\nthree")
  }

  @Test("is not changed by cleaning it again, whatever it is")
  func idempotent() {
    var chance = Chance(seed: 5)
    let pieces = [
      "a", " ", "\n", "?", "«", "»", "\u{200D}", "\u{202E}", "😀", "é", "\t", "\u{0}", "!", "=cmd|",
    ]
    for _ in 0..<500 {
      let raw = (0..<12).map { _ in pieces.randomElement(using: &chance) ?? "" }.joined()
      let (line, lines) = (PlainText.line(raw), PlainText.paragraphs(raw))
      #expect(PlainText.line(line) == line)
      #expect(PlainText.paragraphs(lines) == lines)
      let isOneLine = line.allSatisfy { !$0.isNewline }
      #expect(isOneLine)
    }
  }

  @Test("of a hundred thousand characters is cleaned like any other")
  func long() {
    let long = String(repeating: "<\u{202E}é ", count: 33_334)
    #expect(PlainText.line(long).count == 100_001)
  }
}
