import Foundation
import Kernel
import Testing

@Suite("The two languages")
struct LanguageTests {
  @Test("The other of the other is the one")
  func other() {
    #expect(Language.allCases.allSatisfy { $0.other != $0 && $0.other.other == $0 })
    #expect(Language(rawValue: "de") == nil)
  }

  @Test("A text in both is read in either, and stands in the log under fr and en")
  func bilingual() throws {
    let text = Bilingual(french: "Bonjour", english: "Hello")
    #expect(text[.french] == "Bonjour" && text[.english] == "Hello")
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let written = try encoder.encode(text)
    #expect(String(decoding: written, as: UTF8.self) == #"{"en":"Hello","fr":"Bonjour"}"#)
    #expect(try JSONDecoder().decode(Bilingual.self, from: written) == text)
  }

  @Test("A title tells by its small words in which language it was written, or does not tell")
  func likely() {
    #expect(Language.likely(of: "La sortie, qui prévient qui\u{202F}?") == .french)
    #expect(Language.likely(of: "Discharge: who tells whom?") == .english)
    #expect(Language.likely(of: "Cooperation") == nil)
    #expect(Language.likely(of: "") == nil)
  }

  @Test("What people wrote themselves is the same in both")
  func same() {
    let words = Bilingual(same: "Rive gauche")
    #expect(Language.allCases.allSatisfy { words[$0] == "Rive gauche" })
  }
}
