/// How wide text is in a book serif, close enough to set words side by side. The drawing then states each width, so that
/// the layout holds in whatever serif the reader has.
enum GlyphWidths {
  /// The width of `text` in thousandths of the size of its type.
  static func thousandths(of text: String) -> Int {
    max(250, text.reduce(0) { $0 + width(of: $1) })
  }

  private static func width(of character: Character) -> Int {
    if let width = known[character] { return width }
    // An accent does not make a letter wider.
    let plain = WordFolding.folded(String(character)).joined()
    let isCapital = character.isUppercase
    let widths = plain.map { known[isCapital ? Character($0.uppercased()) : $0] ?? 0 }
    if !widths.isEmpty, !widths.contains(0) { return widths.reduce(0, +) }
    // Beyond the alphabets of Europe and its neighbours signs fill a square.
    return (character.unicodeScalars.first?.value ?? 0) < 0x1100 ? 650 : 1000
  }

  private static let known: [Character: Int] = {
    let letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 -'’.,/&+"
    let widths = [
      500, 553, 444, 611, 479, 333, 556, 582, 291, 234, 556, 291, 883, 582, 546, 601, 560, 395, 424, 326, 603, 565, 834,
      516, 556, 500, 778, 611, 709, 774, 611, 556, 763, 832, 337, 333, 726, 611, 946, 831, 786, 604, 786, 668, 525, 613,
      778, 722, 1000, 667, 667, 667, 500, 500, 500, 500, 500, 500, 500, 500, 500, 500, 250, 333, 278, 278, 250, 250,
      606,
      778, 606,
    ]
    return Dictionary(zip(letters, widths), uniquingKeysWith: { first, _ in first })
  }()
}
