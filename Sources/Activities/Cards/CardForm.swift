import Kernel
import Markup

/// The words of a kind in its form for cards.
struct CardFormWords: Sendable {
  /// The label of the text field.
  let add: String
  /// The title of one's own cards, with how many of how many.
  let mine: String
  /// Shown instead of the field when there is no room for another.
  let full: String
}

extension Scene where A.Answer == CardsAnswer, A.Tally == CardsTally {
  /// A field for one more card while there is room, and one's own cards with a button to remove each.
  func cardForm(
    _ words: CardFormWords, within limits: CardLimits, before: Markup = .nothing, after: Markup = .nothing,
    state: (Card) -> String?
  ) -> Markup {
    let own = mine?.cards ?? []
    return [
      .when(
        own.count < limits.cards,
        [
          before,
          .div(
            ["class": "field"],
            .label(["for": "add"], .text(words.add)),
            .p(["class": "hint", "id": "add-hint"], .text(CardWords(language).limit(limits.length))),
            .textarea([
              "id": "add", "name": "add", "maxlength": .number(limits.length), "class": "words",
              "autocomplete": "off", "aria-describedby": "add-hint", "disabled": .flag(!isOpen),
            ])),
          after,
        ]),
      .when(own.count >= limits.cards, .p(["class": "meta"], .text(words.full))),
      .when(
        !own.isEmpty,
        .section(
          ["aria-labelledby": "own-cards"],
          .h2(["class": "meta", "id": "own-cards"], .text(words.mine)),
          .ul(["class": "queue own", "role": "list"], .each(own) { ownCard($0, state($0)) }))),
    ]
  }

  private func ownCard(_ card: Card, _ state: String?) -> Markup {
    let words = CardWords(language)
    return .li(
      ["data-key": "own-\(card.id)"],
      .article(
        ["class": "card"], .p(["class": "words"], .text(card.text)),
        .footer(
          .span(.with(state) { .span(["class": "tag"], .text($0)) }),
          .button(
            [
              "name": "remove", "value": .text(card.id), "class": "quiet", "formnovalidate": .flag(true),
              "aria-label": .text(words.remove(card.text)), "disabled": .flag(!isOpen),
            ], .text(words.remove)))))
  }
}
