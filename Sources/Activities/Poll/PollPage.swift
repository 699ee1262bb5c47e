public import Kernel
public import Markup

extension Poll {
  public func setUpFields(in language: Language) -> Markup {
    let words = PollWords(language)
    return [
      Fields.paragraphs(
        "question", label: words.question, value: question, limit: Self.questionLimit, required: true),
      Fields.options(
        "option", legend: words.options, hint: words.optionsHint, values: options, most: 20, limit: Self.optionLimit,
        in: language),
      .div(
        ["class": "pair"],
        Fields.number("least", label: words.least, value: least, in: 1...20),
        Fields.number("most", label: words.most, value: most, in: 1...20)),
      Fields.tick("other", label: words.allowsOther, isOn: allowsOther),
      Fields.tick("shuffle", label: words.shuffles, isOn: shuffles),
    ]
  }

  public var isFormPersonal: Bool { shuffles }

  public func formScene(at stage: Stage) -> String { round(at: stage) }
  public func round(at stage: Stage) -> String { stage.isSecondRound ? "second" : "" }

  public func answerFields(_ scene: Scene<Poll>) -> Markup {
    let words = PollWords(scene.language)
    let mine = scene.stage.isSecondRound ? scene.mine?.second : scene.mine?.first
    return .fieldset(
      ["class": "answers", "aria-labelledby": "question"],
      .when(scene.stage.isSecondRound, .p(["class": "meta"], .text(words.secondRound))),
      .p(["class": "meta"], .text(words.picks(least: least, most: most))),
      .each(shownOptions(seed: scene.seed)) { index, option in
        .label(
          ["class": "choice"],
          .input([
            "type": most == 1 ? "radio" : "checkbox", "name": "pick", "value": .text(option.id),
            "checked": .flag(mine?.options.contains(option.id) ?? false), "disabled": .flag(!scene.isOpen),
          ]),
          " ", .span(.text(option.text)), " ",
          .span(["class": "letter", "aria-hidden": "true"], .text(optionLetter(index))))
      },
      .when(
        allowsOther,
        Fields.line("other", label: words.other, value: mine?.other ?? "", limit: Self.optionLimit)))
  }

  // The letter belongs to the option, wherever its line stands.
  private func shownOptions(seed: UInt64) -> [(Int, Choice)] {
    let numbered = options.enumerated().map { ($0.offset, $0.element) }
    guard shuffles else { return numbered }
    var chance = Chance(seed: seed)
    return numbered.shuffled(using: &chance)
  }

  public func recap(of answer: Answer, at stage: Stage, in language: Language) -> [String] {
    guard let picks = stage.isSecondRound ? answer.second : answer.first else { return [] }
    return options.filter { picks.options.contains($0.id) }.map(\.text) + [picks.other].compactMap { $0 }
  }

  public func sendLabel(_ scene: Scene<Poll>) -> String? {
    PollWords(scene.language).send
  }
}
