public import Kernel
public import Markup

extension Quiz {
  public init(newIn language: Language) {
    let french = language == .french
    question = french ? "Que savons-nous les uns des autres\u{202F}?" : "What do we know of each other?"
    questions = [
      QuizQuestion(
        id: "a",
        text: french
          ? "De combien de temps la pharmacie a-t-elle besoin pour une sortie\u{202F}?"
          : "How long does the pharmacy need for a discharge?",
        options: [
          Choice(id: "a", text: french ? "Dix minutes" : "Ten minutes"),
          Choice(id: "b", text: french ? "Quarante minutes" : "Forty minutes"),
          Choice(id: "c", text: french ? "Deux heures" : "Two hours"),
        ],
        right: ["b"],
        explanation: french
          ? "L’ordonnance est vérifiée, puis les boîtes sont préparées et relues."
          : "The prescription is checked, then the boxes are prepared and checked again.",
        points: 100)
    ]
    pace = .together
    givesPartialCredit = false
    countsSpeed = false
    seconds = 30
    podium = .people
  }

  public func keepsSample(of fresh: Quiz) -> Bool {
    questions.contains { question in fresh.questions.contains { $0.text == question.text } }
  }

  public init(from form: Form, replacing previous: Quiz, drawing chance: inout Chance) throws(ActivityRefusal) {
    question = try form.requiredLine("question", limit: Self.questionLimit)
    pace = form["pace"] == Pace.own.rawValue ? .own : .together
    givesPartialCredit = form.has("partial")
    countsSpeed = form.has("speed")
    seconds = try form.number("seconds", in: Self.secondsRange, standard: 30)
    podium = form["podium"].flatMap(Podium.init) ?? .people
    var found: [QuizQuestion] = []
    var taken: Set<String> = []
    for index in 0..<Self.questionCounts.upperBound {
      let sent = form["q\(index)-id"] ?? ""
      let before = previous.questions.first { $0.id == sent && !taken.contains(sent) }
      if let question = try Self.question(index, from: form, replacing: before, drawing: &chance) {
        taken.insert(question.id)
        found.append(question)
      }
    }
    if found.isEmpty { throw .missing(field: "q0-text") }
    questions = found
  }

  // Nil when all of its lines are empty: that is how a question is taken out.
  private static func question(
    _ index: Int, from form: Form, replacing previous: QuizQuestion?, drawing chance: inout Chance
  ) throws(ActivityRefusal) -> QuizQuestion? {
    let name = "q\(index)"
    let text = try form.line("\(name)-text", limit: questionLimit)
    var lines: [String] = []
    for line in form.all("\(name)-option") {
      lines.append(try Form([.init(name: "\(name)-option", value: line)]).line("\(name)-option", limit: optionLimit))
    }
    if text.isEmpty, lines.allSatisfy(\.isEmpty) { return nil }
    if text.isEmpty { throw .missing(field: "\(name)-text") }
    let options = try form.choices(
      "\(name)-option", keeping: previous?.options ?? [], count: optionCounts, limit: optionLimit, drawing: &chance)
    // Boxes are numbered by line, and empty lines are left out of the options.
    let filled = lines.indices.filter { !lines[$0].isEmpty }
    let ticked = Set(form.all("\(name)-right").compactMap { Int($0) })
    let right = Set(zip(filled, options).filter { ticked.contains($0.0) }.map(\.1.id))
    if right.isEmpty { throw .particular(field: "\(name)-right", noRightAnswer) }
    return QuizQuestion(
      id: previous?.id ?? chance.drawName(), text: text, options: options, right: right,
      explanation: try form.line("\(name)-explanation", limit: explanationLimit),
      points: try form.number("\(name)-points", in: pointsRange, standard: 100))
  }

  static let noRightAnswer = Bilingual(
    french: "Cochez au moins une bonne réponse.", english: "Tick at least one right answer.")

  public func setUpFields(in language: Language) -> Markup {
    let words = QuizWords(language)
    let blanks = min(2, Self.questionCounts.upperBound - questions.count)
    let shown = questions.map { Optional($0) } + Array(repeating: nil, count: blanks)
    return [
      Fields.line("question", label: words.title, value: question, limit: Self.questionLimit, required: true),
      .p(["class": "hint"], .text(words.questionsHint)),
      .each(shown.enumerated().map { $0 }) { index, question in Self.fields(index, question, words) },
      Fields.select(
        "pace", label: words.pace, value: pace.rawValue,
        options: [(Pace.together.rawValue, words.together), (Pace.own.rawValue, words.own)]),
      Fields.tick("partial", label: words.partial, isOn: givesPartialCredit, hint: words.partialHint),
      Fields.tick("speed", label: words.speed, isOn: countsSpeed, hint: words.speedHint),
      Fields.number("seconds", label: words.seconds, value: seconds, in: Self.secondsRange),
      Fields.select(
        "podium", label: words.podium, value: podium.rawValue,
        options: [
          (Podium.people.rawValue, words.ofPeople), (Podium.departments.rawValue, words.ofDepartments),
          (Podium.none.rawValue, words.noPodium),
        ], hint: words.podiumHint),
    ]
  }

  private static func fields(_ index: Int, _ question: QuizQuestion?, _ words: QuizWords) -> Markup {
    let name = "q\(index)"
    return .fieldset(
      ["class": "quiz-question sheet"],
      .legend(.text(words.number(index + 1))),
      .input(["type": "hidden", "name": "\(name)-id", "value": .text(question?.id ?? "")]),
      Fields.line("\(name)-text", label: words.question, value: question?.text ?? "", limit: questionLimit),
      .ol(
        ["class": "options quiz-options", "role": "list"],
        .each(0..<optionCounts.upperBound) { line in
          let option = question.flatMap { $0.options.indices.contains(line) ? $0.options[line] : nil }
          return .li(
            .input([
              "name": "\(name)-option", "value": .text(option?.text ?? ""), "maxlength": .number(optionLimit),
              "autocomplete": "off", "aria-label": .text(words.option(line)),
            ]),
            .input(["type": "hidden", "name": "\(name)-option-id", "value": .text(option?.id ?? "")]),
            .label(
              ["class": "tick"],
              .input([
                "type": "checkbox", "name": "\(name)-right", "value": .number(line),
                "checked": .flag(option.map { question?.right.contains($0.id) ?? false } ?? false),
                "aria-label": .text("\(words.option(line)), \(words.isRight)"),
              ]),
              " ", .span(["aria-hidden": "true"], .text(words.isRight))))
        }),
      Fields.line(
        "\(name)-explanation", label: words.explanation, value: question?.explanation ?? "", limit: explanationLimit),
      Fields.number("\(name)-points", label: words.points, value: question?.points ?? 100, in: pointsRange))
  }
}
