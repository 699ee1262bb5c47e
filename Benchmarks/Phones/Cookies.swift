/// The cookies that a server sets.
enum Cookies {
  /// Reads the values of `Set-Cookie`, of which only the name and the value matter here. What is no cookie is left out.
  static func set(by fields: some Sequence<String>) -> [String: String] {
    fields.reduce(into: [:]) { cookies, field in
      let pair = field.prefix { $0 != ";" }.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard pair.count == 2 else { return }
      let (name, value) = (trimmed(pair[0]), trimmed(pair[1]))
      if !name.isEmpty { cookies[name] = value }
    }
  }

  private static func trimmed(_ text: Substring) -> String {
    let isSpace = { (letter: Character) in letter == " " || letter == "\t" }
    let start = text.drop(while: isSpace)
    return String(start.prefix(start.count - start.reversed().prefix(while: isSpace).count))
  }
}
