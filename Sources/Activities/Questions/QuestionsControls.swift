public import Markup

extension Questions {
  public func controls(_ scene: Scene<Questions>) -> Markup {
    let words = QuestionsWords(scene.language)
    let sorted = SortedQuestions(scene)
    let shown = (sorted.current.map { [$0] } ?? []) + sorted.pinned + sorted.open.first(30, .mostLiked)
    return [
      scene.readingQueue(scene.stage.desk, moderated: isModerated),
      .when(
        !shown.isEmpty,
        .section(
          .h2(["class": "heading"], .text(words.toAnswer)),
          .ul(
            ["class": "queue", "role": "list"], .each(shown) { scene.controlled($0, openButtons($0, scene)) }))),
      .when(
        !sorted.answered.isEmpty,
        .details(
          .summary(.text("\(words.answeredPlural) (\(sorted.answered.count))")),
          .ul(
            ["class": "queue", "role": "list"],
            .each(sorted.answered.first(30, .mostLiked)) { entry in
              scene.controlled(
                entry,
                [
                  scene.move(words.reopen, "reopen", entry),
                  answerForm(entry, scene),
                ])
            }))),
    ]
  }

  private func openButtons(_ entry: CardsTally.Entry, _ scene: Scene<Questions>) -> Markup {
    let words = QuestionsWords(scene.language)
    let isPinned = scene.stage.pinned.contains(entry.card.id)
    return [
      scene.stage.current == entry.card.id
        ? scene.move(words.lower, "lower", entry) : scene.move(words.highlight, "highlight", entry),
      isPinned ? scene.move(words.unpin, "unpin", entry) : scene.move(words.pin, "pin", entry),
      scene.move(CardWords(scene.language).dismiss, "dismiss", entry, style: "quiet"),
      answerForm(entry, scene),
    ]
  }

  private func answerForm(_ entry: CardsTally.Entry, _ scene: Scene<Questions>) -> Markup {
    let words = QuestionsWords(scene.language)
    let id = "answer-\(entry.card.id)"
    return .details(
      ["class": "work", "data-key": "details-\(entry.card.id)"],
      .summary(.text(words.settle)),
      .form(
        ["method": "post", "action": .text(scene.routes.move), "data-live-form": ""],
        .input(["type": "hidden", "name": "card", "value": .text(entry.card.id)]),
        .div(
          ["class": "field"],
          .label(["for": .text(id)], .text(words.written)),
          .p(["class": "hint", "id": "\(id)-hint"], .text(words.writtenHint)),
          .textarea(
            [
              "id": .text(id), "name": "text", "maxlength": .number(Self.answerLimit),
              "aria-describedby": "\(id)-hint",
            ], .text(scene.stage.answered[entry.card.id] ?? ""))),
        .p(.button(["name": "move", "value": "answer"], .text(words.markAnswered)))))
  }
}
