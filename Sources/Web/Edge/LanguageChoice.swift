import Kernel

extension Language {
  /// The language a reader chose, otherwise the one the browser likes best, otherwise French.
  static func preferred(chosen: String?, accepted: String?) -> Language {
    if let language = chosen.flatMap(Language.init(rawValue:)) { return language }
    var best: Wish?
    for part in (accepted ?? "").utf8.prefix(500).split(separator: UInt8(ascii: ",")) {
      // Of equal wishes the first counts.
      guard let wish = Wish(part), wish.weight > best?.weight ?? 0 else { continue }
      best = wish
    }
    return best?.language ?? .french
  }

  private struct Wish {
    let language: Language
    let weight: Double

    init?(_ text: Substring.UTF8View) {
      let parts = text.split(separator: UInt8(ascii: ";"))
      let tag = parts.first?.drop { $0 == Self.space }.prefix { $0 != UInt8(ascii: "-") && $0 != Self.space }
      guard let tag, let language = Language(rawValue: String(Substring(tag)).lowercased()) else { return nil }
      let weight = parts.dropFirst().compactMap(Self.weight).first ?? 1
      guard weight > 0 else { return nil }
      self.language = language
      self.weight = weight
    }

    private static let space = UInt8(ascii: " ")

    private static func weight(_ parameter: Substring.UTF8View) -> Double? {
      let text = Substring(parameter).filter { $0 != " " }
      return text.hasPrefix("q=") ? Double(text.dropFirst(2)) : nil
    }
  }
}
