/// How many people gave each word, and how they wrote it.
public struct WordCloudTally: ActivityTally {
  let folding: WordFolding
  let blocked: [String]
  /// By key.
  public private(set) var words: [String: Word] = [:]

  public struct Word: Hashable, Sendable {
    public fileprivate(set) var count = 0
    /// How often each writing was used.
    public fileprivate(set) var writings: [String: Int] = [:]

    /// The writing most used; of equals the one that comes first in the order of code points.
    var usual: String {
      writings.min { ($1.value, $0.key) < ($0.value, $1.key) }?.key ?? ""
    }
  }

  init(folding: WordFolding, blocked: [String]) {
    self.folding = folding
    self.blocked = blocked
  }

  public mutating func add(_ answer: WordCloud.Answer, from token: Token) {
    count(answer, 1)
  }

  public mutating func remove(_ answer: WordCloud.Answer, from token: Token) {
    count(answer, -1)
  }

  // A person counts once for a word, also when the facilitator made two of their words one by folding more.
  private mutating func count(_ answer: WordCloud.Answer, _ step: Int) {
    var seen: Set<String> = []
    for entry in answer.entries where !folding.contains(blocked, in: entry) {
      let key = folding.key(entry)
      guard !key.isEmpty, seen.insert(key).inserted else { continue }
      var word = words[key] ?? Word()
      word.count += step
      let written = word.writings[entry, default: 0] + step
      word.writings[entry] = written == 0 ? nil : written
      words[key] = word.count == 0 ? nil : word
    }
  }
}

extension WordFolding {
  /// Whether one of the `blocked` words, folded, stands in `entry`.
  func contains(_ blocked: [String], in entry: String) -> Bool {
    if blocked.isEmpty { return false }
    let words = Self.folded(entry)
    let spaced = " \(words.joined(separator: " ")) "
    return blocked.contains { spaced.contains(" \($0) ") }
  }
}
