public import Kernel

extension Questions {
  static let questionLimit = 200
  static let answerLimit = 600
  static let votesLimit = 200

  public init(from form: Form, replacing previous: Questions, drawing chance: inout Chance) throws(ActivityRefusal) {
    question = try form.requiredLine("question", limit: Self.questionLimit)
    most = try form.number("most", in: 1...10, standard: 3)
    length = try form.number("length", in: 20...400, standard: 200)
    isModerated = form.has("moderated")
    allowsUnsigned = form.has("unsigned")
  }

  var limits: CardLimits {
    CardLimits(cards: most, length: length, likes: Self.votesLimit)
  }

  public func answer(from form: Form, in giving: inout Giving<Questions>) throws(ActivityRefusal) -> CardsAnswer? {
    let desk = giving.stage.desk
    return try giving.gesture(form, within: limits, isUnsigned: allowsUnsigned && form.has("unsigned")) {
      desk.shows($0.id, moderated: isModerated)
    }
  }

  public func move(from form: Form, in moving: inout Moving<Questions>) throws(ActivityRefusal) -> Move {
    if let move = try moving.cardMove(from: form, on: moving.stage.desk) { return .cards(move: move) }
    if form["move"] == "lower" { return .lowered }
    guard let card = form["card"], moving.tally.contains(card),
      moving.stage.desk.shows(card, moderated: isModerated)
    else { throw .unknown(field: "card") }
    switch form["move"] {
    case "highlight": return .highlighted(card: card)
    case "pin": return .pinned(card: card)
    case "unpin": return .unpinned(card: card)
    case "answer": return .answered(card: card, text: try form.paragraphs("text", limit: Self.answerLimit))
    case "reopen": return .reopened(card: card)
    default: throw .unknown(field: "move")
    }
  }

  public func dealt(_ answers: [CardsAnswer], areSigned: Bool, drawing chance: inout Chance) -> [CardsAnswer] {
    answers.dealt(areSigned: areSigned, drawing: &chance)
  }

  public static func robotAnswer(
    to blank: BlankForm, in language: Language, drawing chance: inout Chance
  ) -> Form {
    let phrases = language == .french ? QuestionsPhrases.french : QuestionsPhrases.english
    return CardRobot.answer(to: blank, with: phrases, drawing: &chance)
  }
}
