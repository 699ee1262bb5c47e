public import Kernel

extension Poll {
  static let optionLimits = 2...20
  static let questionLimit = 200
  static let optionLimit = 120

  public init(from form: Form, replacing previous: Poll, drawing chance: inout Chance) throws(ActivityRefusal) {
    question = try form.requiredLine("question", limit: Self.questionLimit)
    options = try form.choices(
      "option", keeping: previous.options, count: Self.optionLimits, limit: Self.optionLimit, drawing: &chance)
    most = try form.number("most", in: 1...options.count, standard: 1)
    least = try form.number("least", in: 1...most, standard: 1)
    allowsOther = form.has("other")
    shuffles = form.has("shuffle")
  }

  public func keepsSample(of fresh: Poll) -> Bool {
    question == fresh.question || options.contains { option in fresh.options.contains { $0.text == option.text } }
  }

  public func answer(from form: Form, in giving: inout Giving<Poll>) throws(ActivityRefusal) -> Answer? {
    var answer = giving.previous ?? Answer()
    let picks = try picks(from: form)
    if giving.stage.isSecondRound { answer.second = picks } else { answer.first = picks }
    return answer
  }

  private func picks(from form: Form) throws(ActivityRefusal) -> Picks {
    let chosen = Set(form.all("pick"))
    if !chosen.isSubset(of: options.map(\.id)) { throw .unknown(field: "pick") }
    let other = allowsOther ? try form.line("other", limit: Self.optionLimit) : ""
    let count = chosen.count + (other.isEmpty ? 0 : 1)
    if count == 0 { throw .missing(field: "pick") }
    if count < least { throw .tooFew(field: "pick", minimum: least) }
    if count > most { throw .tooMany(field: "pick", limit: most) }
    return Picks(options: chosen, other: other.isEmpty ? nil : other)
  }

  public func counts(_ answer: Answer, at stage: Stage) -> Bool {
    stage.isSecondRound ? answer.second != nil : answer.first != nil
  }

  public func move(from form: Form, in moving: inout Moving<Poll>) throws(ActivityRefusal) -> Move {
    guard moving.by == .facilitator else { throw .onlyFacilitator }
    guard form["move"] == "second-round", !moving.stage.isSecondRound else { throw .unknown(field: "move") }
    return .secondRoundOpened
  }

  public static func robotAnswer(
    to blank: BlankForm, in language: Language, drawing chance: inout Chance
  ) -> Form {
    var form = blank.filled(with: [], drawing: &chance)
    // Opinions are never even: half of the time a robot leans to the first option it sees.
    let picks = blank.fields.filter { $0.name == "pick" }
    if let favourite = picks.first, favourite.input == .radio, chance.next() % 2 == 0 {
      form.fields.removeAll { $0.name == "pick" }
      form.fields.append(.init(name: "pick", value: favourite.value))
    }
    return form
  }
}
