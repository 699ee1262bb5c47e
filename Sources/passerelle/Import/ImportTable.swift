import Kernel
import People

/// What a file would change, for a terminal.
struct ImportTable {
  let preview: ImportPreview
  let language: Language

  var text: String {
    let counts: [(Bilingual, Int)] = [
      (Bilingual(french: "personnes ajoutées", english: "people added"), preview.newcomers.count),
      (Bilingual(french: "personnes modifiées", english: "people changed"), preview.changes.count),
      (Bilingual(french: "personnes inchangées", english: "people unchanged"), preview.unchanged.count),
      (Bilingual(french: "lignes écartées", english: "lines set aside"), preview.faults.count),
    ]
    let names: [(Bilingual, [String])] = [
      (Bilingual(french: "services ouverts", english: "departments opened"), preview.newDepartments),
      (Bilingual(french: "sites ouverts", english: "sites opened"), preview.newSites),
      (Bilingual(french: "colonnes non lues", english: "columns not read"), preview.ignoredColumns),
    ]
    let lines =
      counts.map { Self.row(String($1), $0[language]) }
      + names.filter { !$0.1.isEmpty }.map {
        Self.row(String($1.count), "\($0[language])\(colon) \($1.joined(separator: ", "))")
      }
      + preview.faults.map { "\(Self.line[language]) \($0.line)\(colon) \($0.sentence[language])" }
    return lines.joined(separator: "\n")
  }

  static let question = Bilingual(french: "Importer\u{202F}? [o/N]", english: "Import? [y/N]")
  static let nothingWritten = Bilingual(french: "Rien n’est écrit.", english: "Nothing is written.")
  static let done = Bilingual(french: "C’est importé.", english: "Imported.")
  private static let line = Bilingual(french: "ligne", english: "line")

  private var colon: String { language == .french ? "\u{202F}:" : ":" }

  private static func row(_ number: String, _ text: String) -> String {
    String(repeating: " ", count: max(0, 6 - number.count)) + number + "  " + text
  }
}
