/// Walks over the cells of a CSV file (RFC 4180). The separator is a comma, or a semicolon when the first line has
/// one and no comma before it, as French spreadsheets write it.
struct TableCursor {
  struct Cell {
    /// The bytes of the cell, without quotation marks and outer white space.
    let range: Range<Int>
    /// Whether quotation marks inside are doubled.
    let doubled: Bool
    /// Whether this is the last cell of its row.
    let closesRow: Bool
  }

  let source: SourceText
  private var index: Int
  private let separator: UInt8
  /// The line on which the next cell begins.
  private(set) var line = 1

  init(_ source: SourceText) {
    self.source = source
    index = source.start
    let firstLine = source.bytes[source.start...].prefix { $0 != 0x0A }
    let found = firstLine.first { $0 == 0x2C || $0 == 0x3B }
    separator = found ?? 0x2C
  }

  /// How many bytes have been read.
  var position: Int { index }

  /// Skips empty lines; false at the end of the file.
  mutating func startRow() -> Bool {
    let bytes = source.bytes
    var next = index
    while true {
      while next < bytes.count, SourceText.isSpace(bytes[next]) { next += 1 }
      guard next < bytes.count else { return false }
      guard bytes[next] == 0x0A else { return true }
      next += 1
      line += 1
      index = next
    }
  }

  /// The next cell of the row.
  mutating func cell() throws(BallotDefect) -> Cell {
    let bytes = source.bytes
    var start = index
    while start < bytes.count, SourceText.isSpace(bytes[start]) { start += 1 }
    if start < bytes.count, bytes[start] == 0x22 { return try quoted(from: start + 1) }
    var end = start
    while end < bytes.count, bytes[end] != separator, bytes[end] != 0x0A {
      guard bytes[end] != 0x22 else { throw .quoteStray }
      end += 1
    }
    return close(source.trimmed(min(start, end)..<end), doubled: false, at: end)
  }

  private mutating func quoted(from start: Int) throws(BallotDefect) -> Cell {
    let bytes = source.bytes
    var end = start
    var doubled = false
    var breaks = 0
    while true {
      guard end < bytes.count else { throw .quoteOpen }
      if bytes[end] == 0x0A { breaks += 1 }
      if bytes[end] == 0x22 {
        guard end + 1 < bytes.count, bytes[end + 1] == 0x22 else { break }
        doubled = true
        end += 1
      }
      end += 1
    }
    var after = end + 1
    while after < bytes.count, SourceText.isSpace(bytes[after]) { after += 1 }
    guard after == bytes.count || bytes[after] == separator || bytes[after] == 0x0A else { throw .quoteStray }
    line += breaks
    return close(source.trimmed(start..<end), doubled: doubled, at: after)
  }

  /// Moves past what ends the cell.
  private mutating func close(_ range: Range<Int>, doubled: Bool, at end: Int) -> Cell {
    let closesRow = end == source.bytes.count || source.bytes[end] == 0x0A
    if end < source.bytes.count, closesRow { line += 1 }
    index = min(end + 1, source.bytes.count)
    return Cell(range: range, doubled: doubled, closesRow: closesRow)
  }

  /// All cells of the row as texts.
  mutating func texts() throws(BallotDefect) -> [String] {
    var texts: [String] = []
    while true {
      let cell = try cell()
      texts.append(text(cell))
      if cell.closesRow { return texts }
    }
  }

  func text(_ cell: Cell) -> String {
    let text = String(decoding: source.bytes[cell.range], as: UTF8.self)
    return cell.doubled ? text.split(separator: "\"\"", omittingEmptySubsequences: false).joined(separator: "\"") : text
  }
}
