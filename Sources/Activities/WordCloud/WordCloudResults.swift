import Kernel
public import Markup

extension WordCloud {
  public func marks(of answer: Answer) -> Set<String> {
    Set(answer.entries.map { mark(folding.key($0)) })
  }

  // The room has marks of its own, `hand` and `ready`, which are words too.
  private func mark(_ key: String) -> String { "word-\(key)" }

  public func results(_ scene: Scene<WordCloud>) -> Markup {
    let shown = ShownWords(scene.tally, at: scene.stage)
    let words = WordCloudWords(scene.language)
    guard !shown.words.isEmpty else { return .p(["class": "reason"], .text(words.noneYet)) }
    let isSmall = scene.place == .phone || scene.place == .facilitator
    let canvas = isSmall ? CloudCanvas.tall : .wide
    let layout = CloudLayout(shown.words, on: canvas)
    let mine = scene.mine.map(marks(of:)) ?? []
    return [
      .svg(
        [
          "class": "cloud", "viewBox": "0 0 \(canvas.width) \(canvas.height)", "role": "img",
          "aria-label": .text(words.cloud(shown.words.count)),
        ],
        .each(layout.placed) { drawing($0, isMine: mine.contains(mark($0.word.key))) }),
      .when(layout.leftOut > 0, .p(["class": "meta"], .text(words.others(layout.leftOut)))),
      list(shown, words, on: scene.place),
    ]
  }

  private func drawing(_ placed: CloudLayout.Placed, isMine: Bool) -> Markup {
    let rank = placed.level < 3 ? "often" : placed.level < 6 ? "some" : nil
    let classes = [rank, isMine ? "mine" : nil].compactMap { $0 }.joined(separator: " ")
    return .svgText(
      [
        "class": .optional(classes.isEmpty ? nil : classes), "data-key": .text(placed.word.key),
        "data-mark": .text(mark(placed.word.key)), "x": .number(placed.box.left), "y": .number(placed.baseline),
        "font-size": .number(placed.size), "textLength": .number(placed.box.width),
        "lengthAdjust": "spacingAndGlyphs",
      ], .text(placed.word.text))
  }

  // The cloud in words. Nobody reads a thousand of them: the table has them all.
  private func list(_ shown: ShownWords, _ words: WordCloudWords, on place: Place) -> Markup {
    let most = place == .report ? 200 : 60
    if place == .screen {
      let line = shown.words.prefix(most).map { "\($0.text) \($0.count)" }.joined(separator: ", ")
      return .p(["class": "hidden"], .text(line))
    }
    let counted = Markup.ol(
      ["class": "counted", "role": "list"],
      .each(shown.words.prefix(most)) { word in
        .li(["data-key": .text(word.key)], .text("\(word.text) "), .b(.text(word.count.written(in: words.language))))
      })
    return place == .report ? counted : .details(.summary(.text(words.asList)), counted)
  }

  public func table(_ scene: Scene<WordCloud>) -> ExportTable {
    let words = WordCloudWords(scene.language)
    return ExportTable(
      columns: [words.word, words.times],
      rows: ShownWords(scene.tally, at: scene.stage).words.map { [$0.text, String($0.count)] })
  }
}
