/// All rows of a file of comma-separated values, as `RowScanner` finds them.
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
    var scanner = try RowScanner(bytes, file: file)
    while try scanner.next() {
      rows.append(Row(line: scanner.line, fields: (0..<scanner.count).map { scanner.text($0) }))
    }
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

  /// The words by which the first column of a file of pairs names itself, where its header is not asked for.
  public static let pairHeaders: Set<String> = ["id", "id1", "id_1", "a", "from", "source", "person", "personne", "de"]

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
