public import Kernel
public import Markup

extension Wall {
  public func setUpFields(in language: Language) -> Markup {
    let words = WallWords(language)
    let cards = CardWords(language)
    return [
      Fields.paragraphs(
        "question", label: words.question, value: question, limit: Self.questionLimit, required: true),
      .div(
        ["class": "pair"],
        Fields.number("most", label: words.most, value: most, in: 1...20, hint: words.mostHint),
        Fields.number("length", label: cards.length, value: length, in: 20...400, hint: cards.lengthHint)),
      Fields.select(
        "order", label: words.order, value: order.rawValue,
        options: [(Order.newest.rawValue, words.newest), (Order.mostLiked.rawValue, words.mostLiked)],
        hint: words.orderHint),
      Fields.tick("likes", label: words.allowsLikes, isOn: allowsLikes),
      Fields.tick("moderated", label: words.moderated, isOn: isModerated, hint: words.moderatedHint),
    ]
  }

  public func answerFields(_ scene: Scene<Wall>) -> Markup {
    let words = WallWords(scene.language)
    let cards = CardWords(scene.language)
    let desk = scene.stage.desk
    return scene.cardForm(words.form(scene.mine?.cards.count ?? 0, of: most), within: limits) { card in
      if desk.dismissed.contains(card.id) { return cards.setAside }
      return desk.shows(card.id, moderated: isModerated) ? nil : cards.waiting
    }
  }

  public func sendLabel(_ scene: Scene<Wall>) -> String? {
    (scene.mine?.cards.count ?? 0) < most ? WallWords(scene.language).send : nil
  }

  public func controls(_ scene: Scene<Wall>) -> Markup {
    let shown = scene.tally.entries.filter { scene.stage.desk.shows($0.card.id, moderated: isModerated) }
    return [
      scene.readingQueue(scene.stage.desk, moderated: isModerated),
      .when(!shown.isEmpty, scene.workForm(shown, on: scene.stage.desk)),
    ]
  }
}
