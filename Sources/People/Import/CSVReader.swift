/// A record of a CSV file: the line on which it begins, from 1, and its cells.
struct CSVRecord: Hashable {
  let line: Int
  let cells: [String]
  /// Whether its quotes are where RFC 4180 wants them.
  let isWellQuoted: Bool
}

/// Reads CSV as RFC 4180 describes it, with any one byte of ASCII between cells and any line break between records.
/// Lines without any content are no records.
struct CSVReader {
  private enum Place { case cellStart, bare, quoted, afterQuote }

  private static let quote = UInt8(ascii: "\"")
  private static let newLine = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")

  private let separator: UInt8
  private var records: [CSVRecord] = []
  private var cells: [String] = []
  private var cell: [UInt8] = []
  private var place = Place.cellStart
  private var isWellQuoted = true
  private var line = 1
  private var firstLine = 1

  private init(separator: UInt8) {
    self.separator = separator
  }

  /// The records of `bytes`, which are UTF-8.
  static func records(in bytes: some Sequence<UInt8>, separator: UInt8) -> [CSVRecord] {
    var reader = CSVReader(separator: separator)
    var afterCarriageReturn = false
    for byte in bytes {
      if byte == newLine || byte == carriageReturn {
        reader.takeBreak(byte, endsCarriageReturn: byte == newLine && afterCarriageReturn)
      } else {
        reader.take(byte)
      }
      afterCarriageReturn = byte == carriageReturn
    }
    if reader.place == .quoted { reader.isWellQuoted = false }
    reader.endRecord()
    return reader.records
  }

  /// `;` when the first line has more of them than of `,`, as spreadsheets in French write; else `,`.
  static func separator(of bytes: some Sequence<UInt8>) -> UInt8 {
    let firstLine = bytes.prefix { $0 != newLine && $0 != carriageReturn }
    let semicolons = firstLine.count { $0 == UInt8(ascii: ";") }
    let commas = firstLine.count { $0 == UInt8(ascii: ",") }
    return semicolons > commas ? UInt8(ascii: ";") : UInt8(ascii: ",")
  }

  private mutating func takeBreak(_ byte: UInt8, endsCarriageReturn: Bool) {
    if !endsCarriageReturn { line += 1 }
    if place == .quoted {
      cell.append(byte)
    } else if endsCarriageReturn {
      firstLine = line
    } else {
      endRecord()
    }
  }

  private mutating func take(_ byte: UInt8) {
    switch place {
    case .cellStart, .bare:
      if byte == separator { return endCell() }
      if byte == Self.quote {
        if place == .cellStart { return place = .quoted }
        isWellQuoted = false
      }
      cell.append(byte)
      place = .bare
    case .quoted:
      if byte == Self.quote { place = .afterQuote } else { cell.append(byte) }
    case .afterQuote:
      if byte == separator { return endCell() }
      if byte != Self.quote { isWellQuoted = false }
      cell.append(byte)
      place = byte == Self.quote ? .quoted : .bare
    }
  }

  private mutating func endCell() {
    cells.append(String(decoding: cell, as: UTF8.self))
    cell = []
    place = .cellStart
  }

  private mutating func endRecord() {
    endCell()
    if cells.contains(where: { !$0.isEmpty }) {
      records.append(CSVRecord(line: firstLine, cells: cells, isWellQuoted: isWellQuoted))
    }
    cells = []
    isWellQuoted = true
    firstLine = line
  }
}
