public import Activities
public import Kernel
public import Markup

extension YesNo {
  public func setUpFields(in language: Language) -> Markup {
    Fields.line(
      "question", label: YesNoWords(language).question, value: question, limit: Self.questionLimit, required: true)
  }

  public func answerFields(_ scene: Scene<YesNo>) -> Markup {
    let words = YesNoWords(scene.language)
    return .fieldset(
      ["class": "answers", "aria-labelledby": "question"],
      .each(Answer.allCases) { answer in
        .label(
          ["class": "choice"],
          .input([
            "type": "radio", "name": "pick", "value": .text(answer.rawValue),
            "checked": .flag(scene.mine == answer), "disabled": .flag(!scene.isOpen),
          ]),
          " ", .span(.text(words.name(of: answer))))
      })
  }

  public func sendLabel(_ scene: Scene<YesNo>) -> String? { YesNoWords(scene.language).send }
}
