import EventLog
import EventLogSQLite
import Kernel

/// What lies in a file, for a terminal.
struct CensusSummary {
  private let census: LogCensus
  private let language: Language

  init(_ census: LogCensus, _ language: Language) {
    self.census = census
    self.language = language
  }

  var text: String {
    let counts = [
      (census.events, Bilingual(french: "événements", english: "events")),
      (census.streams, Bilingual(french: "flux", english: "streams")),
      (
        census.rows.values.reduce(0, +),
        Bilingual(french: "entrées à côté du journal", english: "entries beside the log")
      ),
      (census.rows[.pictures] ?? 0, Bilingual(french: "dont images", english: "of them pictures")),
    ]
    return FigureTable(counts.map { ($0.0, $0.1[language]) }).text
  }
}

/// Figures with what they count, one a line.
struct FigureTable {
  private let rows: [(Int, String)]

  init(_ rows: [(Int, String)]) {
    self.rows = rows
  }

  var text: String {
    rows.map { count, name in
      let figure = String(count)
      return String(repeating: " ", count: max(0, 9 - figure.count)) + figure + "  " + name
    }.joined(separator: "\n")
  }
}
