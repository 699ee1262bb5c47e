extension Rules {
  /// Takes a rule as it is written on the command line: `scottish` or `meek` for the single transferable vote;
  /// `simple`, `absolute`, `two-thirds` or `percent:N` for yes and no. False when `method` knows no such rule.
  public mutating func take(rule text: String, for method: Method) -> Bool {
    switch (method, text) {
    case (.stv, _):
      guard let transfer = Transfer(rawValue: text) else { return false }
      self.transfer = transfer
    case (.yesNo, "simple"): majority = .simple
    case (.yesNo, "absolute"): majority = .absolute
    case (.yesNo, "two-thirds"): majority = .twoThirds
    case (.yesNo, _):
      guard text.hasPrefix("percent:"), let percent = Int(text.dropFirst(8)), (1...100).contains(percent) else {
        return false
      }
      majority = .percent(percent)
    default: return false
    }
    return true
  }
}

extension Rules.Amount {
  /// An amount as it is written on the command line: `12`, or `50%`.
  public init?(_ text: String) {
    let isShare = text.hasSuffix("%")
    guard let number = Int(isShare ? text.dropLast() : text[...]), number >= 0 else { return nil }
    guard !isShare || number <= 100 else { return nil }
    self = isShare ? .percent(number) : .count(number)
  }
}

extension Sentence.Language {
  /// The language of a locale name such as `fr_FR.UTF-8`; English when it is not French.
  public init(locale: String?) {
    self = locale?.lowercased().hasPrefix("fr") == true ? .french : .english
  }
}
