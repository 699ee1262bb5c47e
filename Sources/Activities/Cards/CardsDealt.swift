import Kernel

extension [CardsAnswer] {
  /// The same cards with the same likes, by as many people. Cards that bear no signature, and all likes, are dealt anew by
  /// lot: pages say neither which of them are of one person, nor whose a like is.
  func dealt(areSigned: Bool, drawing chance: inout Chance) -> [CardsAnswer] {
    if isEmpty { return [] }
    var dealt = map { answer in CardsAnswer(cards: areSigned ? answer.cards.filter { !$0.isUnsigned } : []) }
    let loose = flatMap { answer in areSigned ? answer.cards.filter(\.isUnsigned) : answer.cards }
    for card in loose.shuffled(using: &chance) {
      dealt[Int.random(in: dealt.indices, using: &chance)].cards.append(card)
    }
    var likes: [String: Int] = [:]
    for card in flatMap(\.liked) { likes[card, default: 0] += 1 }
    for (card, count) in likes.sorted(by: { $0.key < $1.key }) {
      // Nobody likes a card of their own, as long as there are others enough.
      let others = dealt.indices.shuffled(using: &chance).sorted { left, right in
        !dealt[left].has(card) && dealt[right].has(card)
      }
      for index in others.prefix(count) { dealt[index].liked.insert(card) }
    }
    return dealt
  }
}

extension CardsAnswer {
  fileprivate func has(_ card: String) -> Bool { cards.contains { $0.id == card } }
}
