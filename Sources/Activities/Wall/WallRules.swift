public import Kernel

extension Wall {
  static let questionLimit = 200
  static let likesLimit = 200

  public init(from form: Form, replacing previous: Wall, drawing chance: inout Chance) throws(ActivityRefusal) {
    question = try form.requiredLine("question", limit: Self.questionLimit)
    most = try form.number("most", in: 1...20, standard: 3)
    length = try form.number("length", in: 20...400, standard: 140)
    isModerated = form.has("moderated")
    allowsLikes = form.has("likes")
    guard let chosen = Order(rawValue: form["order"] ?? Order.newest.rawValue) else { throw .unknown(field: "order") }
    order = chosen
  }

  var limits: CardLimits {
    CardLimits(cards: most, length: length, likes: allowsLikes ? Self.likesLimit : 0)
  }

  public func answer(from form: Form, in giving: inout Giving<Wall>) throws(ActivityRefusal) -> CardsAnswer? {
    if form.has("like"), !allowsLikes { throw .unknown(field: "like") }
    let desk = giving.stage.desk
    return try giving.gesture(form, within: limits) { desk.shows($0.id, moderated: isModerated) }
  }

  public func move(from form: Form, in moving: inout Moving<Wall>) throws(ActivityRefusal) -> CardMove {
    guard let move = try moving.cardMove(from: form, on: moving.stage.desk) else { throw .unknown(field: "move") }
    return move
  }

  public func dealt(_ answers: [CardsAnswer], areSigned: Bool, drawing chance: inout Chance) -> [CardsAnswer] {
    answers.dealt(areSigned: areSigned, drawing: &chance)
  }

  public static func robotAnswer(
    to blank: BlankForm, in language: Language, drawing chance: inout Chance
  ) -> Form {
    CardRobot.answer(to: blank, with: WallWords.phrases(language), drawing: &chance)
  }
}
