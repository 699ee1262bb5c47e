public import Kernel

extension Quiz {
  static let questionCounts = 1...20
  static let optionCounts = 2...6
  static let questionLimit = 200
  static let optionLimit = 120
  static let explanationLimit = 400
  static let pointsRange = 1...1_000
  static let secondsRange = 5...300

  public func answer(from form: Form, in giving: inout Giving<Quiz>) throws(ActivityRefusal) -> Answer? {
    let open = open(at: giving.stage)
    var answer = giving.previous ?? Answer(given: [:])
    var isTouched = false
    for question in open where form.has(Self.field(question)) {
      answer.given[question.id] = try given(question, from: form, in: giving)
      isTouched = true
    }
    if isTouched { return answer }
    // A phone that was slow sends a question that is no longer open.
    let field = open.first.map(Self.field) ?? "pick"
    if form.fields.contains(where: { $0.name.hasPrefix("pick-") }) || open.isEmpty {
      throw .particular(field: field, Self.tooLate)
    }
    throw .missing(field: field)
  }

  private func given(_ question: QuizQuestion, from form: Form, in giving: Giving<Quiz>) throws(ActivityRefusal)
    -> Given
  {
    let field = Self.field(question)
    let picked = Set(form.all(field))
    if !picked.isSubset(of: question.options.map(\.id)) { throw .unknown(field: field) }
    let most = question.takesSeveral ? question.options.count : 1
    if picked.count > most { throw .tooMany(field: field, limit: most) }
    // Sending the same answer again takes no time.
    if let before = giving.previous?.given[question.id], before.options == picked { return before }
    return Given(options: picked, elapsed: elapsed(in: giving))
  }

  private func elapsed(in giving: Giving<Quiz>) -> Int64? {
    guard countsSpeed, pace == .together, let now = giving.now else { return nil }
    // A question that was opened before the activity went live starts with the activity.
    let starts = [giving.stage.opened, giving.opened].compactMap { $0 }
    return starts.max().map { max(0, now.milliseconds(since: $0)) }
  }

  static let tooLate = Bilingual(
    french: "Cette question est close. La page montre maintenant celle qui est ouverte.",
    english: "That question is closed. The page now shows the one that is open.")

  static func field(_ question: QuizQuestion) -> String {
    "pick-\(question.id)"
  }

  public func counts(_ answer: Answer, at stage: Stage) -> Bool {
    guard pace == .together, let current = current(at: stage) else { return !answer.given.isEmpty }
    return answer.given[current.id] != nil
  }

  public func unveiling(at stage: Stage) -> Move? {
    let open = open(at: stage).map(\.id)
    return open.isEmpty ? nil : .revealed(questions: open)
  }

  public func move(from form: Form, in moving: inout Moving<Quiz>) throws(ActivityRefusal) -> Move {
    guard moving.by == .facilitator else { throw .onlyFacilitator }
    switch form["move"] {
    case "open":
      guard pace == .together, let id = form["question"], questions.contains(where: { $0.id == id }) else {
        throw .unknown(field: "question")
      }
      return .opened(question: id, at: moving.now)
    case "reveal":
      guard let id = form["question"], questions.contains(where: { $0.id == id }) else {
        throw .unknown(field: "question")
      }
      return .revealed(questions: [id])
    case "reveal-all": return .revealed(questions: questions.map(\.id))
    case "podium":
      guard podium != .none, !moving.stage.revealed.isEmpty else { throw .unknown(field: "move") }
      return .podium(isShown: !moving.stage.showsPodium)
    default: throw .unknown(field: "move")
    }
  }

  public static func robotAnswer(
    to blank: BlankForm, in language: Language, drawing chance: inout Chance
  ) -> Form {
    var form = blank.filled(with: [], drawing: &chance)
    // Most people know: half of the time a robot takes the second option of a question.
    for name in Set(form.fields.map(\.name)).sorted() where chance.next() % 2 == 0 {
      let options = blank.fields.filter { $0.name == name && $0.input == .radio }
      guard options.count > 1 else { continue }
      form.fields.removeAll { $0.name == name }
      form.fields.append(.init(name: name, value: options[1].value))
    }
    return form
  }
}

extension QuizQuestion {
  /// Whether more than one option may be picked.
  var takesSeveral: Bool { right.count > 1 }
}
