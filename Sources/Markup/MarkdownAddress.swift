/// Which addresses a link may have.
enum MarkdownAddress {
  private static let schemes = ["https://", "http://", "mailto:"]
  static let limit = 2_000

  /// The address when a link may lead there, otherwise nil: a relative address, `javascript:`, `data:` and the like
  /// stay text.
  static func allowed(_ raw: String) -> String? {
    guard raw.utf8.count <= limit, raw.unicodeScalars.allSatisfy({ $0.value > 0x20 && $0.value != 0x7F }) else {
      return nil
    }
    let start = raw.prefix(8).lowercased()
    guard let scheme = schemes.first(where: { start.hasPrefix($0) }), raw.count > scheme.count else { return nil }
    return raw
  }

  /// The address as one reads it aloud: without its scheme.
  static func short(_ address: String) -> String {
    let start = address.prefix(8).lowercased()
    let scheme = schemes.first { start.hasPrefix($0) } ?? ""
    let rest = address.dropFirst(scheme.count)
    return String(rest.last == "/" ? rest.dropLast() : rest)
  }
}
