import Activities
import Kernel
import Markup
import Sessions

/// The activity that is shown, as its facilitators see it.
struct FacilitatorNow: Sendable {
  private let page: FacilitatorPage
  private let item: AgendaItem
  private let view: ActivityView
  private var model: FacilitatorModel { page.model }
  private var words: FacilitatorWords { page.words }
  private var session: Session { model.session }

  init(_ model: FacilitatorModel, _ item: AgendaItem) {
    page = FacilitatorPage(model)
    self.item = item
    view = model.reading.view(of: item, at: .facilitator, in: model.language)
  }

  var markup: Markup {
    [
      meta,
      .h1(["id": "now"], .text(item.running.question)),
      .when(item.running.flow != .reading, notice),
      .div(
        ["class": "stage"],
        view.showsResults
          ? item.running.results(view)
          : [item.running.offer(view), .p(["class": "reason"], .text(words.hiddenForAll))]),
      .when(view.showsResults, item.running.controls(view)),
      .when(
        !item.plan.notes.isEmpty,
        .section(
          ["class": "notes", "aria-labelledby": "notes"], .h2(["id": "notes"], .text(words.notes)),
          .p(["class": "words"], .text(item.plan.notes)))),
      acts,
    ]
  }

  private var meta: Markup {
    .p(
      ["class": "meta"],
      .span(.text(words.place((session.index(of: item.id) ?? 0) + 1, of: session.agenda.count))), " ",
      .span(.text(item.running.kind.title[model.language])), " ",
      .when(
        item.running.flow != .reading,
        .span(.text(ParticipantWords.of(model.language).answers(item.running.answered, of: session.present)))))
  }

  private var notice: Markup {
    let window = session.window(of: item, at: model.reading.now)
    let isPaused = session.isPaused && session.isLive(item)
    let audience = session.audience(of: item, at: model.reading.now)
    return .div(
      ["class": "notice"], Glyph.eye.drawing, " ",
      .b(.text(isPaused ? words.pausedForAll : words.taking(window, until: model.stillOpen(item)))), " ",
      .span(.text(words.seen(by: audience))))
  }

  private var acts: Markup {
    let editor = EditorWords.of(model.language)
    let isOpen = item.progress == .open
    return .div(
      ["class": "choices"],
      .when(
        item.running.flow != .reading,
        [
          isOpen
            ? page.act("close-activity/\(item.id)", .text(words.closeActivity))
            : page.act("reopen/\(item.id)", .text(words.reopenActivity)),
          .a(
            ["class": "button", "href": .text(page.paths.act("proxy/\(item.id)"))], Glyph.plus.drawing, " ",
            .text(words.proxy)),
        ]),
      page.screenLink,
      .when(
        item.hasAnswers,
        page.asking(
          "resetting", before: "reset/\(item.id)", words.reset, title: editor.resetTitle(item.running.question),
          what: words.resetting, keep: editor.keep, fields: page.seen(item))))
  }
}
