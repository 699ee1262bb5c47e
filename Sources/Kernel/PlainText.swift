/// What a person typed, made safe to show anywhere: no control characters, no marks that turn the direction of the
/// text around it, no invisible characters that hide a difference, white space folded. A space before a mark that stands
/// apart in French (`? ! ; : »`), or after `«`, is made one that no line breaks at.
public enum PlainText {
  /// `raw` on one line: every run of white space becomes one space, ends trimmed.
  public static func line(_ raw: String) -> String {
    folded(visible(raw)[...])
  }

  /// `raw` with its line breaks: at most one empty line in a row, ends trimmed.
  public static func paragraphs(_ raw: String) -> String {
    var lines: [String] = []
    for piece in visible(raw).split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      let text = folded(piece)
      if text.isEmpty, lines.last?.isEmpty ?? true { continue }
      lines.append(text)
    }
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines.joined(separator: "\n")
  }

  private static func folded(_ text: Substring) -> String {
    // An accent or a sign of style with nothing before it would make one sign with the space.
    let words = text.split(whereSeparator: \.isWhitespace)
      .map { Substring($0.unicodeScalars.drop { $0.properties.isGraphemeExtend || $0.value == 0x200D }) }
      .filter { !$0.isEmpty }
    var line = ""
    var previous: Substring = ""
    for word in words {
      let isMark = word.count == 1 && "?!;:»".contains(word) || word.first == "»"
      if !line.isEmpty { line += isMark || previous.last == "«" ? "\u{202F}" : " " }
      line += word
      previous = word
    }
    return line
  }

  private static func visible(_ raw: String) -> String {
    var kept = String.UnicodeScalarView()
    var previousJoinsEmoji = false
    for scalar in raw.unicodeScalars {
      // A zero-width joiner is part of many emoji; anywhere else it only hides.
      let keeps = scalar.value == 0x200D ? previousJoinsEmoji : !isHostile(scalar)
      if keeps { kept.append(scalar) }
      previousJoinsEmoji = scalar.properties.isEmoji && scalar.value > 0x2000 || scalar.value == 0xFE0F
    }
    return String(kept)
  }

  private static func isHostile(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: false
    case 0..<0x20, 0x7F...0x9F: true
    case 0x00AD, 0x061C, 0x180E, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF, 0xFFF9...0xFFFB: true
    case 0xE0000...0xE007F: true
    default: false
    }
  }
}
