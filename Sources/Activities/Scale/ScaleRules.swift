public import Kernel

extension Scale {
  static let statementCounts = 1...12
  static let stepCounts = 2...11
  static let questionLimit = 200
  static let statementLimit = 160
  static let endLimit = 40

  public init(from form: Form, replacing previous: Scale, drawing chance: inout Chance) throws(ActivityRefusal) {
    question = try form.requiredLine("question", limit: Self.questionLimit)
    statements = try form.choices(
      "statement", keeping: previous.statements, count: Self.statementCounts, limit: Self.statementLimit,
      drawing: &chance)
    steps = try form.number("steps", in: Self.stepCounts, standard: 5)
    startsAtZero = form.has("zero")
    ends = try Self.ends(from: form)
    allowsSkipping = form.has("skip")
  }

  private static func ends(from form: Form) throws(ActivityRefusal) -> ScaleEnds {
    let name = form["ends"] ?? ScaleEnds.agreement.name
    if let usual = ScaleEnds.usual.first(where: { $0.name == name }) { return usual }
    guard name == "own" else { throw .unknown(field: "ends") }
    return .own(
      lowest: try form.requiredLine("lowest", limit: endLimit),
      highest: try form.requiredLine("highest", limit: endLimit))
  }

  public func answer(from form: Form, in giving: inout Giving<Scale>) throws(ActivityRefusal) -> Answer? {
    var answer = Answer(ratings: [:], skipped: [])
    let nothingChosen = !statements.contains { form.has(Self.field($0)) }
    for statement in statements {
      let field = Self.field(statement)
      switch form[field] {
      case nil where !allowsSkipping || nothingChosen: throw .missing(field: field)
      case "skip" where !allowsSkipping: throw .missing(field: field)
      case nil, "skip": answer.skipped.insert(statement.id)
      default:
        let called = try form.number(field, in: lowest...(lowest + steps - 1), standard: lowest - 1)
        if called < lowest { throw .missing(field: field) }
        answer.ratings[statement.id] = called - lowest
      }
    }
    return answer
  }

  static func field(_ statement: Choice) -> String {
    "rate-\(statement.id)"
  }

  public static func robotAnswer(
    to blank: BlankForm, in language: Language, drawing chance: inout Chance
  ) -> Form {
    var form = Form()
    var names: [String] = []
    for field in blank.fields where field.input == .radio && !names.contains(field.name) { names.append(field.name) }
    for name in names {
      let values = blank.fields.filter { $0.name == name && $0.value != "skip" }.map(\.value)
      if chance.next() % 12 == 0, blank.fields.contains(where: { $0.name == name && $0.value == "skip" }) {
        form.fields.append(.init(name: name, value: "skip"))
        continue
      }
      // The mean of three draws gathers opinions about a middle that differs from statement to statement.
      let lean = name.utf8.reduce(0) { $0 + Int($1) } % 3
      let draws = (0..<3).map { _ in Int.random(in: 0..<max(1, values.count), using: &chance) }.sorted()
      if let value = values.indices.contains(draws[lean]) ? values[draws[lean]] : values.first {
        form.fields.append(.init(name: name, value: value))
      }
    }
    return form
  }
}
