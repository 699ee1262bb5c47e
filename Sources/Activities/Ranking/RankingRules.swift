public import Kernel

extension Ranking {
  static let optionCounts = 2...15
  static let questionLimit = 200
  static let optionLimit = 120

  public init(from form: Form, replacing previous: Ranking, drawing chance: inout Chance) throws(ActivityRefusal) {
    question = try form.requiredLine("question", limit: Self.questionLimit)
    options = try form.choices(
      "option", keeping: previous.options, count: Self.optionCounts, limit: Self.optionLimit, drawing: &chance)
    least = try form.number("least", in: 1...options.count, standard: 1)
    allowsTies = form.has("ties")
    shuffles = form.has("shuffle")
  }

  /// Reads a place for each option. Gaps close up: third and seventh alone are first and second.
  public func answer(from form: Form, in giving: inout Giving<Ranking>) throws(ActivityRefusal) -> Answer? {
    var places: [Int: [String]] = [:]
    for option in options {
      let field = Self.field(option)
      let place = try form.number(field, in: 1...options.count, standard: 0)
      if place == 0 { continue }
      if !allowsTies, places[place] != nil { throw .particular(field: field, Self.taken(place)) }
      places[place, default: []].append(option.id)
    }
    let count = places.values.reduce(0) { $0 + $1.count }
    if count == 0 { throw .missing(field: Self.field(options[0])) }
    if count < least { throw .tooFew(field: Self.field(options[0]), minimum: least) }
    return Answer(places: places.sorted { $0.key < $1.key }.map { $0.value.sorted() })
  }

  static func taken(_ place: Int) -> Bilingual {
    Bilingual(
      french: "La place \(place) est déjà prise\u{202F}: donnez-en une autre à cette option.",
      english: "Place \(place) is already taken: give this option another one.")
  }

  static func field(_ option: Choice) -> String {
    "place-\(option.id)"
  }

  public static func robotAnswer(
    to blank: BlankForm, in language: Language, drawing chance: inout Chance
  ) -> Form {
    // Swaps in the order of the names, so that rooms of robots lean to some options and still differ.
    var names = blank.fields.filter { $0.name.hasPrefix("place-") }.map(\.name).sorted()
    for _ in 0..<names.count where names.count > 1 {
      let index = Int.random(in: 0..<(names.count - 1), using: &chance)
      if chance.next() % 3 != 0 { names.swapAt(index, index + 1) }
    }
    return Form(names.enumerated().map { .init(name: $0.element, value: String($0.offset + 1)) })
  }
}
