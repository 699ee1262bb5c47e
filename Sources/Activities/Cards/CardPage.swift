import Kernel
import Markup

extension Scene where A.Answer == CardsAnswer, A.Tally == CardsTally {
  /// A card as an item of a list. On phones it has a heart to press when `likes`; elsewhere its hearts are counted.
  /// `mine` says that it is the reader’s own, where it is no card.
  func cardItem(_ entry: CardsTally.Entry, likes: Bool, mine tag: String? = nil, note: Markup = .nothing) -> Markup {
    let isMine = mine?.cards.contains { $0.id == entry.card.id } ?? false
    let onPhone = place == .phone
    return .li(
      ["data-key": .text(entry.card.id), "data-mark": .optional(onPhone ? "card-\(entry.card.id)" : nil)],
      .article(
        ["class": "card"],
        .p(
          ["class": "words"], .text(entry.card.text),
          .when(
            onPhone,
            [
              " ",
              .span(
                ["class": "tag done", "data-mine-tag": "", "hidden": .flag(!isMine)],
                .text(tag ?? CardWords(language).mine)),
            ])),
        .footer(from(entry), note, .when(likes, heart(entry)))))
  }

  /// Who wrote the card, as far as it may be told.
  func from(_ entry: CardsTally.Entry) -> Markup {
    guard !entry.card.isUnsigned, let signature = signature(of: entry.author) else { return .span() }
    return .span(
      ["class": "from"],
      .with(signature.department) {
        [
          .span(
            [
              "class": "department", "data-department": .number($0.number), "role": "img",
              "aria-label": .text($0.name),
            ], .text($0.letters)),
          " ",
        ]
      },
      .text(signature.name))
  }

  private func heart(_ entry: CardsTally.Entry) -> Markup {
    if place != .phone, entry.likes == 0 { return .nothing }
    let words = CardWords(language)
    let drawing = Markup.svg(
      ["class": "glyph", "viewBox": "0 0 24 24", "aria-hidden": "true"],
      .path(["d": "M12 20s-8-4.8-8-10.5A4.3 4.3 0 0 1 12 7a4.3 4.3 0 0 1 8 2.5C20 15.2 12 20 12 20z"]))
    guard place == .phone else {
      return .span(
        ["class": "hearts"], drawing, .span(["aria-hidden": "true"], " \(entry.likes)"),
        .span(["class": "hidden"], .text(words.likes(entry.likes))))
    }
    let isLiked = mine.map { $0.liked.contains(entry.card.id) }
    var fields = [Form.Field(name: "like", value: entry.card.id)]
    if let isLiked { fields.append(.init(name: "to", value: isLiked ? "no" : "yes")) }
    return answerButton(
      [drawing, " \(entry.likes)"], fields: fields, mark: "like-\(entry.card.id)", isPressed: isLiked,
      accessibleLabel: words.like(entry.card.text, entry.likes))
  }

  /// A list of cards, and how many more there are.
  func cardList(_ shown: [CardsTally.Entry], of count: Int, likes: Bool, style: String = "queue") -> Markup {
    [
      .ul(["class": .text(style), "role": "list"], .each(shown) { cardItem($0, likes: likes) }),
      .when(shown.count < count, .p(["class": "meta"], .text(CardWords(language).more(count - shown.count)))),
    ]
  }

  /// A heading one below the activity's own, with a count beside it.
  func cardHeading(_ text: String, count: Int, id: String? = nil) -> Markup {
    let inside: Markup = [.text(text), " ", .small(.text(CardWords(language).cards(count)))]
    return place == .report
      ? .h3(["id": .optional(id)], inside) : .h2(["class": "heading", "id": .optional(id)], inside)
  }

  /// Rows for export: text, author, department, hearts.
  func cardCells(_ entry: CardsTally.Entry) -> [String] {
    let signature = entry.card.isUnsigned ? nil : signature(of: entry.author)
    return [entry.card.text, signature?.name ?? "", signature?.department?.name ?? "", String(entry.likes)]
  }
}
