public import Kernel

extension WordCloud {
  /// A cloud signs nothing: the entries go by lot to as many people, the same word never twice to one.
  public func dealt(_ answers: [Answer], areSigned: Bool, drawing chance: inout Chance) -> [Answer] {
    var dealt = answers.map { _ in Answer(entries: []) }
    let given = answers.flatMap { answer in
      Dictionary(answer.entries.map { (folding.key($0), $0) }, uniquingKeysWith: { first, _ in first })
        .sorted { $0.key < $1.key }
    }
    for (_, entries) in Dictionary(grouping: given, by: { $0.key }).sorted(by: { $0.key < $1.key }) {
      for (index, entry) in zip(dealt.indices.shuffled(using: &chance), entries) {
        dealt[index].entries.append(entry.value)
      }
    }
    return dealt
  }
}
