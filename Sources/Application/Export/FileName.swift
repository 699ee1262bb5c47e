internal import Foundation

/// The name of a file that leaves the product.
public enum FileName {
  /// A name made from a title, of small letters, digits and hyphens, so that every system and every header takes it:
  /// `la-sortie-qui-previent-qui-2026-11-26.csv`. `day` is written `2026-11-26`.
  public static func made(from title: String, day: String, ending: String) -> String {
    let folded = title.folding(
      options: [.diacriticInsensitive, .caseInsensitive, .widthInsensitive], locale: Locale(identifier: "en"))
    let words = folded.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
    let short = words.joined(separator: "-").prefix(60)
    let name = short.split(separator: "-").joined(separator: "-")
    return "\(name.isEmpty ? "session" : name)-\(day).\(ending)"
  }
}
