public import Kernel

/// People give words or short phrases; what many gave is written large.
public struct WordCloud: Activity {
  public static let kind = Kind(
    name: "word-cloud",
    title: Bilingual(french: "Nuage de mots", english: "Word cloud"),
    hint: Bilingual(french: "Donner des mots", english: "Give words"),
    glyph: "M7 18a4 4 0 0 1-.6-7.95A5.5 5.5 0 0 1 17 9.1 4.5 4.5 0 0 1 16.5 18zM9 14h6", purpose: .ideas,
    flow: .ongoing)

  public var question: String
  /// The most entries of one person.
  public var most: Int
  /// The most characters of an entry.
  public var limit: Int
  /// How writings are compared.
  public var folding: WordFolding
  /// Words, folded, that no entry may contain.
  public var blocked: [String]

  public struct Answer: Codable, Hashable, Sendable {
    /// As the person wrote them, in the order given.
    public var entries: [String]

    public init(entries: [String]) {
      self.entries = entries
    }
  }

  /// What the facilitator merged and hid. Words are named by their keys.
  public struct Stage: ActivityStage {
    /// The word that another one is counted with.
    public private(set) var merged: [String: String] = [:]
    public private(set) var hidden: Set<String> = []

    public init() {}

    public mutating func apply(_ move: Move) {
      switch move {
      case .merged(let word, let target):
        let root = root(of: target)
        // What would go round in a circle is left as it is.
        if root != self.root(of: word) { merged[self.root(of: word)] = root }
      case .separated(let word): merged[word] = nil
      case .hidden(let word): hidden.insert(word)
      case .shown(let word): hidden.remove(word)
      }
    }

    /// The word that `word` is counted with; itself when it was not merged.
    public func root(of word: String) -> String {
      var word = word
      while let next = merged[word] { word = next }
      return word
    }
  }

  public enum Move: Codable, Hashable, Sendable {
    case merged(word: String, into: String)
    case separated(word: String)
    case hidden(word: String)
    case shown(word: String)

    private enum CodingKeys: String, CodingKey {
      case merged, separated, hidden, shown
    }
  }

  public var emptyTally: WordCloudTally { WordCloudTally(folding: folding, blocked: blocked) }

  public init(newIn language: Language) {
    question =
      language == .french
      ? "En un mot ou deux, qu’est-ce qui aiderait nos services à coopérer\u{202F}?"
      : "In a word or two, what would help our departments cooperate?"
    most = 3
    limit = 40
    folding = WordFolding(foldsAccents: true, dropsStopWords: true)
    blocked = []
  }
}
