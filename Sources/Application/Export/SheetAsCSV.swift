internal import Activities

extension SessionSheet {
  /// The sheet as CSV by RFC 4180: UTF-8 with a byte order mark, which spreadsheets need to read accents; commas; every
  /// line ends with CR LF and has the same number of cells. Chapters are parted by a line of empty cells.
  public func csv() -> [UInt8] {
    var lines = [[title]] + notes.map { [$0] } + [[]]
    for chapter in chapters {
      lines.append([chapter.heading])
      if !chapter.notes.isEmpty { lines.append(chapter.notes) }
      if let table = chapter.table { lines += [table.columns] + table.rows }
      lines.append([])
    }
    lines.removeLast()
    let width = lines.map(\.count).max() ?? 1
    let text = lines.map { line in
      (line + Array(repeating: "", count: width - line.count)).map(CSVCell.written).joined(separator: ",") + "\r\n"
    }
    return [0xEF, 0xBB, 0xBF] + text.joined().utf8
  }
}

/// One cell of a CSV file, safe to open in a spreadsheet.
enum CSVCell {
  /// The cell, in quotes where it needs them.
  static func written(_ text: String) -> String {
    let safe = harmless(text)
    let needsQuotes = safe.unicodeScalars.contains { "\",;\t\r\n".unicodeScalars.contains($0) }
    return needsQuotes ? "\"\(safe.replacing("\"", with: "\"\""))\"" : safe
  }

  /// The text with an apostrophe before every sign that a spreadsheet would take for the beginning of a formula.
  ///
  /// A spreadsheet that parts cells at semicolons, as French ones do, looks for a beginning after each of them, and
  /// after tabs and line breaks, even inside our quotes.
  static func harmless(_ text: String) -> String {
    var safe = String.UnicodeScalarView()
    var begins = true
    for scalar in text.unicodeScalars {
      if begins, "=+-@\t\r＝＋－＠".unicodeScalars.contains(scalar) { safe.append("'") }
      safe.append(scalar)
      begins = ";\t\r\n".unicodeScalars.contains(scalar)
    }
    return String(safe)
  }
}
