/// The words of a cloud as they are shown: merged ones together, hidden ones left out, the most given first.
struct ShownWords {
  struct Word: Hashable {
    let key: String
    let text: String
    let count: Int
  }

  /// All of them, by count and then by key.
  let words: [Word]

  init(_ tally: WordCloudTally, at stage: WordCloud.Stage) {
    var counts: [String: Int] = [:]
    for (key, word) in tally.words { counts[stage.root(of: key), default: 0] += word.count }
    var shown: [Word] = []
    shown.reserveCapacity(counts.count)
    for (key, count) in counts where !stage.hidden.contains(key) {
      // A word whose people all left keeps its name for those merged into it.
      shown.append(Word(key: key, text: tally.words[key]?.usual ?? key, count: count))
    }
    words = shown.sorted { ($1.count, $0.key) < ($0.count, $1.key) }
  }

  /// Pairs of shown words that differ by their plural alone, the rarer one first: what the facilitator may merge.
  func plurals(most: Int) -> [(Word, Word)] {
    let byKey = Dictionary(words.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    var pairs: [(Word, Word)] = []
    for word in words where pairs.count < most {
      for singular in Self.singulars(of: word.key) {
        guard let other = byKey[singular] else { continue }
        pairs.append(word.count > other.count ? (other, word) : (word, other))
        break
      }
    }
    return pairs
  }

  // « transports », « journaux », “queries”, “boxes”: every word of the phrase may be in the plural.
  private static func singulars(of key: String) -> [String] {
    let words = key.split(separator: " ")
    guard words.contains(where: { $0.count > 3 && ($0.hasSuffix("s") || $0.hasSuffix("x")) }) else { return [] }
    let rules: [(String, String)] = [("ies", "y"), ("aux", "al"), ("es", ""), ("s", ""), ("x", "")]
    var found: [String] = []
    for (ending, singular) in rules {
      let changed = words.map { word in
        word.count > 3 && word.hasSuffix(ending) ? word.dropLast(ending.count) + singular : word
      }
      let joined = changed.joined(separator: " ")
      if joined != key, !found.contains(joined) { found.append(joined) }
    }
    return found
  }
}
