import Activities
import Kernel
import Markup
import Sessions

/// One activity on a participant's page.
struct ParticipantActivity: Sendable {
  private let model: ParticipantModel
  private let item: AgendaItem
  private let situation: ParticipantModel.Situation
  private let view: ActivityView
  private var language: Language { model.language }
  private var words: ParticipantWords { .of(language) }
  private var reading: SessionReading { model.reading }

  init(_ model: ParticipantModel, _ item: AgendaItem, _ situation: ParticipantModel.Situation) {
    self.model = model
    self.item = item
    self.situation = situation
    var view = model.reading.view(of: item, at: .phone, in: model.language, seat: model.seat)
    // Phones that share these bytes have all answered, or none has.
    if model.seat == nil, situation == .answered {
      view.showsResults = model.reading.session.audience(of: item, at: model.reading.now) >= .answered
    }
    self.view = view
  }

  var markup: Markup {
    [
      .when(situation == .answered && flow == .once, recorded),
      .when(situation == .over && flow != .reading, over),
      .section(
        ["class": "question", "aria-labelledby": "question"],
        .when(model.page != nil && showsForm, wayBack), meta, .h1(["id": "question"], .text(item.running.question)),
        .when(situation == .answered && flow == .once && !view.showsResults, recap),
        showsForm ? form : .nothing, shownResults),
    ]
  }

  // Where there is something to send, the deck has no room for the way back.
  private var wayBack: Markup {
    .p(.a(["href": .text(reading.paths.participant)], .text(words.wayBack(reading.session.pacing))))
  }

  private var flow: Kind.Flow { item.running.flow }

  private var showsForm: Bool {
    switch flow {
    case .reading: false
    // What came too late is not counted, but it is still there to read and copy.
    case .once: situation == .asked || situation == .changing || model.draft != nil
    case .ongoing: situation != .over || model.draft != nil
    }
  }

  private var meta: Markup {
    let session = reading.session
    let place = (session.index(of: item.id) ?? 0) + 1
    return .p(
      ["class": "meta"],
      .span(.text(words.place(place, of: session.agenda.count))), " ",
      .when(
        flow != .reading && situation != .asked,
        .span(.text(words.answers(item.running.answered, of: session.present)))),
      .with(openAfter) { [" ", .span(.text($0))] },
      " ", reading.countDown(in: language))
  }

  // Closed in the meeting, it still takes answers: until when.
  private var openAfter: String? {
    guard reading.session.window(of: item, at: reading.now) == .after else { return nil }
    return item.plan.windows.after.map { words.stillOpen(reading.time.until($0, in: language, now: reading.now)) }
  }

  /// Whether the form shows what is the reader's own, so that bytes for everybody leave it alone.
  private var isOwn: Bool { flow == .ongoing || item.running.isFormPersonal }

  private var form: Markup {
    let fields = item.running.answerFields(view)
    let values = model.draft.map { draft in Dictionary(grouping: draft.fields, by: \.name).mapValues { $0.map(\.value) }
    }
    return .form(
      [
        "id": "answer", "class": "question", "method": "post", "action": .text(reading.paths.answer(item.id)),
        "data-live-form": "", "data-kind": .text(item.running.kind.name), "data-own": .flag(isOwn),
      ],
      values.map(fields.filled(with:)) ?? fields,
      .p(["class": "reason"], .text(words.privacy(item.plan.identity))))
  }

  private var shownResults: Markup {
    if view.showsResults {
      let results = Markup.div(["class": "outcome", "id": "results"], item.running.results(view))
      // Who has not answered looks only if they want to, so that nobody is led.
      return showsForm && flow == .once
        ? .details(["id": "peek"], .summary(.text(words.peek)), results) : results
    }
    return .when(situation != .asked, .p(["class": "reason"], .text(words.hidden(item.plan.visibility))))
  }

  private var recorded: Markup {
    .p(
      ["class": "notice", "role": "status"], Glyph.check.drawing, " ", .b(.text(words.recorded)), " ",
      .span(.text(item.running.isSettled ? words.settled : words.canChange)))
  }

  // What the reader answered, as long as no results say so. Its place stands empty in bytes for everybody.
  private var recap: Markup {
    let lines = model.seat.map { item.running.recap(of: $0.token(for: item), in: language) } ?? []
    return .div(
      ["id": "recap", "class": "recap", "data-own": ""],
      .when(!lines.isEmpty, .h2(["class": "meta"], .text(words.yourAnswer))),
      lines.count == 1
        ? .p(["class": "words"], .text(lines[0]))
        : .when(!lines.isEmpty, .ul(["class": "words", "role": "list"], .each(lines) { .li(.text($0)) })))
  }

  private var over: Markup {
    .p(["class": "notice"], Glyph.clock.drawing, " ", .b(.text(words.overTitle)), " ", .span(.text(words.over)))
  }
}
