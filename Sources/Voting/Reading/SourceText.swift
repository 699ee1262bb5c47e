/// The bytes of a file, known to be UTF-8 without control characters, after a byte order mark if there is one.
struct SourceText {
  let name: String
  let bytes: [UInt8]
  /// Where the text begins.
  let start: Int

  init(_ bytes: [UInt8], name: String) throws(BallotError) {
    self.name = name
    self.bytes = bytes
    start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    guard start < bytes.count else { throw BallotError(file: name, line: 1, defect: .empty) }
    var line = 1
    for byte in bytes {
      if byte == 0x0A { line += 1 }
      let allowed = byte >= 0x20 && byte != 0x7F || byte == 0x0A || byte == 0x0D || byte == 0x09
      guard allowed else { throw BallotError(file: name, line: line, defect: .controlCharacter) }
    }
    guard String(validating: bytes, as: UTF8.self) != nil else {
      throw BallotError(file: name, line: Self.firstBadLine(bytes), defect: .notUTF8)
    }
  }

  private static func firstBadLine(_ bytes: [UInt8]) -> Int {
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    return 1 + (lines.firstIndex { String(validating: $0, as: UTF8.self) == nil } ?? 0)
  }

  /// The text of `range` without white space at its ends.
  func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[trimmed(range)], as: UTF8.self)
  }

  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high, Self.isSpace(bytes[low]) { low += 1 }
    while low < high, Self.isSpace(bytes[high - 1]) { high -= 1 }
    return low..<high
  }

  static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0D
  }

  /// The whole number that fills `range`, with a minus sign if `signed`; nil when it is anything else, or has more
  /// than nine digits.
  func number(_ range: Range<Int>, signed: Bool = false) -> Int? {
    var index = range.lowerBound
    let negative = signed && index < range.upperBound && bytes[index] == 0x2D
    if negative { index += 1 }
    guard index < range.upperBound, range.upperBound - index <= 9 else { return nil }
    var value = 0
    while index < range.upperBound {
      let digit = bytes[index] &- 0x30
      guard digit <= 9 else { return nil }
      value = value * 10 + Int(digit)
      index += 1
    }
    return negative ? -value : value
  }

  /// Checks a name that will be shown: there is one, and nothing in it is invisible or turns the text around it.
  static func check(name: String) throws(BallotDefect) {
    guard !name.isEmpty else { throw .nameMissing }
    for scalar in name.unicodeScalars {
      switch scalar.value {
      case 0x80...0x9F, 0xAD, 0x61C, 0x180E, 0x200B, 0x200E, 0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF,
        0xFFF9...0xFFFB, 0xE0000...0xE007F:
        throw .hiddenCharacter
      default: continue
      }
    }
  }

  /// Checks the names of the options together.
  static func check(options: [String]) throws(BallotDefect) {
    guard !options.isEmpty else { throw .noOptions }
    guard options.count <= 1000 else { throw .tooManyOptions }
    var seen: Set<String> = []
    for option in options {
      try check(name: option)
      guard seen.insert(option).inserted else { throw .nameRepeated(option) }
    }
  }
}
