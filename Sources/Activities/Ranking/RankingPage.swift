public import Kernel
public import Markup

extension Ranking {
  public func keepsSample(of fresh: Ranking) -> Bool {
    options.contains { option in fresh.options.contains { $0.text == option.text } }
  }

  public func recap(of answer: Answer, at stage: Stage, in language: Language) -> [String] {
    let words = RankingWords(language)
    var place = 1
    return answer.places.flatMap { shared in
      defer { place += shared.count }
      return options.filter { shared.contains($0.id) }.map { "\(words.place(place)) \($0.text)" }
    }
  }

  public func setUpFields(in language: Language) -> Markup {
    let words = RankingWords(language)
    return [
      Fields.paragraphs(
        "question", label: words.question, value: question, limit: Self.questionLimit, required: true),
      Fields.options(
        "option", legend: words.options, hint: words.optionsHint, values: options,
        most: Self.optionCounts.upperBound, limit: Self.optionLimit, in: language),
      Fields.number("least", label: words.least, value: least, in: 1...15),
      Fields.tick("ties", label: words.allowsTies, isOn: allowsTies),
      Fields.tick("shuffle", label: words.shuffles, isOn: shuffles),
    ]
  }

  public var isFormPersonal: Bool { shuffles }

  /// A place to choose for each option. Where every option must have a place of its own, the list can also be put in order
  /// by hand; leaving out and sharing places need the choices.
  public func answerFields(_ scene: Scene<Ranking>) -> Markup {
    let words = RankingWords(scene.language)
    let places = scene.mine.map(Self.places) ?? [:]
    let lines = Markup.ol(
      ["class": "places", "role": "list"],
      .each(shown(places, seed: scene.seed)) { option in
        .li(["data-key": .text(option.id)], line(option, place: places[option.id], in: scene, words))
      })
    return .fieldset(
      ["class": "answers", "aria-labelledby": "question"],
      .p(["class": "meta"], .text(words.howTo(least: least, of: options.count, ties: allowsTies))),
      canBeSorted && scene.isOpen
        ? .custom(
          "sortable-list",
          ["data-up": .text(words.up), "data-down": .text(words.down), "data-moved": .text(words.moved)],
          lines)
        : lines)
  }

  private var canBeSorted: Bool { least == options.count && !allowsTies }

  private func line(_ option: Choice, place: Int?, in scene: Scene<Ranking>, _ words: RankingWords) -> Markup {
    let field = Self.field(option)
    return [
      .label(["for": .text(field)], .text(option.text)),
      .span(
        ["data-plain": .flag(canBeSorted)],
        .select(
          ["id": .text(field), "name": .text(field), "disabled": .flag(!scene.isOpen)],
          .option(["value": "", "selected": .flag(place == nil)], "–"),
          .each(1...options.count) { number in
            .option(["value": .number(number), "selected": .flag(place == number)], .text(words.place(number)))
          })),
    ]
  }

  // My own order when I have one; otherwise as written, or as drawn by lot.
  private func shown(_ places: [String: Int], seed: UInt64) -> [Choice] {
    var chance = Chance(seed: seed)
    let drawn = shuffles ? options.shuffled(using: &chance) : options
    let order = drawn.enumerated().sorted { first, second in
      (places[first.element.id] ?? .max, first.offset) < (places[second.element.id] ?? .max, second.offset)
    }
    return order.map(\.element)
  }

  private static func places(_ answer: Answer) -> [String: Int] {
    var places: [String: Int] = [:]
    for (index, shared) in answer.places.enumerated() {
      for option in shared { places[option] = index + 1 }
    }
    return places
  }

  public func sendLabel(_ scene: Scene<Ranking>) -> String? {
    RankingWords(scene.language).send
  }
}
