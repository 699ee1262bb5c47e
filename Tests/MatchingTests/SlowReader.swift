/// A second reader of the files, slow and plain, for the fuzz tests to compare with.
enum SlowReader {
  /// The rows of comma-separated values; nil when they are none.
  static func rows(_ bytes: [UInt8]) -> [[String]]? {
    guard var text = String(validating: bytes, as: UTF8.self).map({ Array($0.unicodeScalars) }) else { return nil }
    if text.first == "\u{FEFF}" { text.removeFirst() }
    guard text.allSatisfy({ $0.value >= 32 && $0.value != 127 || "\t\n\r".unicodeScalars.contains($0) }) else {
      return nil
    }
    var rows: [[String]] = []
    while !text.isEmpty {
      var row: [String] = []
      repeat {
        guard let field = field(&text) else { return nil }
        row.append(field)
      } while take(",", from: &text)
      _ = take("\r", from: &text)
      _ = take("\n", from: &text)
      if row != [""] { rows.append(row) }
    }
    return rows
  }

  private static func take(_ scalar: Unicode.Scalar, from text: inout [Unicode.Scalar]) -> Bool {
    guard text.first == scalar else { return false }
    text.removeFirst()
    return true
  }

  private static func field(_ text: inout [Unicode.Scalar]) -> String? {
    while take(" ", from: &text) || take("\t", from: &text) {}
    var inside: [Unicode.Scalar] = []
    if take("\"", from: &text) {
      while true {
        guard !text.isEmpty else { return nil }
        if !take("\"", from: &text) {
          inside.append(text.removeFirst())
        } else if take("\"", from: &text) {
          inside.append("\"")
        } else {
          break
        }
      }
      while take(" ", from: &text) || take("\t", from: &text) {}
      guard text.isEmpty || ",\n\r".unicodeScalars.contains(text[0]) else { return nil }
    } else {
      while let next = text.first, !",\n\r".unicodeScalars.contains(next) {
        if next == "\"" { return nil }
        inside.append(text.removeFirst())
      }
    }
    while inside.last?.properties.isWhitespace == true { inside.removeLast() }
    while inside.first?.properties.isWhitespace == true { inside.removeFirst() }
    return String(String.UnicodeScalarView(inside))
  }

  /// The columns `names` of rows under a header, which may lack those marked with `?`.
  static func columns(_ names: [String], of rows: [[String]]) -> [[String]]? {
    guard let header = rows.first?.map({ $0.lowercased() }) else { return nil }
    var places: [Int?] = []
    for name in names {
      let place = header.firstIndex(of: name.filter { $0 != "?" })
      guard place != nil || name.hasSuffix("?") else { return nil }
      places.append(place)
    }
    guard rows.allSatisfy({ $0.count == header.count }) else { return nil }
    return rows.dropFirst().map { row in places.map { $0.map { row[$0] } ?? "" } }
  }
}
