public import Kernel
public import Markup

extension Scale {
  public func setUpFields(in language: Language) -> Markup {
    let words = ScaleWords(language)
    let own: (String, String) = if case .own(let lowest, let highest) = ends { (lowest, highest) } else { ("", "") }
    return [
      Fields.paragraphs(
        "question", label: words.question, value: question, limit: Self.questionLimit, required: true),
      Fields.options(
        "statement", legend: words.statements, hint: words.statementsHint, values: statements,
        most: Self.statementCounts.upperBound, limit: Self.statementLimit, in: language),
      .div(
        ["class": "pair"],
        Fields.number("steps", label: words.steps, value: steps, in: Self.stepCounts),
        Fields.select(
          "ends", label: words.ends, value: ends.name,
          options: ScaleEnds.usual.map { ($0.name, words.pair($0)) } + [("own", words.ownEnds)])),
      .div(
        ["class": "pair"],
        Fields.line(
          "lowest", label: words.lowest, value: own.0, limit: Self.endLimit, hint: words.ownHint),
        Fields.line("highest", label: words.highest, value: own.1, limit: Self.endLimit, hint: words.ownHint)),
      Fields.tick("zero", label: words.startsAtZero, isOn: startsAtZero),
      Fields.tick("skip", label: words.allowsSkipping, isOn: allowsSkipping),
    ]
  }

  public func answerFields(_ scene: Scene<Scale>) -> Markup {
    let words = ScaleWords(scene.language)
    return .div(
      ["class": "ratings"],
      .p(["class": "meta"], .text(words.howTo(count: statements.count, allowsSkipping: allowsSkipping))),
      .each(statements) { statement in
        .fieldset(
          ["class": "rating", "data-key": .text(statement.id)],
          .legend(.text(statement.text)),
          .div(
            ["class": "steps", "data-steps": .number(steps)],
            .each(0..<steps) { step in stepChoice(step, of: statement, in: scene) }),
          .p(
            ["class": "ends", "aria-hidden": "true"],
            .span(.text(ends.lowest[scene.language])), .span(.text(ends.highest[scene.language]))),
          .when(allowsSkipping, skipChoice(of: statement, in: scene)))
      })
  }

  private func stepChoice(_ step: Int, of statement: Choice, in scene: Scene<Scale>) -> Markup {
    let meaning: Bilingual? = step == 0 ? ends.lowest : step == steps - 1 ? ends.highest : nil
    return .label(
      ["class": "step"],
      .input([
        "type": "radio", "name": .text(Self.field(statement)), "value": .number(lowest + step),
        "checked": .flag(scene.mine?.ratings[statement.id] == step), "disabled": .flag(!scene.isOpen),
      ]),
      .span(.text(String(lowest + step))),
      .with(meaning) { .span(["class": "hidden"], .text(", \($0[scene.language])")) })
  }

  private func skipChoice(of statement: Choice, in scene: Scene<Scale>) -> Markup {
    .label(
      ["class": "skipping"],
      .input([
        "type": "radio", "name": .text(Self.field(statement)), "value": "skip",
        "checked": .flag(scene.mine?.skipped.contains(statement.id) ?? false), "disabled": .flag(!scene.isOpen),
      ]),
      " ", .span(.text(ScaleWords(scene.language).noOpinion)))
  }

  public func recap(of answer: Answer, at stage: Stage, in language: Language) -> [String] {
    let words = ScaleWords(language)
    return statements.compactMap { statement in
      if answer.skipped.contains(statement.id) { return words.given(words.noOpinion, to: statement.text) }
      return answer.ratings[statement.id].map { words.given(String(lowest + $0), to: statement.text) }
    }
  }

  public func sendLabel(_ scene: Scene<Scale>) -> String? {
    ScaleWords(scene.language).send
  }
}
