public import Kernel
public import Markup

/// One bar of a chart: the number comes first, the bar second.
public struct Bar: Sendable {
  /// Equal to a mark of an answer, so that a page can show it as the reader's own.
  public let mark: String?
  public let letter: String?
  public let label: String
  /// The number in bold, for instance `34 %`.
  public let figure: String
  /// What stands after it, for instance `64 votes`.
  public let detail: String
  /// From 0 to 1.
  public let share: Double
  /// An earlier value, drawn dotted.
  public let firstShare: Double?
  public let isLeading: Bool
  public let isMine: Bool

  public init(
    mark: String? = nil, letter: String? = nil, label: String, figure: String, detail: String = "", share: Double,
    firstShare: Double? = nil, isLeading: Bool = false, isMine: Bool = false
  ) {
    self.mark = mark
    self.letter = letter
    self.label = label
    self.figure = figure
    self.detail = detail
    self.share = share
    self.firstShare = firstShare
    self.isLeading = isLeading
    self.isMine = isMine
  }
}

extension Markup {
  /// Bars on one scale, as a list.
  public static func bars(_ bars: [Bar], in language: Language) -> Markup {
    .ol(["class": "results", "role": "list"], .each(bars) { $0.line(in: language) })
  }

  /// The tag on what is the reader's own; `data-mine-tag` lets the page show it later.
  public static func mineTag(shown: Bool, in language: Language) -> Markup {
    .span(
      ["class": "tag done", "data-mine-tag": "", "hidden": .flag(!shown)],
      .text(language == .french ? "votre réponse" : "your answer"))
  }
}

extension Bar {
  fileprivate func line(in language: Language) -> Markup {
    let classes = [isLeading ? "leading" : nil, isMine ? "mine" : nil].compactMap { $0 }.joined(separator: " ")
    return .li(
      ["class": .optional(classes.isEmpty ? nil : classes), "data-mark": .optional(mark), "data-key": .optional(mark)],
      .p(
        ["class": "answer"],
        .with(letter) { .span(["class": "letter", "aria-hidden": "true"], .text($0)) },
        .text(label),
        .when(mark != nil, [" ", .mineTag(shown: isMine, in: language)])),
      .p(
        ["class": "count"], .b(.text(figure)),
        .when(!detail.isEmpty, [" ", .span(["class": "detail"], .text(detail))])),
      drawing)
  }

  private var drawing: Markup {
    .svg(
      ["class": "bar", "aria-hidden": "true"],
      .rect(["class": "track", "width": "100%", "height": "100%", "rx": "3"]),
      .rect(["class": "share", "width": .text(Self.percent(share)), "height": "100%", "rx": "3"]),
      .with(firstShare) {
        .rect(["class": "first-round", "width": .text(Self.percent($0)), "height": "100%", "rx": "3"])
      })
  }

  private static func percent(_ share: Double) -> String {
    let thousandths = Int((min(max(share, 0), 1) * 1000).rounded())
    return thousandths % 10 == 0 ? "\(thousandths / 10)%" : "\(thousandths / 10).\(thousandths % 10)%"
  }
}

/// The letter of the option at `index`: a, b … z, then aa, ab …
public func optionLetter(_ index: Int) -> String {
  let letters = Array("abcdefghijklmnopqrstuvwxyz")
  let tail = String(letters[index % 26])
  return index < 26 ? tail : optionLetter(index / 26 - 1) + tail
}
