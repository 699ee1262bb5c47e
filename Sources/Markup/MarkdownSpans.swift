/// Reads one line into spans. A mark that is never closed is looked for once and is text from then on, so that a
/// line of nothing but marks costs no more than any other.
struct MarkdownSpans {
  private let text: [Character]
  private let depth: Int
  private var next = 0
  private var spans: [Markdown.Span] = []
  private var plain = ""
  private var unclosed: Set<String> = []

  static func read(_ text: some StringProtocol) -> [Markdown.Span] {
    read(Array(text), depth: 0)
  }

  private static func read(_ text: [Character], depth: Int) -> [Markdown.Span] {
    var reading = MarkdownSpans(text: text, depth: depth)
    return reading.read()
  }

  private init(text: [Character], depth: Int) {
    self.text = text
    self.depth = depth
  }

  private mutating func read() -> [Markdown.Span] {
    while next < text.count {
      switch text[next] {
      case "\\" where next + 1 < text.count && (text[next + 1].isPunctuation || text[next + 1].isSymbol):
        plain.append(text[next + 1])
        next += 2
      case "`": readCode()
      case "*", "_": readEmphasis(text[next])
      case "[": readLink()
      case "<", "h", "H": readAddress()
      default: takeAsText(1)
      }
    }
    endText()
    return spans
  }

  private mutating func takeAsText(_ count: Int) {
    plain.append(contentsOf: text[next..<next + count])
    next += count
  }

  private mutating func endText() {
    if !plain.isEmpty { spans.append(.text(plain)) }
    plain = ""
  }

  private mutating func add(_ span: Markdown.Span, upTo end: Int) {
    endText()
    spans.append(span)
    next = end
  }

  private mutating func readCode() {
    guard !unclosed.contains("`"), let end = text[(next + 1)...].firstIndex(of: "`") else {
      unclosed.insert("`")
      return takeAsText(1)
    }
    if end == next + 1 { return takeAsText(2) }
    add(.code(String(text[next + 1..<end])), upTo: end + 1)
  }

  private mutating func readEmphasis(_ sign: Character) {
    let run = text[next...].prefix { $0 == sign }.count
    let width = min(run, 2)
    let mark = String(repeating: sign, count: width)
    let start = next + width
    guard run <= 3, depth < Markdown.deepest, !unclosed.contains(mark), opens(sign, at: next, width) else {
      return takeAsText(run)
    }
    guard let end = closing(sign, width, from: start) else {
      unclosed.insert(mark)
      return takeAsText(width)
    }
    let inside = Self.read(Array(text[start..<end]), depth: depth + 1)
    add(width == 2 ? .strong(inside) : .emphasis(inside), upTo: end + width)
  }

  private func opens(_ sign: Character, at index: Int, _ width: Int) -> Bool {
    guard index + width < text.count, !text[index + width].isWhitespace else { return false }
    // `snake_case` and `2*3` are no emphasis.
    return index == 0 || !isWord(text[index - 1])
  }

  private func closing(_ sign: Character, _ width: Int, from start: Int) -> Int? {
    var index = start
    while index < text.count {
      guard text[index] == sign else {
        index += 1
        continue
      }
      let run = text[index...].prefix { $0 == sign }.count
      let end = index + run
      let closes = index > start && !text[index - 1].isWhitespace && (end == text.count || !isWord(text[end]))
      // Of three marks together the inner ones belong to what lies inside.
      if closes, run == width || run == 3 { return end - width }
      index = end
    }
    return nil
  }

  private func isWord(_ character: Character) -> Bool {
    character.isLetter || character.isNumber
  }

  private mutating func readLink() {
    let inside = text[(next + 1)...]
    guard depth < Markdown.deepest, let end = inside.firstIndex(where: { $0 == "]" || $0 == "[" }), text[end] == "]",
      end > next + 1,
      end + 1 < text.count, text[end + 1] == "(", let close = addressEnd(from: end + 2),
      let address = MarkdownAddress.allowed(String(text[end + 2..<close]))
    else { return takeAsText(1) }
    // At the greatest depth no link is read, so that no link holds another.
    add(.link(Self.read(Array(text[next + 1..<end]), depth: Markdown.deepest), to: address), upTo: close + 1)
  }

  // The bracket that ends the address; brackets in pairs are part of it.
  private func addressEnd(from start: Int) -> Int? {
    var open = 0
    for index in start..<min(text.count, start + MarkdownAddress.limit) {
      if text[index].isWhitespace { return nil }
      if text[index] == "(" { open += 1 }
      if text[index] == ")" {
        if open == 0 { return index }
        open -= 1
      }
    }
    return nil
  }

  // `<https://…>` and a bare `https://…`; a mark of punctuation at its end belongs to the sentence.
  private mutating func readAddress() {
    let isBracketed = text[next] == "<"
    let start = isBracketed ? next + 1 : next
    guard depth < Markdown.deepest, isBracketed || next == 0 || !isWord(text[next - 1]),
      text[start...].prefix(7).lowercased().hasPrefix(isBracketed ? "" : "http"),
      isBracketed || text[start...].prefix(8).contains(":")
    else { return takeAsText(1) }
    var end = start
    let last = min(text.count, start + MarkdownAddress.limit + 1)
    while end < last, !text[end].isWhitespace, text[end] != ">", text[end] != "<" { end += 1 }
    if isBracketed {
      guard end < text.count, text[end] == ">" else { return takeAsText(1) }
    } else {
      while end > start, ".,;:!?)»”’\"'*_".contains(text[end - 1]) { end -= 1 }
    }
    guard let address = MarkdownAddress.allowed(String(text[start..<end])) else { return takeAsText(1) }
    add(.link([.text(MarkdownAddress.short(address))], to: address), upTo: isBracketed ? end + 1 : end)
  }
}

extension ArraySlice where Element == Character {
  fileprivate func lowercased() -> String { String(self).lowercased() }
}
