import Activities
import Kernel
import Markup
import Sessions

extension FacilitatorPage {
  /// The code and the five controls in reach. Each keeps its place, also while it has nothing to do: what is pressed twice
  /// must not be another thing the second time.
  var deck: Markup {
    .footer(
      ["class": "deck", "id": "deck"],
      .b(["class": "code", "aria-label": "Code \(model.reading.code.spelled)"], .text(model.reading.code.spaced)),
      model.reading.countDown(in: language),
      control(
        "timer", [Glyph.timer.drawing, " ", .text(words.addMinute)], isUsable: isOpen,
        attributes: ["data-key-timer": ""]),
      control(
        "previous", Glyph.previous.drawing, style: "icon", name: words.previous, fields: seen,
        isUsable: isOpen && session.previous != nil, attributes: ["data-key-previous": ""]),
      pause, primary,
      control(
        "next", Glyph.next.drawing, style: "icon", name: words.next, fields: seen,
        isUsable: isOpen && model.item != nil && session.next != nil, attributes: ["data-key-next": ""]))
  }

  private var isOpen: Bool { session.phase == .open }

  private var pause: Markup {
    session.isPaused
      ? act("resume", Glyph.play.drawing, style: "icon", name: words.resume)
      : control("pause", Glyph.pause.drawing, style: "icon", name: words.pause, isUsable: isOpen)
  }

  // One act stands out: open, begin, reveal. After the end it is the report, and that is no control.
  private var primary: Markup {
    if !isOpen {
      let isOver = session.phase == .closed
      return act("open", .text(words.open(again: isOver)), style: isOver ? "main" : "main primary")
    }
    guard let item = model.item else {
      return control(
        "next", .text(words.begin), style: "main primary", fields: seen, isUsable: session.next != nil,
        attributes: ["data-key-next": ""])
    }
    let canReveal = session.canReveal(item, at: model.reading.now)
    let isSeen = item.running.flow != .reading && item.isRevealed && !canReveal
    return control(
      "reveal/\(item.id)", [Glyph.eye.drawing, " ", .text(isSeen ? words.revealed : words.reveal)],
      style: "main primary",
      isUsable: canReveal, attributes: ["data-key-reveal": ""])
  }

  // A control that has nothing to do keeps the focus it has: it is said to be off, and pressing it changes nothing.
  private func control(
    _ verb: String, _ label: Markup, style: String? = nil, name: String? = nil, fields: Markup = .nothing,
    isUsable: Bool, attributes: Attributes = [:]
  ) -> Markup {
    act(
      verb, label, style: style, name: name, fields: fields,
      attributes: attributes.adding(["aria-disabled": .optional(isUsable ? nil : "true")]))
  }
}
