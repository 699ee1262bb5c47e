import Kernel

extension Language {
  /// The language a reader chose, otherwise the one the browser likes best, otherwise French.
  static func preferred(chosen: String?, accepted: String?) -> Language {
    if let language = chosen.flatMap(Language.init(rawValue:)) { return language }
    let wishes = (accepted ?? "").prefix(500).split(separator: ",").compactMap(Wish.init)
    // Of equal wishes the first counts, and `max` keeps the first.
    return wishes.max { $0.weight < $1.weight }?.language ?? .french
  }

  private struct Wish {
    let language: Language
    let weight: Double

    init?(_ text: Substring) {
      let parts = text.split(separator: ";")
      let tag = parts.first.map { String($0.filter { $0 != " " }).lowercased() } ?? ""
      guard let language = Language(rawValue: String(tag.prefix { $0 != "-" })) else { return nil }
      let weight = parts.dropFirst().compactMap(Self.weight).first ?? 1
      guard weight > 0 else { return nil }
      self.language = language
      self.weight = weight
    }

    private static func weight(_ parameter: Substring) -> Double? {
      let text = parameter.filter { $0 != " " }
      return text.hasPrefix("q=") ? Double(text.dropFirst(2)) : nil
    }
  }
}
