public import Kernel
public import Markup

extension WordCloud {
  public func setUpFields(in language: Language) -> Markup {
    let words = WordCloudWords(language)
    return [
      Fields.paragraphs(
        "question", label: words.question, value: question, limit: Self.questionLimit, required: true),
      .div(
        ["class": "pair"],
        Fields.number("most", label: words.most, value: most, in: Self.mostRange),
        Fields.number("limit", label: words.limit, value: limit, in: Self.limitRange)),
      Fields.tick("fold", label: words.folds, isOn: folding.foldsAccents, hint: words.foldsHint),
      Fields.tick("stop", label: words.stops, isOn: folding.dropsStopWords, hint: words.stopsHint),
      Fields.paragraphs(
        "blocked", label: words.blocked, value: blocked.joined(separator: ", "), limit: Self.blockedLimit,
        hint: words.blockedHint),
    ]
  }

  public func answerFields(_ scene: Scene<WordCloud>) -> Markup {
    let words = WordCloudWords(scene.language)
    let entries = scene.mine?.entries ?? []
    let isFull = entries.count >= most
    return [
      // Enter presses the first button of a form; without this one it would take back the first word.
      .when(
        scene.isOpen && !isFull,
        .button(["class": "hidden", "tabindex": "-1", "aria-hidden": "true"], .text(words.add))),
      .when(
        scene.isOpen && !isFull,
        .div(
          ["class": "field"],
          .input([
            "id": "word", "name": "word", "class": "words", "maxlength": .number(limit), "autocomplete": "off",
            "aria-labelledby": "question", "aria-describedby": "word-hint",
          ]),
          .p(["class": "hint", "id": "word-hint"], .text(words.upTo(limit))))),
      .when(scene.isOpen && isFull, .p(["class": "notice", "role": "status"], .text(words.full(most)))),
      .when(!entries.isEmpty, given(entries, words, isOpen: scene.isOpen)),
      .when(scene.isOpen && folding.foldsAccents, .p(["class": "reason"], .text(words.asYouSpeak))),
    ]
  }

  private func given(_ entries: [String], _ words: WordCloudWords, isOpen: Bool) -> Markup {
    .section(
      ["aria-labelledby": "given"],
      .h2(["class": "meta", "id": "given"], .text(words.yours(entries.count, of: most))),
      .ul(
        ["class": "given", "role": "list"],
        .each(entries) { entry in
          .li(
            ["data-key": .text(entry)], .text("\(entry) "),
            .when(
              isOpen,
              .button(
                [
                  "class": "icon", "name": "remove", "value": .text(entry), "aria-label": .text(words.remove(entry)),
                ],
                .svg(
                  ["class": "glyph", "viewBox": "0 0 24 24", "aria-hidden": "true"],
                  .path(["d": "M6 6l12 12M18 6L6 18"])))))
        }))
  }

  public func sendLabel(_ scene: Scene<WordCloud>) -> String? {
    (scene.mine?.entries.count ?? 0) < most ? WordCloudWords(scene.language).add : nil
  }
}
