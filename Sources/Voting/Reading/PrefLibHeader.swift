/// The header of a PrefLib file: lines `# KEY: value` (format of September 2022, preflib.org/format).
struct PrefLibHeader {
  private(set) var values: [String: (text: String, line: Int)] = [:]
  /// The line after which the ballots begin.
  private(set) var lastLine = 0

  /// Takes a line that begins with `#`. A line without a colon is a remark.
  mutating func add(_ text: String, line: Int) throws(BallotDefect) {
    lastLine = line
    let parts = text.dropFirst().split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2 else { return }
    let key = Self.trim(parts[0])
    guard values[key] == nil else { throw .headerRepeated(key) }
    values[key] = (Self.trim(parts[1]), line)
  }

  /// The names under `prefix` 1, 2, 3 … as many as `key` states, or as there are.
  func names(_ prefix: String, count key: String) throws(BallotDefect) -> [String] {
    let found = values.keys.count { $0.hasPrefix(prefix + " ") }
    guard let count = try number(key) ?? (found > 0 ? found : nil) else { throw .headerMissing(key) }
    guard count > 0 else { throw .noOptions }
    guard count <= 1000 else { throw .tooManyOptions }
    var names: [String] = []
    for number in 1...count {
      guard let name = values["\(prefix) \(number)"] else { throw .headerMissing("\(prefix) \(number)") }
      names.append(name.text)
    }
    guard found == count else { throw .headerDisagrees(key: key, stated: count, found: found) }
    return names
  }

  func number(_ key: String) throws(BallotDefect) -> Int? {
    guard let value = values[key] else { return nil }
    let digits = value.text.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 } && value.text.utf8.count <= 9
    guard digits, let number = Int(value.text) else { throw .headerUnreadable(key) }
    return number
  }

  /// Refuses a stated number that is not what the file holds.
  func check(_ key: String, is found: Int) throws(BallotDefect) {
    guard let stated = try number(key), stated != found else { return }
    throw .headerDisagrees(key: key, stated: stated, found: found)
  }

  private static func trim(_ text: Substring) -> String {
    let body = text.drop { $0.isWhitespace }
    guard let last = body.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(body[...last])
  }
}
