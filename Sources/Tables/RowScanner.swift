/// Walks over rows of comma-separated values (RFC 4180): UTF-8 with or without a byte order mark, any line ends, quoted
/// fields. Fields are trimmed; empty lines are passed over.
public struct RowScanner: Sendable {
  private struct Field {
    var range: Range<Int>
    /// Whether quotation marks inside are doubled.
    var isDoubled = false
  }

  public let file: String
  /// The line on which the present row starts, from 1.
  public private(set) var line = 1
  private let bytes: [UInt8]
  private var index: Int
  private var nextLine = 1
  private var fields: [Field] = []

  /// - Throws: `TableFault` at the first line that is not UTF-8 text or holds a control character.
  public init(_ bytes: [UInt8], file: String) throws(TableFault) {
    self.bytes = bytes
    self.file = file
    index = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    if let place = bytes.firstIndex(where: { $0 < 0x20 && $0 != 0x09 && $0 != 0x0A && $0 != 0x0D || $0 == 0x7F }) {
      throw TableFault(file: file, line: Self.line(of: place, in: bytes), reason: .controlCharacter)
    }
    guard String(validating: bytes, as: UTF8.self) == nil else { return }
    var place = 0
    for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      if String(validating: line, as: UTF8.self) == nil { break }
      place += line.count + 1
    }
    throw TableFault(file: file, line: Self.line(of: place, in: bytes), reason: .notText)
  }

  private static func line(of place: Int, in bytes: [UInt8]) -> Int {
    1 + bytes[..<min(place, bytes.count)].count { $0 == 0x0A }
  }

  /// How many fields the present row has.
  public var count: Int { fields.count }

  /// Goes on to the next row that is not empty; false at the end.
  public mutating func next() throws(TableFault) -> Bool {
    while index < bytes.count {
      line = nextLine
      fields.removeAll(keepingCapacity: true)
      repeat { fields.append(try field()) } while closes(with: 0x2C)
      endLine()
      if fields.count > 1 || !isEmpty(0) { return true }
    }
    return false
  }

  private mutating func closes(with separator: UInt8) -> Bool {
    guard index < bytes.count, bytes[index] == separator else { return false }
    index += 1
    return true
  }

  private mutating func endLine() {
    guard index < bytes.count else { return }
    if bytes[index] == 0x0D, index + 1 < bytes.count, bytes[index + 1] == 0x0A { index += 1 }
    index += 1
    nextLine += 1
  }

  private mutating func field() throws(TableFault) -> Field {
    while index < bytes.count, Self.isBlank(bytes[index]) { index += 1 }
    if index < bytes.count, bytes[index] == 0x22 { return try quoted() }
    let start = index
    while index < bytes.count, bytes[index] != 0x2C, bytes[index] != 0x0A, bytes[index] != 0x0D {
      guard bytes[index] != 0x22 else { throw TableFault(file: file, line: line, reason: .strayQuote) }
      index += 1
    }
    return Field(range: trimmed(start..<index))
  }

  private mutating func quoted() throws(TableFault) -> Field {
    index += 1
    var field = Field(range: index..<index)
    while true {
      guard index < bytes.count else { throw TableFault(file: file, line: line, reason: .openQuote) }
      if bytes[index] == 0x0A { nextLine += 1 }
      if bytes[index] == 0x22 {
        guard index + 1 < bytes.count, bytes[index + 1] == 0x22 else { break }
        field.isDoubled = true
        index += 1
      }
      index += 1
    }
    field.range = trimmed(field.range.lowerBound..<index)
    index += 1
    while index < bytes.count, Self.isBlank(bytes[index]) { index += 1 }
    guard index == bytes.count || [0x2C, 0x0A, 0x0D].contains(bytes[index]) else {
      throw TableFault(file: file, line: line, reason: .strayQuote)
    }
    return field
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (low, high) = (range.lowerBound, range.upperBound)
    // A quoted field may begin and end with line ends.
    func isBlank(_ byte: UInt8) -> Bool { byte <= 0x20 }
    while low < high, isBlank(bytes[low]) { low += 1 }
    while low < high, isBlank(bytes[high - 1]) { high -= 1 }
    return low..<high
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
}

extension RowScanner {
  /// The bytes of a field of the present row.
  public func bytes(of number: Int) -> ArraySlice<UInt8> { bytes[fields[number].range] }

  /// Whether a field of the present row is empty, or white space alone.
  public func isEmpty(_ number: Int) -> Bool {
    guard let first = bytes(of: number).first else { return true }
    return first >= 0x80 && text(number).isEmpty
  }

  /// A field of the present row as text.
  public func text(_ number: Int) -> String {
    var text = String(decoding: bytes[fields[number].range], as: UTF8.self)
    if fields[number].isDoubled { text.replace("\"\"", with: "\"") }
    guard let first = text.utf8.first, let last = text.utf8.last, first >= 0x80 || last >= 0x80 else { return text }
    let start = text.unicodeScalars.firstIndex { !$0.properties.isWhitespace }
    let end = text.unicodeScalars.lastIndex { !$0.properties.isWhitespace }
    guard let start, let end else { return "" }
    return String(text.unicodeScalars[start...end])
  }

  /// A field of the present row as a whole number of up to 18 digits.
  public func integer(_ number: Int) -> Int? {
    var digits = bytes(of: number)
    let isNegative = digits.first == 0x2D
    if isNegative { digits.removeFirst() }
    guard !digits.isEmpty, digits.count <= 18 else { return nil }
    var value = 0
    for digit in digits {
      guard digit >= 0x30, digit <= 0x39 else { return nil }
      value = value &* 10 &+ Int(digit &- 0x30)
    }
    return isNegative ? -value : value
  }
}
