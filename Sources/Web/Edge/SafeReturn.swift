/// Where a link may lead back to: a path of ours and nothing else, whatever the address of the page says.
enum SafeReturn {
  /// `raw` when it is a path of this site, otherwise `otherwise`.
  static func path(_ raw: String?, otherwise: String = "/") -> String {
    guard let raw, raw.utf8.count <= 2_000, raw.utf8.first == UInt8(ascii: "/") else { return otherwise }
    // Browsers read "//host" and "/\host" as another site, and drop control characters before they look.
    let isPlain = raw.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "\\") }
    guard isPlain, !raw.hasPrefix("//") else { return otherwise }
    return raw
  }
}
