import Kernel
import Markup

extension Scene where A.Answer == CardsAnswer, A.Tally == CardsTally {
  private static var most: Int { 40 }

  /// What waits for a facilitator to read it, and what was set aside.
  func readingQueue(_ desk: CardDesk, moderated: Bool) -> Markup {
    let words = CardWords(language)
    let waiting =
      moderated
      ? tally.entries.filter { !desk.approved.contains($0.card.id) && !desk.dismissed.contains($0.card.id) } : []
    let shown = waiting.first(Self.most, .oldest)
    let dismissed =
      desk.dismissed.isEmpty
      ? [] : tally.entries.filter { desk.dismissed.contains($0.card.id) }.first(Self.most, .oldest)
    return [
      .when(
        !shown.isEmpty,
        .section(
          .h2(
            ["class": "heading"], .text(words.toRead), " ",
            .span(["class": "tag late"], .text(words.waiting(waiting.count)))),
          .ul(["class": "queue", "role": "list"], .each(shown) { reading($0) }),
          .when(
            shown.count > 1,
            moveButton(
              .text(words.publishAll),
              fields: [.init(name: "move", value: "approve")]
                + shown.map { .init(name: "card", value: $0.card.id) })))),
      .when(
        !dismissed.isEmpty,
        .details(
          .summary(.text("\(words.dismissed) (\(dismissed.count))")),
          .ul(
            ["class": "queue", "role": "list"],
            .each(dismissed) { entry in
              controlled(entry, [move(words.restore, "approve", entry)])
            }))),
    ]
  }

  private func reading(_ entry: CardsTally.Entry) -> Markup {
    let words = CardWords(language)
    return controlled(
      entry, [move(words.publish, "approve", entry), move(words.dismiss, "dismiss", entry, style: "quiet")])
  }

  /// A card with buttons of the facilitator.
  func controlled(_ entry: CardsTally.Entry, _ buttons: Markup) -> Markup {
    .li(
      ["data-key": "desk-\(entry.card.id)"],
      .article(["class": "card"], .p(["class": "words"], .text(entry.card.text)), .footer(["class": "desk"], buttons)))
  }

  /// A button that makes one move about one card.
  func move(_ label: String, _ name: String, _ entry: CardsTally.Entry, style: String? = nil) -> Markup {
    moveButton(
      .text(label), style: style,
      fields: [.init(name: "move", value: name), .init(name: "card", value: entry.card.id)],
      accessibleLabel: "\(label)\(language == .french ? "\u{202F}: " : ": ")\(entry.card.text.prefix(60))")
  }

  /// A form to tick cards in and to say what becomes of them: put together, taken out, set aside, and what a kind adds.
  func workForm(_ cards: [CardsTally.Entry], on desk: CardDesk, more: Markup = .nothing) -> Markup {
    let words = CardWords(language)
    let used = Set(cards.compactMap { desk.groupOf[$0.card.id] })
    let groups = desk.groups.filter { used.contains($0.id) }
    return .details(
      ["class": "work", "data-key": "work"],
      .summary(.text(words.work)),
      .form(
        ["method": "post", "action": .text(routes.move), "data-live-form": ""],
        .fieldset(
          ["class": "ticks"], .legend(.text(words.pick)),
          .each(cards.first(200, .oldest)) { tick($0, desk) }),
        .div(
          ["class": "pair"],
          Fields.select(
            "group", label: words.group, value: "",
            options: [("", words.newGroup)] + groups.map { ($0.id, $0.name) }),
          Fields.line("name", label: words.groupName, value: "", limit: 60)),
        .p(
          ["class": "choices"], moveName("group", words.doGroup), " ",
          .when(
            !groups.isEmpty, [moveName("ungroup", words.ungroup), " ", moveName("rename", words.renameGroup), " "]),
          moveName("dismiss", words.dismiss, style: "quiet")),
        more))
  }

  /// A button of the form above.
  func moveName(_ name: String, _ label: String, style: String? = nil) -> Markup {
    .button(["name": "move", "value": .text(name), "class": .optional(style)], .text(label))
  }

  private func tick(_ entry: CardsTally.Entry, _ desk: CardDesk) -> Markup {
    let group = desk.groupOf[entry.card.id].flatMap { id in desk.groups.first { $0.id == id } }
    return .label(
      ["class": "tick", "data-key": "tick-\(entry.card.id)"],
      .input(["type": "checkbox", "name": "card", "value": .text(entry.card.id)]), " ",
      .span(.text(entry.card.text), .with(group) { [" ", .small(.text($0.name))] }))
  }
}
