import Activities
import Kernel
import Markup
import Sessions

/// The end of a session on a phone: thanks, what can still be answered and until when, what came out of it.
struct ParticipantEnd: Sendable {
  private let model: ParticipantModel
  private var language: Language { model.language }
  private var words: ParticipantWords { .of(language) }
  private var reading: SessionReading { model.reading }

  init(_ model: ParticipantModel) {
    self.model = model
  }

  // What is the reader's own in it must not give way to what everybody gets.
  var markup: Markup {
    .div(
      ["id": "end", "class": "end", "data-own": ""],
      .section(
        ["class": "empty"], ParticipantPage.arch, .h1(.text(words.closed)),
        .p(
          .text(words.closedTitle + "."), .when(!answerable.isEmpty, .with(model.seat) { .text(" " + part(of: $0.id)) })
        )),
      list("still-open", words.stillToAnswer(toAnswer.count), toAnswer.map(asked)),
      list("told", words.told, known.map(told)))
  }

  /// The activities that still take the reader's answer; in bytes that many receive, everybody's.
  static func toAnswer(_ model: ParticipantModel) -> [AgendaItem] {
    model.reading.session.openItems(at: model.reading.now).filter { item in
      model.seat.map { item.asks($0.id) } ?? !item.running.isSettled
    }
  }

  /// The activities whose results everybody sees now.
  static func told(in reading: SessionReading) -> [AgendaItem] {
    reading.session.agenda.filter { item in
      item.running.flow != .reading && item.running.answered > 0
        && reading.session.audience(of: item, at: reading.now) == .everybody
    }
  }

  private var answerable: [AgendaItem] { reading.session.agenda.filter { $0.running.flow != .reading } }

  private func hasAnswered(_ item: AgendaItem) -> Bool {
    model.seat.map { item.hasAnswered($0.id) } ?? false
  }

  private var toAnswer: [AgendaItem] { Self.toAnswer(model) }

  // What I answered, and whatever shows its results; what waits for my answer stands above.
  private var known: [AgendaItem] {
    let waiting = Set(toAnswer.map(\.id))
    let shown = Set(Self.told(in: reading).map(\.id))
    return answerable.filter { !waiting.contains($0.id) && (hasAnswered($0) || shown.contains($0.id)) }
  }

  private func part(of participant: ParticipantID) -> String {
    words.tookPart(in: answerable.count { $0.hasAnswered(participant) }, of: answerable.count)
  }

  private func list(_ id: String, _ title: String, _ lines: [Markup]) -> Markup {
    .when(
      !lines.isEmpty,
      .section(
        ["aria-labelledby": .text(id), "class": "left"], .h2(["id": .text(id)], .text(title)),
        .ol(["class": "programme", "role": "list"], .each(lines) { $0 })))
  }

  private func asked(_ item: AgendaItem) -> Markup {
    let until = item.plan.windows.after.map { reading.time.until($0, in: language, now: reading.now) }
    let isFirst = item.id == toAnswer.first?.id
    return line(item, when: until ?? item.running.kind.title[language]) {
      .a(
        ["class": .text(isFirst ? "button primary" : "button"), "href": .text(reading.paths.activity(item.id))],
        .text(words.answer), .span(["class": "hidden"], .text(" \(item.running.question)")))
    }
  }

  private func told(_ item: AgendaItem) -> Markup {
    let shows = model.seat.map { reading.session.showsResults(of: item, to: $0.id, at: reading.now) } ?? false
    return line(item, when: item.running.kind.title[language]) {
      .a(
        ["class": "button", "href": .text(reading.paths.activity(item.id))],
        .text(shows ? words.seeResults : words.look),
        .span(["class": "hidden"], .text(" \(item.running.question)")))
    }
  }

  private func line(_ item: AgendaItem, when: String, _ act: () -> Markup) -> Markup {
    .li(
      ["data-key": .text(item.id.rawValue)], .p(["class": "when"], .text(when)),
      .div(["class": "what"], .h3(.text(item.running.question))), .p(["class": "do"], act()))
  }
}
