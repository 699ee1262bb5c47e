public import Kernel

extension Board {
  static let questionLimit = 200
  static let columnLimit = 40

  public init(from form: Form, replacing previous: Board, drawing chance: inout Chance) throws(ActivityRefusal) {
    question = try form.requiredLine("question", limit: Self.questionLimit)
    columns = try Self.columns(in: form, previous, &chance)
    most = try form.number("most", in: 1...20, standard: 5)
    length = try form.number("length", in: 20...400, standard: 140)
    votes = try form.number("votes", in: 0...20, standard: 3)
    isPrivateFirst = form.has("private")
  }

  private static func columns(
    in form: Form, _ previous: Board, _ chance: inout Chance
  ) throws(ActivityRefusal) -> [Choice] {
    guard let preset = form["preset"], !preset.isEmpty else {
      return try form.choices(
        "column", keeping: previous.columns, count: 1...6, limit: columnLimit, drawing: &chance)
    }
    guard let columns = BoardPreset.columns(for: preset) else { throw .unknown(field: "preset") }
    return columns
  }

  var limits: CardLimits {
    CardLimits(cards: most, length: length, likes: votes, likesOwn: true)
  }

  func isPrivate(at stage: Stage) -> Bool { isPrivateFirst && !stage.isShared }

  func takesVotes(at stage: Stage) -> Bool { votes > 0 && !isPrivate(at: stage) && !stage.isVotingClosed }

  public func answer(from form: Form, in giving: inout Giving<Board>) throws(ActivityRefusal) -> CardsAnswer? {
    let stage = giving.stage
    var column: String?
    if form.has("like") {
      guard takesVotes(at: stage) else { throw .particular(field: "like", BoardWords.noVote) }
    } else if !form.has("remove") {
      column = form["column"]
      if column == nil { throw .missing(field: "column") }
      guard columns.contains(where: { $0.id == column }) else { throw .unknown(field: "column") }
    }
    return try giving.gesture(form, within: limits, column: column) { stage.desk.shows($0.id, moderated: false) }
  }

  public func dealt(_ answers: [CardsAnswer], areSigned: Bool, drawing chance: inout Chance) -> [CardsAnswer] {
    answers.dealt(areSigned: areSigned, drawing: &chance)
  }

  public static func robotAnswer(
    to blank: BlankForm, in language: Language, drawing chance: inout Chance
  ) -> Form {
    CardRobot.answer(
      to: blank, with: language == .french ? CardPhrases.french : CardPhrases.english, drawing: &chance)
  }
}
