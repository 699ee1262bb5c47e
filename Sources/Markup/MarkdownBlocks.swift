/// Reads lines into blocks. Each container cuts its mark off its lines and reads what is left, one level deeper.
struct MarkdownBlocks {
  private let lines: [Substring]
  private let depth: Int
  private var next = 0
  private var blocks: [Markdown.Block] = []
  private var paragraph: [Substring] = []

  static func read(_ lines: [Substring], depth: Int = 0) -> [Markdown.Block] {
    var reading = MarkdownBlocks(lines: lines, depth: depth)
    return reading.read()
  }

  private init(lines: [Substring], depth: Int) {
    self.lines = lines
    self.depth = depth
  }

  private mutating func read() -> [Markdown.Block] {
    while next < lines.count {
      let line = lines[next].drop { $0 == " " || $0 == "\t" }
      if line.isEmpty {
        endParagraph()
        next += 1
      } else if line.hasPrefix("```") {
        endParagraph()
        readCode(fence: line.prefix { $0 == "`" })
      } else if let heading = Self.heading(line) {
        add(heading)
      } else if Self.isRule(line) {
        add(.rule)
      } else if depth < Markdown.deepest, line.hasPrefix(">") {
        endParagraph()
        readQuote()
      } else if depth < Markdown.deepest, let mark = MarkdownListMark(lines[next]) {
        endParagraph()
        readList(mark)
      } else {
        paragraph.append(line)
        next += 1
      }
    }
    endParagraph()
    return blocks
  }

  private mutating func add(_ block: Markdown.Block) {
    endParagraph()
    blocks.append(block)
    next += 1
  }

  private mutating func endParagraph() {
    guard !paragraph.isEmpty else { return }
    var spans: [Markdown.Span] = []
    for (index, line) in paragraph.enumerated() {
      if index > 0 { spans.append(.lineBreak) }
      spans += MarkdownSpans.read(line)
    }
    blocks.append(.paragraph(spans))
    paragraph = []
  }

  private mutating func readCode(fence: Substring) {
    next += 1
    var code: [Substring] = []
    while next < lines.count, !lines[next].drop(while: { $0 == " " }).hasPrefix(fence) {
      code.append(lines[next])
      next += 1
    }
    next += 1
    blocks.append(.code(code.joined(separator: "\n")))
  }

  private mutating func readQuote() {
    var inside: [Substring] = []
    while next < lines.count {
      let line = lines[next].drop { $0 == " " || $0 == "\t" }
      guard line.hasPrefix(">") else { break }
      let rest = line.dropFirst()
      inside.append(rest.hasPrefix(" ") ? rest.dropFirst() : rest)
      next += 1
    }
    blocks.append(.quote(Self.read(inside, depth: depth + 1)))
  }

  private mutating func readList(_ first: MarkdownListMark) {
    var items: [[Markdown.Block]] = []
    while next < lines.count, let mark = MarkdownListMark(lines[next]), mark.isOrdered == first.isOrdered {
      var inside = [mark.rest]
      next += 1
      while next < lines.count, let rest = mark.continuation(lines[next]) {
        inside.append(rest)
        next += 1
      }
      items.append(Self.read(inside, depth: depth + 1))
      // An empty line between two items does not part the list.
      if next + 1 < lines.count, lines[next].allSatisfy(\.isWhitespace), MarkdownListMark(lines[next + 1]) != nil {
        next += 1
      }
    }
    blocks.append(first.number.map { .numbers(from: $0, items) } ?? .bullets(items))
  }

  private static func heading(_ line: Substring) -> Markdown.Block? {
    let level = line.prefix { $0 == "#" }.count
    guard (1...4).contains(level) else { return nil }
    let rest = line.dropFirst(level)
    guard rest.first == " " else { return nil }
    let text = rest.drop { $0 == " " }
    return text.isEmpty ? nil : .heading(level: level, MarkdownSpans.read(text))
  }

  private static func isRule(_ line: Substring) -> Bool {
    let marks = line.filter { $0 != " " }
    guard marks.count >= 3, let mark = marks.first, "-*_".contains(mark) else { return false }
    return marks.allSatisfy { $0 == mark }
  }
}

/// The mark in front of an item of a list: `-`, `*`, `+`, `1.` or `1)`.
struct MarkdownListMark {
  /// Nil for bullets.
  let number: Int?
  let rest: Substring
  /// Where the text of the item begins; lines indented that far belong to it.
  private let indent: Int

  var isOrdered: Bool { number != nil }

  init?(_ line: Substring) {
    let text = line.drop { $0 == " " }
    let digits = text.prefix { $0.isASCII && $0.isNumber }.prefix(9)
    let mark = digits.isEmpty ? text.prefix(1) : text.prefix(digits.count + 1)
    guard let sign = mark.last, (digits.isEmpty ? "-*+" : ".)").contains(sign) else { return nil }
    let after = text.dropFirst(mark.count)
    guard after.first == " ", after.contains(where: { $0 != " " }) else { return nil }
    number = digits.isEmpty ? nil : Int(digits)
    rest = after.drop { $0 == " " }
    indent = line.count - rest.count
  }

  /// The line without its indentation when it belongs to the item, nil when it does not.
  func continuation(_ line: Substring) -> Substring? {
    let text = line.drop { $0 == " " }
    if text.isEmpty { return nil }
    let spaces = line.count - text.count
    // Two spaces are enough: people seldom count them.
    guard spaces >= min(indent, 2) else { return nil }
    return line.dropFirst(min(spaces, indent))
  }
}
