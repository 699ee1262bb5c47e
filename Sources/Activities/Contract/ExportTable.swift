/// Results as rows of text, for CSV and the like. The exporter makes cells safe for spreadsheets.
public struct ExportTable: Hashable, Sendable {
  public let columns: [String]
  public let rows: [[String]]

  public init(columns: [String], rows: [[String]]) {
    self.columns = columns
    self.rows = rows
  }
}

/// Something that came out of an activity.
public struct Outcome: Hashable, Sendable {
  public enum Form: Hashable, Sendable {
    case decision
    case action(who: String, by: String)
  }

  public let form: Form
  public let text: String

  public init(form: Form, text: String) {
    self.form = form
    self.text = text
  }
}
