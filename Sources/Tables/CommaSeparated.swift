/// Rows of comma-separated values (RFC 4180): UTF-8 with or without a byte order mark, any line ends, quoted fields.
/// Fields are trimmed; empty lines are passed over.
public struct CommaSeparated: Sendable {
  public struct Row: Hashable, Sendable {
    /// The line it starts on, from 1.
    public let line: Int
    public let fields: [String]
  }

  public let file: String
  public private(set) var rows: [Row] = []

  /// Reads all rows, or throws at the first that is not a row of text.
  public init(_ bytes: [UInt8], file: String) throws(TableFault) {
    self.file = file
    var field: [UInt8] = []
    var fields: [String] = []
    var line = 1
    var startLine = 1
    var quoted = false
    var wasQuoted = false
    var index = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if quoted {
        if byte == UInt8(ascii: "\"") {
          if index < bytes.count, bytes[index] == byte {
            field.append(byte)
            index += 1
          } else {
            quoted = false
          }
        } else {
          if byte == UInt8(ascii: "\n") { line += 1 }
          field.append(byte)
        }
        continue
      }
      switch byte {
      case UInt8(ascii: "\"") where !wasQuoted && field.allSatisfy(Self.isBlank):
        field.removeAll()
        quoted = true
        wasQuoted = true
      case UInt8(ascii: ","):
        fields.append(try text(field, at: startLine))
        field.removeAll(keepingCapacity: true)
        wasQuoted = false
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
        if byte == UInt8(ascii: "\r"), index < bytes.count, bytes[index] == UInt8(ascii: "\n") { index += 1 }
        fields.append(try text(field, at: startLine))
        finish(&fields, at: startLine)
        field.removeAll(keepingCapacity: true)
        wasQuoted = false
        line += 1
        startLine = line
      default:
        field.append(byte)
      }
    }
    guard !quoted else { throw TableFault(file: file, line: startLine, reason: .openQuote) }
    fields.append(try text(field, at: startLine))
    finish(&fields, at: startLine)
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  private mutating func finish(_ fields: inout [String], at line: Int) {
    if fields != [""] { rows.append(Row(line: line, fields: fields)) }
    fields.removeAll(keepingCapacity: true)
  }

  private func text(_ bytes: [UInt8], at line: Int) throws(TableFault) -> String {
    guard let text = String(validating: bytes, as: UTF8.self), !bytes.contains(0) else {
      throw TableFault(file: file, line: line, reason: .notText)
    }
    let start = text.unicodeScalars.firstIndex { !$0.properties.isWhitespace }
    let end = text.unicodeScalars.lastIndex { !$0.properties.isWhitespace }
    guard let start, let end else { return "" }
    return String(text.unicodeScalars[start...end])
  }

  /// The rows below the header `names`, which has to stand there; columns may come in any order, those marked with
  /// `?` may be absent, others are passed over.
  public func rows(under names: [String]) throws(TableFault) -> [(line: Int, fields: [String])] {
    let plain = names.map { $0.hasSuffix("?") ? String($0.dropLast()) : $0 }
    guard let header = rows.first else {
      throw TableFault(file: file, line: 1, reason: .missingHeader(plain.joined(separator: ",")))
    }
    let present = header.fields.map { $0.lowercased() }
    var places: [Int?] = []
    for (name, column) in zip(names, plain) {
      let place = present.firstIndex(of: column)
      guard place != nil || name.hasSuffix("?") else {
        throw TableFault(file: file, line: header.line, reason: .missingHeader(plain.joined(separator: ",")))
      }
      places.append(place)
    }
    var found: [(line: Int, fields: [String])] = []
    for row in rows.dropFirst() {
      guard row.fields.count == present.count else {
        throw TableFault(
          file: file, line: row.line, reason: .fields(found: row.fields.count, wanted: "\(present.count)"))
      }
      found.append((row.line, places.map { $0.map { row.fields[$0] } ?? "" }))
    }
    return found
  }

  /// The rows without a header line, which is recognised by its first column and passed over.
  public func rows(skipping headers: Set<String>, fields allowed: ClosedRange<Int>) throws(TableFault) -> [Row] {
    var found: [Row] = []
    for (index, row) in rows.enumerated() {
      if index == 0, let first = row.fields.first, headers.contains(first.lowercased()) { continue }
      guard allowed.contains(row.fields.count) else {
        let wanted =
          allowed.count == 1 ? "\(allowed.lowerBound)" : "\(allowed.lowerBound)–\(allowed.upperBound)"
        throw TableFault(file: file, line: row.line, reason: .fields(found: row.fields.count, wanted: wanted))
      }
      found.append(row)
    }
    return found
  }
}
