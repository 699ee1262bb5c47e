/// The groups of one PrefLib line, `33: 1,{2,3},4`: how many ballots, then options that stand together.
struct PrefLibLine {
  let count: Int
  /// The groups from the first to the last; an option alone is a group of one.
  private(set) var groups: [[Int]] = []
  private var index: Int
  private let end: Int

  /// Reads the line in `range` of `source`, over `options` options.
  init(_ source: SourceText, _ range: Range<Int>, options: Int) throws(BallotDefect) {
    let range = source.trimmed(range)
    guard let colon = source.bytes[range].firstIndex(of: 0x3A) else { throw .countMissing }
    let digits = source.trimmed(range.lowerBound..<colon)
    guard let number = source.number(digits) else { throw .countMissing }
    guard number > 0 else { throw .outOfRange("0", lowest: 1, highest: 999_999_999) }
    count = number
    index = colon + 1
    end = range.upperBound
    skipSpaces(source)
    guard index < end else { throw .emptyOrder }
    while true {
      groups.append(try group(source, options))
      skipSpaces(source)
      guard index < end else { return }
      guard source.bytes[index] == 0x2C else { throw .braces }
      index += 1
    }
  }

  private mutating func skipSpaces(_ source: SourceText) {
    while index < end, SourceText.isSpace(source.bytes[index]) { index += 1 }
  }

  private mutating func group(_ source: SourceText, _ options: Int) throws(BallotDefect) -> [Int] {
    skipSpaces(source)
    guard index < end, source.bytes[index] == 0x7B else { return [try option(source, options)] }
    index += 1
    skipSpaces(source)
    var members: [Int] = []
    if index < end, source.bytes[index] == 0x7D {
      index += 1
      return members
    }
    while true {
      members.append(try option(source, options))
      skipSpaces(source)
      guard index < end else { throw .braces }
      index += 1
      if source.bytes[index - 1] == 0x7D { return members }
      guard source.bytes[index - 1] == 0x2C else { throw .braces }
    }
  }

  /// One option's number, from 1 in the file and from 0 here.
  private mutating func option(_ source: SourceText, _ options: Int) throws(BallotDefect) -> Int {
    skipSpaces(source)
    let start = index
    while index < end, source.bytes[index] >= 0x30, source.bytes[index] <= 0x39 { index += 1 }
    guard let number = source.number(start..<index) else { throw .braces }
    guard number >= 1, number <= options else { throw .unknownOption(number) }
    return number - 1
  }
}
