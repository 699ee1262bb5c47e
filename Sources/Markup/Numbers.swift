internal import Foundation
public import Kernel

extension Int {
  /// The number as the language writes it: `1 184` or `1,184`.
  public func written(in language: Language) -> String {
    formatted(.number.locale(language.locale))
  }
}

extension Double {
  /// The number with exactly `digits` decimals: `4,0` or `4.0`.
  public func written(in language: Language, digits: Int = 1) -> String {
    formatted(.number.precision(.fractionLength(digits)).locale(language.locale))
  }
}

/// `part` of `whole` as a share in whole per cent, 0 when there is no whole: `34 %` or `34%`.
public func share(_ part: Int, of whole: Int, in language: Language) -> String {
  let percent = whole == 0 ? 0 : Int((100 * Double(part) / Double(whole)).rounded())
  return language == .french ? "\(percent)\u{202F}%" : "\(percent)%"
}

extension Language {
  var locale: Locale {
    switch self {
    case .french: Self.frenchLocale
    case .english: Self.englishLocale
    }
  }

  private static let frenchLocale = Locale(identifier: "fr_FR")
  private static let englishLocale = Locale(identifier: "en_GB")
}
