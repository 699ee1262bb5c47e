/// How two writings become one word: « Les Transports » and « les transports » have the same key.
public struct WordFolding: Codable, Hashable, Sendable {
  /// Whether capitals, accents and punctuation make no difference.
  public var foldsAccents: Bool
  /// Whether words such as « le » or “the” around a phrase make no difference, and alone say nothing.
  public var dropsStopWords: Bool

  /// The key under which `entry` is counted; empty when the entry says nothing.
  public func key(_ entry: String) -> String {
    var words = foldsAccents ? Self.folded(entry) : entry.split(separator: " ").map(String.init)
    guard dropsStopWords else { return words.joined(separator: " ") }
    func isStop(_ word: String) -> Bool {
      StopWords.all.contains(foldsAccents ? word : Self.folded(word).joined(separator: " "))
    }
    // Only at the ends: « mise en commun » keeps its middle.
    while let first = words.first, isStop(first) { words.removeFirst() }
    while let last = words.last, isStop(last) { words.removeLast() }
    return words.joined(separator: " ")
  }

  /// The words of `text` in small letters without accents; what is neither letter, digit nor sign of its own parts them.
  static func folded(_ text: String) -> [String] {
    var words: [String] = []
    var word = ""
    for scalar in text.lowercased().unicodeScalars {
      if let plain = plainLetters[scalar] {
        word += plain
      } else if scalar.properties.generalCategory == .nonspacingMark, !scalar.properties.isEmoji, scalar.value < 0x370 {
        continue
      } else if separates(scalar) {
        if !word.isEmpty { words.append(word) }
        word = ""
      } else {
        word.unicodeScalars.append(scalar)
      }
    }
    if !word.isEmpty { words.append(word) }
    return words.isEmpty ? text.split(separator: " ").map(String.init) : words
  }

  private static func separates(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .spaceSeparator, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation, .finalPunctuation,
      .connectorPunctuation, .otherPunctuation, .modifierSymbol:
      !scalar.properties.isEmoji || scalar.isASCII
    default: false
    }
  }

  private static let plainLetters: [Unicode.Scalar: String] = {
    let groups = [
      "a": "àáâãäåāăą", "c": "çćĉċč", "d": "ďđ", "e": "èéêëēĕėęě", "g": "ĝğġģ", "h": "ĥħ", "i": "ìíîïĩīĭįı", "j": "ĵ",
      "k": "ķ", "l": "ĺļľŀł", "n": "ñńņňŋ", "o": "òóôõöøōŏő", "r": "ŕŗř", "s": "śŝşšș", "t": "ţťŧț", "u": "ùúûüũūŭůűų",
      "w": "ŵ", "y": "ýÿŷ", "z": "źżž", "oe": "œ", "ae": "æ", "ss": "ß",
    ]
    var letters: [Unicode.Scalar: String] = [:]
    for (plain, accented) in groups {
      for scalar in accented.unicodeScalars { letters[scalar] = plain }
    }
    return letters
  }()
}

/// Words that say nothing alone, folded, French and English.
enum StopWords {
  static let all = Set(
    """
    a à au aux avec ce ces cet cette d dans de des du elle en et eux il ils je j l la le les leur leurs lui ma mais me
    mes moi mon ne nos notre nous on ou par pas plus pour qu que qui sa se ses son sur ta te tes toi ton tu un une vos
    votre vous c n s t m y est sont ete etre suis es sommes avoir ai as avons ont tres bien si comme tout tous toute
    toutes a about all an and any are as at be been but by can do does for from had has have he her his how i if in
    into is it its just me my no nor not of on or our ours she so some such than that the their them then there these
    they this to too us was we were what when which who will with you your very more most
    """.split { $0 == " " || $0 == "\n" }.map(String.init))
}
