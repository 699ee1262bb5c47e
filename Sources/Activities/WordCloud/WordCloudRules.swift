public import Kernel

extension WordCloud {
  static let questionLimit = 200
  static let mostRange = 1...10
  static let limitRange = 10...40
  static let blockedLimit = 2_000

  public init(from form: Form, replacing previous: WordCloud, drawing chance: inout Chance) throws(ActivityRefusal) {
    question = try form.requiredLine("question", limit: Self.questionLimit)
    most = try form.number("most", in: Self.mostRange, standard: 3)
    limit = try form.number("limit", in: Self.limitRange, standard: 40)
    folding = WordFolding(foldsAccents: form.has("fold"), dropsStopWords: form.has("stop"))
    let list = try form.paragraphs("blocked", limit: Self.blockedLimit)
    let words = list.split { $0.isNewline || $0 == "," || $0 == ";" }
      .map { WordFolding.folded(String($0)).joined(separator: " ") }
    blocked = Set(words).filter { !$0.isEmpty }.sorted()
  }

  public func answer(from form: Form, in giving: inout Giving<WordCloud>) throws(ActivityRefusal) -> Answer? {
    var entries = giving.previous?.entries ?? []
    if let gone = form["remove"] {
      entries.removeAll { $0 == gone }
      return entries.isEmpty ? nil : Answer(entries: entries)
    }
    let entry = try form.line("word", limit: limit)
    // A phone whose list is full has no field, and sends nothing.
    if entry.isEmpty, !form.has("word"), giving.previous != nil { return giving.previous }
    if entry.isEmpty { throw .missing(field: "word") }
    if folding.contains(blocked, in: entry) { throw .blocked(field: "word") }
    let key = folding.key(entry)
    if key.isEmpty { throw .particular(field: "word", Self.saysNothing) }
    if entries.contains(where: { folding.key($0) == key }) { return Answer(entries: entries) }
    if entries.count >= most { throw .tooMany(field: "word", limit: most) }
    return Answer(entries: entries + [entry])
  }

  static let saysNothing = Bilingual(
    french: "Ce mot seul dit trop peu pour être compté. Ajoutez-en un qui porte le sens.",
    english: "That word alone says too little to be counted. Add one that carries the meaning.")

  public func move(from form: Form, in moving: inout Moving<WordCloud>) throws(ActivityRefusal) -> Move {
    guard moving.by == .facilitator else { throw .onlyFacilitator }
    guard let word = form["word"], isKnown(word, moving) else { throw .unknown(field: "word") }
    switch form["move"] {
    case "merge":
      guard let target = form["into"], isKnown(target, moving) else { throw .unknown(field: "into") }
      if moving.stage.root(of: word) == moving.stage.root(of: target) { throw .twice(field: "into") }
      return .merged(word: word, into: target)
    case "separate": return .separated(word: word)
    case "hide": return .hidden(word: word)
    case "show": return .shown(word: word)
    default: throw .unknown(field: "move")
    }
  }

  private func isKnown(_ word: String, _ moving: Moving<WordCloud>) -> Bool {
    moving.tally.words[word] != nil || moving.stage.merged[word] != nil || moving.stage.hidden.contains(word)
  }
}
