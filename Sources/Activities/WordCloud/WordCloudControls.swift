public import Markup

extension WordCloud {
  public func controls(_ scene: Scene<WordCloud>) -> Markup {
    let shown = ShownWords(scene.tally, at: scene.stage)
    let words = WordCloudWords(scene.language)
    guard !shown.words.isEmpty || !scene.stage.hidden.isEmpty else { return .nothing }
    return [
      plurals(shown, words, in: scene),
      .when(shown.words.count > 1, merging(shown, words, in: scene)),
      .when(!shown.words.isEmpty, hiding(shown, words, in: scene)),
      undoing(words, in: scene),
    ]
  }

  private func plurals(_ shown: ShownWords, _ words: WordCloudWords, in scene: Scene<WordCloud>) -> Markup {
    let pairs = shown.plurals(most: 6)
    return .when(
      !pairs.isEmpty,
      .section(
        .h3(.text(words.plurals)),
        .ul(
          ["class": "queue", "role": "list"],
          .each(pairs) { rarer, other in
            .li(
              ["data-key": .text("plural-\(rarer.key)")],
              scene.moveButton(
                .text(words.merge(rarer.text, into: other.text)),
                fields: [
                  .init(name: "move", value: "merge"), .init(name: "word", value: rarer.key),
                  .init(name: "into", value: other.key),
                ]))
          })))
  }

  private func merging(_ shown: ShownWords, _ words: WordCloudWords, in scene: Scene<WordCloud>) -> Markup {
    .details(
      .summary(.text(words.mergeTwo)),
      .form(
        ["method": "post", "action": .text(scene.routes.move), "data-live-form": ""],
        .input(["type": "hidden", "name": "move", "value": "merge"]),
        Self.choice("word", label: words.countThis, shown),
        Self.choice("into", label: words.withThat, shown),
        .button(.text(words.mergeThem))))
  }

  private func hiding(_ shown: ShownWords, _ words: WordCloudWords, in scene: Scene<WordCloud>) -> Markup {
    .details(
      .summary(.text(words.hideOne)),
      .form(
        ["method": "post", "action": .text(scene.routes.move), "data-live-form": ""],
        .input(["type": "hidden", "name": "move", "value": "hide"]),
        Self.choice("word", label: words.word, shown),
        .button(.text(words.hide))))
  }

  // By the alphabet, because that is how one looks for a word.
  private static func choice(_ name: String, label: String, _ shown: ShownWords) -> Markup {
    let options = shown.words.prefix(300).sorted { $0.key < $1.key }
    return .label(
      ["class": "field"], .span(.text(label)),
      .select(
        ["name": .text(name)],
        .each(options) { .option(["value": .text($0.key)], .text("\($0.text) (\($0.count))")) }))
  }

  private func undoing(_ words: WordCloudWords, in scene: Scene<WordCloud>) -> Markup {
    let hidden = scene.stage.hidden.sorted()
    let merged = scene.stage.merged.sorted { $0.key < $1.key }
    return .when(
      !hidden.isEmpty || !merged.isEmpty,
      .ul(
        ["class": "queue", "role": "list"],
        .each(hidden) { word in
          .li(
            ["data-key": .text("hidden-\(word)")],
            scene.moveButton(
              .text(words.show(scene.tally.words[word]?.usual ?? word)),
              fields: [.init(name: "move", value: "show"), .init(name: "word", value: word)]))
        },
        .each(merged) { word, target in
          .li(
            ["data-key": .text("merged-\(word)")],
            scene.moveButton(
              .text(words.separate(word, from: target)),
              fields: [.init(name: "move", value: "separate"), .init(name: "word", value: word)]))
        }))
  }
}
