import Kernel

/// The fields that a page sent, in order, names repeating. Hostile: every text goes through the checks below.
public struct Form: Hashable, Sendable {
  public struct Field: Hashable, Sendable {
    public let name: String
    public let value: String

    public init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }

  public var fields: [Field]

  public init(_ fields: [Field] = []) {
    self.fields = fields
  }

  /// The first value of the field, as sent.
  public subscript(name: String) -> String? {
    fields.first { $0.name == name }?.value
  }

  /// All values of the field, as sent.
  public func all(_ name: String) -> [String] {
    fields.compactMap { $0.name == name ? $0.value : nil }
  }

  /// Whether a box of that name is ticked or a button of that name was pressed.
  public func has(_ name: String) -> Bool {
    self[name] != nil
  }

  /// One line of text, cleaned, at most `limit` characters; empty when absent.
  public func line(_ name: String, limit: Int) throws(ActivityRefusal) -> String {
    try Self.checked(PlainText.line(prefix(of: self[name] ?? "", limit: limit)), name, limit)
  }

  /// Like `line`, but refuses an empty text.
  public func requiredLine(_ name: String, limit: Int) throws(ActivityRefusal) -> String {
    let text = try line(name, limit: limit)
    if text.isEmpty { throw .missing(field: name) }
    return text
  }

  /// Text with line breaks, cleaned, at most `limit` characters; empty when absent.
  public func paragraphs(_ name: String, limit: Int) throws(ActivityRefusal) -> String {
    try Self.checked(PlainText.paragraphs(prefix(of: self[name] ?? "", limit: limit)), name, limit)
  }

  /// Each value of a repeated field as a cleaned line, empty ones left out.
  public func lines(_ name: String, limit: Int, most: Int) throws(ActivityRefusal) -> [String] {
    var lines: [String] = []
    for raw in all(name) {
      let text = try Self.checked(PlainText.line(prefix(of: raw, limit: limit)), name, limit)
      if !text.isEmpty { lines.append(text) }
    }
    if lines.count > most { throw .tooMany(field: name, limit: most) }
    return lines
  }

  /// A whole number within `range`, or `standard` when the field is absent or empty.
  public func number(_ name: String, in range: ClosedRange<Int>, standard: Int) throws(ActivityRefusal) -> Int {
    guard let raw = self[name], !PlainText.line(raw).isEmpty else { return standard }
    guard let number = Int(PlainText.line(raw)), range.contains(number) else {
      throw .outOfRange(field: name, lowest: range.lowerBound, highest: range.upperBound)
    }
    return number
  }

  // Cleaning 100,000 characters to refuse them would be work for nothing; cleaning only shortens.
  private func prefix(of raw: String, limit: Int) -> String {
    String(raw.prefix(4 * limit + 64))
  }

  private static func checked(_ text: String, _ name: String, _ limit: Int) throws(ActivityRefusal) -> String {
    if text.count > limit { throw .tooLong(field: name, limit: limit) }
    return text
  }
}
