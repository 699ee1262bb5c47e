import Application
import EventLogSQLite
import Kernel

/// What looking through the data has found, for a terminal.
struct CheckReport {
  /// The most faults that are named.
  private static let most = 50

  let census: LogCensus
  /// Nil when the file could not be read well enough.
  let inspection: Inspection?

  var isWhole: Bool { census.faults.isEmpty && inspection?.faults.isEmpty == true }

  func text(in language: Language) -> String {
    let figures = inspection.map { FigureTable(Self.figures(of: $0, in: language)).text }
    let sentences = (census.faults.map(\.sentence) + (inspection?.faults ?? []).map(\.sentence)).map { $0[language] }
    let more = sentences.count - Self.most
    let rest = more > 0 ? [Bilingual(french: "… et \(more) autres.", english: "… and \(more) more.")[language]] : []
    return
      ([figures ?? CensusSummary(census, language).text] + sentences.prefix(Self.most) + rest
      + [verdict(sentences.count)[language]])
      .joined(separator: "\n")
  }

  private static func figures(of inspection: Inspection, in language: Language) -> [(Int, String)] {
    [
      (inspection.events, Bilingual(french: "événements, tous lus", english: "events, all read")),
      (inspection.sessions, Bilingual(french: "séances rejouées", english: "sessions replayed")),
      (inspection.deleted, Bilingual(french: "séances supprimées", english: "sessions deleted")),
      (inspection.people, Bilingual(french: "personnes", english: "people")),
      (inspection.rows, Bilingual(french: "entrées à côté du journal", english: "entries beside the log")),
    ].map { ($0.0, $0.1[language]) }
  }

  private func verdict(_ faults: Int) -> Bilingual {
    if isWhole { return Bilingual(french: "Tout est en ordre.", english: "All is well.") }
    return Bilingual(
      french: "Anomalies\u{202F}: \(faults). Rien n’a été changé. Gardez ces données, et revenez à une sauvegarde.",
      english: "Faults: \(faults). Nothing was changed. Keep this data, and go back to a backup.")
  }
}
