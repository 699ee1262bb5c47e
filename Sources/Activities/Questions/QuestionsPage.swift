public import Kernel
public import Markup

extension Questions {
  public func setUpFields(in language: Language) -> Markup {
    let words = QuestionsWords(language)
    return [
      Fields.line("question", label: words.title, value: question, limit: Self.questionLimit, required: true),
      .div(
        ["class": "pair"],
        Fields.number("most", label: words.most, value: most, in: 1...10, hint: words.mostHint),
        Fields.number(
          "length", label: words.length, value: length, in: 20...400, hint: CardWords(language).lengthHint)),
      Fields.tick("moderated", label: words.moderated, isOn: isModerated, hint: words.moderatedHint),
      Fields.tick("unsigned", label: words.allowsUnsigned, isOn: allowsUnsigned, hint: words.unsignedHint),
    ]
  }

  public func answerFields(_ scene: Scene<Questions>) -> Markup {
    let words = QuestionsWords(scene.language)
    let cards = CardWords(scene.language)
    let stage = scene.stage
    let unsigned = allowsUnsigned && scene.identity != .anonymous
    return scene.cardForm(
      words.form(scene.mine?.cards.count ?? 0, of: most), within: limits,
      after: .when(unsigned, Fields.tick("unsigned", label: words.unsigned, isOn: false))
    ) { card in
      if stage.desk.dismissed.contains(card.id) { return cards.setAside }
      if !stage.desk.shows(card.id, moderated: isModerated) { return cards.waiting }
      return stage.answered[card.id] == nil ? nil : words.answered
    }
  }

  public func sendLabel(_ scene: Scene<Questions>) -> String? {
    (scene.mine?.cards.count ?? 0) < most ? QuestionsWords(scene.language).send : nil
  }
}
