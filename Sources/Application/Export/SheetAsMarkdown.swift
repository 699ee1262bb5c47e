internal import Activities

extension SessionSheet {
  /// The sheet as Markdown with GitHub's tables. What people wrote is text and nothing else: no mark of theirs has an
  /// effect.
  public func markdown() -> String {
    var blocks = ["# \(MarkdownText.escaped(title))"] + notes.map(MarkdownText.escaped)
    for chapter in chapters {
      blocks.append("## \(MarkdownText.escaped(chapter.heading))")
      if !chapter.notes.isEmpty { blocks.append(chapter.notes.map(MarkdownText.escaped).joined(separator: " · ")) }
      if let table = chapter.table { blocks.append(MarkdownText.table(table)) }
    }
    return blocks.joined(separator: "\n\n") + "\n"
  }
}

/// Plain text within Markdown.
enum MarkdownText {
  /// The text on one line, every mark of Markdown and of HTML made a plain character.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for character in text {
      switch character {
      case "\\", "`", "*", "_", "[", "]", "<", ">", "#", "|", "~", "&": escaped += "\\\(character)"
      case _ where character.isNewline: escaped += " / "
      default: escaped.append(character)
      }
    }
    return escaped
  }

  static func table(_ table: ExportTable) -> String {
    let rule = "|" + String(repeating: " --- |", count: table.columns.count)
    return ([line(table.columns), rule] + table.rows.map(line)).joined(separator: "\n")
  }

  private static func line(_ cells: [String]) -> String {
    "| " + cells.map(escaped).joined(separator: " | ") + " |"
  }
}
