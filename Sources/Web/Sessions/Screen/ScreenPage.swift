import Activities
import Kernel
import Markup
import Sessions

/// The big screen.
struct ScreenPage: Sendable {
  let model: ScreenModel
  /// Whether the reader facilitates the session and may conduct it from here.
  let isConducted: Bool
  private var language: Language { model.language }
  private var words: ScreenWords { .of(language) }
  private var session: Session { model.session }

  init(_ model: ScreenModel, isConducted: Bool = false) {
    self.model = model
    self.isConducted = isConducted
  }

  /// The parts that follow the session live, in the order of the page.
  var parts: Markup { [head, content, deck] }

  /// What is sent to every screen that is open.
  var liveParts: Markup { [parts, remote] }

  var head: Markup {
    let place = model.item.flatMap { session.index(of: $0.id) }
    return .header(
      ["class": "sitting", "id": "sitting"],
      logo(withName: false),
      .p(["class": "title"], .b(.text(session.title))),
      .p(
        ["class": "meta"],
        .when(model.isPaused, .span(["class": "tag"], .text(words.paused))),
        .with(place) { .span(.text(words.place($0 + 1, of: session.agenda.count))) },
        .with(model.openAfter) {
          .span(.text(words.stillOpen(model.reading.time.until($0, in: language, now: model.reading.now))))
        },
        model.reading.countDown(in: language)),
      tools)
  }

  var content: Markup {
    .main(
      ["id": "content", "tabindex": "-1", "data-scene": .text(model.scene)],
      model.isPaused
        ? pause : model.item.map(activity) ?? (session.phase == .closed ? farewell : ScreenLobby(model).markup))
  }

  // What phones show too, under the arch, to be read from the last row.
  private var pause: Markup {
    .section(
      ["class": "empty pause"], ParticipantPage.arch, .h1(.text(words.pauseTitle)),
      .p(["class": "reason"], .text(words.pauseReason)))
  }

  private func activity(_ item: AgendaItem) -> Markup {
    let view = model.reading.view(of: item, at: .screen, in: language)
    let question = item.running.question
    return [
      .h1(["class": .optional(question.count > 90 ? "long" : nil)], .text(question)),
      view.showsResults
        ? .div(["class": "outcome", "id": "results"], item.running.results(view))
        : [
          item.running.offer(view),
          .p(["class": "reason"], .text(item.plan.visibility == .whenClosed ? words.sealed : words.hidden)),
        ],
    ]
  }

  private var farewell: Markup {
    .section(["class": "empty"], .h1(.text(words.thanks)), .p(["class": "reason"], .text(words.report)))
  }

  var deck: Markup {
    .footer(["class": "deck", "id": "deck"], entrance, footing, answered)
  }

  private var entrance: Markup {
    let code = model.reading.code
    return .div(
      ["class": "entrance"],
      QRCodeDrawing(model.link)?.markup(in: language) ?? .nothing,
      .p(.text(model.address), " ", .b(["class": "code", "aria-label": "Code \(code.spelled)"], .text(code.spaced))))
  }

  private var footing: Markup {
    let present = model.present
    return .div(
      ["class": "footing"],
      .when(
        !present.isEmpty,
        .ul(
          ["class": "present", "role": "list", "aria-label": .text(words.whoIsHere)],
          .each(present) { .li($0.sign.alone, " ", .text($0.count.written(in: language))) })),
      .when(!model.reactions.isEmpty, reactions),
      .p(.text(words.footing(room: model.count(.room), remote: model.count(.remote), later: model.count(.later)))))
  }

  private var reactions: Markup {
    .ul(
      ["class": "reactions", "role": "list", "aria-label": .text(words.reactions)],
      .each(Reaction.allCases.filter { model.reactions[$0] != nil }) { reaction in
        .li(
          ["data-key": .text(reaction.rawValue)],
          .span(["role": "img", "aria-label": .text(reaction.name[language])], reaction.glyph.drawing),
          .text((model.reactions[reaction] ?? 0).written(in: language)))
      })
  }

  private var answered: Markup {
    .with(model.item.flatMap { $0.running.flow == .reading ? nil : $0 }) { item in
      let count = item.running.answered
      let people = max(session.present, count)
      return .div(
        ["class": "arch"],
        archOfPeople(share: people == 0 ? 0 : count * 100 / people),
        .p(.b(.text(count.written(in: language))), .text(words.of(people))))
    }
  }
}

/// The arch that counts people: `share` in per cent.
func archOfPeople(share: Int) -> Markup {
  let curve = "M5 52a45 45 0 0 1 90 0"
  return .svg(
    ["viewBox": "0 0 100 54", "aria-hidden": "true"],
    .path(["class": "track", "d": .text(curve)]),
    .path(["class": "share", "d": .text(curve), "pathLength": "100", "stroke-dasharray": "\(min(share, 100)) 100"]))
}
