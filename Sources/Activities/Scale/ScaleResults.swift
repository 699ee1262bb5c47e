import Kernel
public import Markup

extension Scale {
  public func marks(of answer: Answer) -> Set<String> {
    Set(answer.ratings.map { Self.mark($0.key, $0.value) })
  }

  private static func mark(_ statement: String, _ step: Int) -> String {
    "\(statement)-\(step)"
  }

  public func results(_ scene: Scene<Scale>) -> Markup {
    let words = ScaleWords(scene.language)
    let summaries = statements.map { ScaleSummary(scene.tally.statements[$0.id], steps: steps) }
    // One scale for all, so that columns of two statements compare.
    let tallest = summaries.map { Double($0.counts.max() ?? 0) / Double(max(1, $0.people)) }.max() ?? 0
    let best = statements.count > 1 ? summaries.compactMap(\.mean).max() : nil
    let mine = scene.mine.map(marks(of:)) ?? []
    return [
      .p(["class": "meta scale-key"], .text(words.key(self))),
      .ol(
        ["class": statements.count > 5 ? "results scale many" : "results scale", "role": "list"],
        .each(zip(statements, summaries).map { $0 }) { statement, summary in
          .li(
            [
              "class": .optional(summary.mean != nil && summary.mean == best ? "leading" : nil),
              "data-key": .text(statement.id),
            ],
            .p(
              ["class": "answer"], .text(statement.text),
              .when(summary.isDivided, [" ", .span(["class": "tag"], .text(words.divided))])),
            .p(
              ["class": "count"], .b(.text(written(summary.mean, in: scene.language))),
              .text(" \(words.count(summary.people, skipped: summary.skipped))")),
            .div(
              ["class": "columns"],
              drawing(summary, tallest: tallest),
              .when(scene.place != .screen || statements.count == 1, axis(statement, mine: mine, words))),
            .p(["class": "hidden"], .text(words.distribution(summary.counts, from: lowest))))
        }),
    ]
  }

  public func offer(_ scene: Scene<Scale>) -> Markup {
    [.p(["class": "meta scale-key"], .text(ScaleWords(scene.language).meaning(self))), .offer(statements)]
  }

  private func drawing(_ summary: ScaleSummary, tallest: Double) -> Markup {
    let width = 100 / Double(steps)
    let leading = summary.counts.max() ?? 0
    return .svg(
      ["aria-hidden": "true"],
      .each(summary.counts.enumerated().map { $0 }) { step, count in
        let share = tallest == 0 ? 0 : Double(count) / Double(max(1, summary.people)) / tallest
        let x = Self.percent(width * (Double(step) + 0.08))
        let wide = Self.percent(width * 0.84)
        return [
          .rect(["class": "track", "x": .text(x), "width": .text(wide), "height": "100%", "rx": "3"]),
          .rect([
            "class": count > 0 && count == leading ? "share leading" : "share", "x": .text(x), "width": .text(wide),
            "y": .text(Self.percent(100 - 100 * share)), "height": .text(Self.percent(100 * share)), "rx": "3",
          ]),
        ]
      },
      .with(summary.mean) {
        .circle(["class": "mean", "cx": .text(Self.percent(width * ($0 + 0.5))), "cy": "100%", "r": "6"])
      })
  }

  // The names of the steps, under their columns; mine has a ring.
  private func axis(_ statement: Choice, mine: Set<String>, _ words: ScaleWords) -> Markup {
    .ol(
      ["class": "axis", "role": "list", "aria-hidden": "true"],
      .each(0..<steps) { step in
        let mark = Self.mark(statement.id, step)
        return .li(
          ["data-mark": .text(mark), "class": .optional(mine.contains(mark) ? "mine" : nil)],
          .text(String(lowest + step)))
      })
  }

  private func written(_ mean: Double?, in language: Language) -> String {
    mean.map { (Double(lowest) + $0).written(in: language, digits: 1) } ?? "–"
  }

  private static func percent(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)%"
  }

  public func table(_ scene: Scene<Scale>) -> ExportTable {
    let words = ScaleWords(scene.language)
    let rows = statements.map { statement in
      let summary = ScaleSummary(scene.tally.statements[statement.id], steps: steps)
      let mean = summary.mean.map { (Double(lowest) + $0).written(in: scene.language, digits: 2) } ?? ""
      return [statement.text, mean] + summary.counts.map { String($0) } + [String(summary.skipped)]
    }
    let names = (0..<steps).map { String(lowest + $0) }
    return ExportTable(columns: [words.statement, words.mean] + names + [words.noOpinion], rows: rows)
  }
}
