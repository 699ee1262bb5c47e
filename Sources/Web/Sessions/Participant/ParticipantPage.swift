import Activities
import Kernel
import Markup
import Sessions

/// A participant's page: one column, the question, the answers, and the deck under the thumb.
struct ParticipantPage: Sendable {
  let model: ParticipantModel
  private var language: Language { model.language }
  private var words: ParticipantWords { .of(language) }
  private var reading: SessionReading { model.reading }
  private var session: Session { reading.session }

  init(_ model: ParticipantModel) {
    self.model = model
  }

  /// The parts that follow the session live, in the order of the page.
  var parts: Markup { [state, content, deck] }

  /// What stands at the top right: whether it is live.
  var state: Markup {
    let (style, text) =
      switch session.phase {
      case .prepared: ("tag", words.soon)
      case .open: session.isPaused ? ("tag", words.pausedTag) : ("tag live", words.live)
      case .closed: ("tag", words.closedTag)
      }
    return .span(["class": .text(style), "id": "state"], .text(text))
  }

  var content: Markup {
    .main(
      [
        "id": "content", "tabindex": "-1", "data-scene": .text(model.scene), "data-personal": .flag(model.isPersonal),
        "data-mine": .optional(model.marks.map(Self.tokens)),
      ],
      RefusalNotice.place,
      .with(model.refusal, alert),
      stage)
  }

  static func tokens(_ marks: Set<String>) -> String {
    marks.sorted().map(Self.encoded).joined(separator: " ")
  }

  private static func encoded(_ mark: String) -> String {
    mark.utf8.map { byte in
      let plain =
        byte == 0x2D || byte == 0x5F || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
        || (0x61...0x7A).contains(byte)
      return plain ? String(UnicodeScalar(byte)) : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }.joined()
  }

  private func alert(_ sentence: Bilingual) -> Markup {
    .p(["class": "notice alert", "role": "alert"], Glyph.warning.drawing, " ", .b(.text(sentence[language])))
  }

  private var stage: Markup {
    switch model.stage {
    case .waiting: .section(["class": "empty"], arch, .h1(.text(words.waitingTitle)), .p(.text(words.waiting)))
    case .lobby: [.section(["class": "empty"], arch, .h1(.text(words.lobbyTitle)), .p(.text(words.lobby))), openList]
    case .paused: .section(["class": "empty"], arch, .h1(.text(words.pausedTitle)), .p(.text(words.paused)))
    case .agenda: [.section(.h1(.text(words.agendaTitle)), .p(["class": "reason"], .text(words.agenda))), openList]
    case .closed: ParticipantEnd(model).markup
    case .activity(let item, let situation): ParticipantActivity(model, item, situation).markup
    }
  }

  private var arch: Markup { Self.arch }

  static var arch: Markup {
    .svg(
      ["viewBox": "0 0 100 54", "aria-hidden": "true", "fill": "none", "stroke": "currentColor", "stroke-width": "3"],
      .path(["d": "M5 52a45 45 0 0 1 90 0"]))
  }

  // Everything that takes answers now, wherever the meeting is.
  private var openList: Markup {
    let items = session.openItems(at: reading.now)
    let asking = items.filter { item in model.seat.map { item.asks($0.id) } ?? !item.running.isSettled }
    return .when(
      !items.isEmpty,
      .section(
        ["aria-labelledby": "open-items", "id": "open-list", "data-own": ""],
        .h2(["id": "open-items"], .text(words.openItems(items.count { !$0.running.isSettled }))),
        .ol(
          ["class": "programme", "role": "list"],
          .each(items) { item in
            let isNext = item.id == asking.first?.id
            let isDone = !asking.contains { $0.id == item.id }
            return .li(
              ["data-key": .text(item.id.rawValue)],
              .p(["class": "when"], .text(item.running.kind.title[language])),
              .div(["class": "what"], .h3(.text(item.running.question))),
              .p(
                ["class": "do"],
                .a(
                  [
                    "class": .text(isNext ? "button primary" : "button"),
                    "href": .text(reading.paths.activity(item.id)),
                  ],
                  .text(isDone ? words.look : words.answer))))
          })))
  }
}
