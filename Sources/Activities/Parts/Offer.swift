public import Markup

extension Markup {
  /// What there is to choose from, a line each; `letter` names the line at an index. Nothing of what was chosen, but that
  /// with `mark` the page can find the reader’s own, whose `tag` stands behind it.
  public static func offer(
    _ choices: [Choice], letter: ((Int) -> String)? = nil, mark: ((Choice) -> String)? = nil,
    tag: ((Choice) -> Markup)? = nil
  ) -> Markup {
    .ol(
      ["class": choices.count > 12 ? "offer many" : "offer", "role": "list"],
      .each(choices.enumerated().map { $0 }) { index, choice in
        .li(
          ["data-key": .text(choice.id), "data-mark": .optional(mark?(choice))],
          .with(letter) { [.span(["class": "letter", "aria-hidden": "true"], .text($0(index))), " "] },
          .span(.text(choice.text)), .with(tag) { [" ", $0(choice)] })
      })
  }
}
