import Activities
import Kernel
import Markup
import Sessions

extension ParticipantPage {
  /// Under the thumb: one primary act, the raised hand at its left. Its mark stands here, for it outlives the activity.
  var deck: Markup {
    .footer(
      ["class": "deck", "id": "deck", "data-mine": .optional(model.hand.map { $0 ? "hand" : "" })],
      hand, reactions, acts)
  }

  // Where the person is, so that what they press here brings them nowhere else.
  private var place: Markup {
    [
      .with(model.page) { .input(["type": "hidden", "name": "page", "value": .text($0.rawValue)]) },
      .when(model.isChanging, .input(["type": "hidden", "name": "changing", "value": "yes"])),
    ]
  }

  // Shown on the big screen for a moment, kept nowhere.
  private var reactions: Markup {
    .when(
      model.reading.session.phase == .open,
      .details(
        ["class": "reactions", "id": "reactions", "data-closes": .text(ParticipantWords.of(model.language).reacted)],
        .summary(["aria-label": .text(ParticipantWords.of(model.language).react)], Glyph.react.drawing),
        .form(
          ["method": "post", "action": .text(model.reading.paths.react), "data-live-form": "", "id": "react"],
          place,
          .each(Reaction.allCases) { reaction in
            .button(
              [
                "name": "reaction", "value": .text(reaction.rawValue),
                "aria-label": .text(reaction.name[model.language]),
              ],
              reaction.glyph.drawing)
          })))
  }

  private var hand: Markup {
    .when(
      model.reading.session.phase == .open,
      .form(
        [
          "method": "post", "action": .text(model.reading.paths.hand), "data-live-form": "", "class": "act",
          "id": "hand",
        ],
        place,
        .button(
          [
            "class": "icon", "aria-label": .text(ParticipantWords.of(model.language).hand), "data-mark": "hand",
            "aria-pressed": .bool(model.hand ?? false),
          ], Glyph.hand.drawing)))
  }

  private var acts: Markup {
    let words = ParticipantWords.of(model.language)
    let paths = model.reading.paths
    switch model.stage {
    case .activity(let item, let situation):
      let view = model.reading.view(of: item, at: .phone, in: model.language, seat: model.seat)
      let isOnce = item.running.flow == .once
      if situation == .answered, isOnce {
        return [
          .when(
            !item.running.isSettled,
            .a(["class": "button", "href": "\(changing(item))?change=yes"], .text(words.change))),
          .when(
            leadsBack,
            .a(
              ["class": "button", "href": .text(paths.participant)],
              .text(words.wayBack(model.reading.session.pacing)))),
        ]
      }
      let label = situation == .over ? nil : item.running.sendLabel(view)
      return [
        .with(label) { .button(["class": "primary", "form": "answer"], .text($0)) },
        .when(
          label == nil && leadsBack,
          .a(["class": "button", "href": .text(paths.participant)], .text(words.wayBack(model.reading.session.pacing)))),
        .when(
          label == nil && item.running.flow == .reading && model.reading.session.phase == .open, readyButton(words)
        ),
      ]
    case .closed:
      let isAll = ParticipantEnd.toAnswer(model).isEmpty
      return .a(["class": isAll ? "button primary" : "button", "href": .text(paths.report)], .text(words.report))
    case .waiting, .lobby, .paused, .agenda: return .nothing
    }
  }

  // The page of one activity leads back to where all of them are.
  private var leadsBack: Bool { model.page != nil || model.reading.session.pacing == .own }

  // Who follows the facilitator changes their answer where they follow.
  private func changing(_ item: AgendaItem) -> String {
    let session = model.reading.session
    let follows = session.phase == .open && session.pacing == .facilitator && session.current == item.id
    return follows ? model.reading.paths.participant : model.reading.paths.activity(item.id)
  }

  private func readyButton(_ words: ParticipantWords) -> Markup {
    .form(
      [
        "method": "post", "action": .text(model.reading.paths.ready), "data-live-form": "", "class": "act",
        "id": "ready",
      ],
      place,
      .button(["data-mark": "ready"], Glyph.check.drawing, " ", .text(words.ready)))
  }
}
