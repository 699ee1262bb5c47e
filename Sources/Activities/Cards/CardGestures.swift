import Kernel

/// How much one person may write and like.
struct CardLimits: Sendable {
  let cards: Int
  /// Characters of a card.
  let length: Int
  let likes: Int
  var likesOwn = false
}

extension Giving where A.Answer == CardsAnswer, A.Tally == CardsTally {
  /// The answer after the gesture in `form`: `remove` a card, `like` one, or else `add` one. What a phone sends twice
  /// changes nothing more; `to` says what a like should be, without it the like is turned.
  mutating func gesture(
    _ form: Form, within limits: CardLimits, column: String? = nil, isUnsigned: Bool = false,
    shows: (Card) -> Bool
  ) throws(ActivityRefusal) -> CardsAnswer? {
    var answer = previous ?? CardsAnswer()
    if let id = form["remove"] {
      answer.cards.removeAll { $0.id == id }
    } else if let id = form["like"] {
      try turn(id, form["to"], in: &answer, within: limits, shows: shows)
    } else {
      try add(form, to: &answer, within: limits, column: column, isUnsigned: isUnsigned)
    }
    return answer.cards.isEmpty && answer.liked.isEmpty ? nil : answer
  }

  private func turn(
    _ id: String, _ wanted: String?, in answer: inout CardsAnswer, within limits: CardLimits, shows: (Card) -> Bool
  ) throws(ActivityRefusal) {
    guard let entry = tally[id], shows(entry.card) else { throw .unknown(field: "like") }
    if !limits.likesOwn, answer.cards.contains(where: { $0.id == id }) {
      throw .particular(field: "like", CardWords.ownLike)
    }
    guard wanted.map({ $0 == "yes" }) ?? !answer.liked.contains(id) else {
      answer.liked.remove(id)
      return
    }
    answer.liked.formIntersection(answer.liked.filter { tally.contains($0) })
    if !answer.liked.contains(id), answer.liked.count >= limits.likes {
      throw .tooMany(field: "like", limit: limits.likes)
    }
    answer.liked.insert(id)
  }

  private mutating func add(
    _ form: Form, to answer: inout CardsAnswer, within limits: CardLimits, column: String?, isUnsigned: Bool
  ) throws(ActivityRefusal) {
    let text = try form.requiredLine("add", limit: limits.length)
    if answer.cards.contains(where: { $0.text == text && $0.column == column }) { return }
    if answer.cards.count >= limits.cards { throw .tooMany(field: "add", limit: limits.cards) }
    var id = chance.drawName()
    while tally.contains(id) { id = chance.drawName() }
    answer.cards.append(Card(id: id, text: text, column: column, isUnsigned: isUnsigned, written: now))
  }
}

/// What robots send to a form for cards: a like if the page shows any, a card while there is room, or a card less.
enum CardRobot {
  static func answer(to blank: BlankForm, with phrases: [String], drawing chance: inout Chance) -> Form {
    let likes = blank.fields.filter { $0.name == "like" }
    if let like = likes.randomElement(using: &chance), chance.next() % 2 == 0 {
      return Form([.init(name: "like", value: like.value), .init(name: "to", value: "yes")])
    }
    let own = BlankForm(blank.fields.filter { ["add", "column"].contains($0.name) })
    if own.fields.contains(where: { $0.name == "add" }) { return own.filled(with: phrases, drawing: &chance) }
    let removes = blank.fields.filter { $0.name == "remove" }
    return Form(removes.randomElement(using: &chance).map { [.init(name: "remove", value: $0.value)] } ?? [])
  }
}
