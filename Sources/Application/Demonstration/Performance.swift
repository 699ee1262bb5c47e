import Activities
import Kernel
import Markup
import Sessions

/// A session that people of the demonstration go through. They answer as robots do, for the same pages.
struct Performance: Sendable {
  private(set) var past: PastSession
  private let language: Language
  private var chance: Chance
  /// The results that phones show beside the form, and for how many answers they are still good.
  private var shown: [ActivityID: (html: String, left: Int)] = [:]

  init(_ past: PastSession, in language: Language, drawing chance: Chance) {
    self.past = past
    self.language = language
    self.chance = chance
  }

  mutating func carryOut(_ act: SessionCommand.Act, at moment: Moment) throws(SessionRefusal) {
    try past.carryOut(act, at: moment)
  }

  mutating func join(_ member: CastMember, at moment: Moment) throws(SessionRefusal) {
    try carryOut(.room(.join(member.participant(at: moment))), at: moment)
  }

  /// Answers once; where one may say more, perhaps a second time.
  mutating func answer(_ id: ActivityID, by member: CastMember, at moment: Moment) throws(SessionRefusal) {
    try give(id, by: member, seesOthers: false, at: moment)
    guard let item = past.session.item(id), item.running.flow == .ongoing else { return }
    for turn in 1...3 where chance.next() % 3 != 0 {
      // Someone who likes their own card is refused, and goes on.
      do throws(SessionRefusal) {
        try give(id, by: member, seesOthers: true, at: moment.adding(seconds: 9 * turn))
      } catch {
        guard case .activity = error else { throw error }
      }
    }
  }

  private mutating func give(
    _ id: ActivityID, by member: CastMember, seesOthers: Bool, at moment: Moment
  ) throws(SessionRefusal) {
    guard let item = past.session.item(id) else { throw .unknownActivity }
    let view = view(of: item, at: .phone, reader: member.token(for: item))
    var page =
      Markup.form(
        ["id": "answer", "action": "answer", "data-kind": .text(item.running.kind.name)],
        item.running.answerFields(view)
      ).html
    if seesOthers { page += results(of: item, view) }
    guard let question = PhonePage(page).question else { throw .takesNoAnswers }
    let form = item.running.robotAnswer(to: question.blank, in: language, drawing: &chance)
    if form.fields.isEmpty { return }
    try carryOut(.answer(.give(id, form, by: member.id, slip: member.seat.slip(for: id))), at: moment)
  }

  // Drawing the results for every answer would make the demonstration slow to come.
  private mutating func results(of item: AgendaItem, _ view: ActivityView) -> String {
    if let known = shown[item.id], known.left > 0 {
      shown[item.id] = (known.html, known.left - 1)
      return known.html
    }
    let html = item.running.results(view).html
    shown[item.id] = (html, 20)
    return html
  }

  /// What the facilitator does with the shared state; `move` says how many of the cards that are there are picked.
  mutating func carryOut(_ move: ScriptedMove, on id: ActivityID, at moment: Moment) throws(SessionRefusal) {
    guard let item = past.session.item(id) else { throw .unknownActivity }
    var fields = move.fields
    if let days = move.dueAfter {
      fields.append(.init(name: "by", value: HospitalTime(now: moment).day(after: days)))
    }
    if move.cards > 0 {
      let controls = BlankForm(page: item.running.controls(view(of: item, at: .facilitator)).html)
      var cards: [String] = []
      for field in controls.fields where field.name == "card" && !cards.contains(field.value) {
        cards.append(field.value)
      }
      fields += cards.shuffled(using: &chance).prefix(move.cards).map { .init(name: "card", value: $0) }
    }
    try carryOut(.conduct(.move(id, Form(fields))), at: moment)
  }

  private func view(of item: AgendaItem, at place: Place, reader: Token? = nil) -> ActivityView {
    ActivityView(
      language: language, place: place, reader: reader, isOpen: true, showsResults: true,
      identity: item.plan.identity, routes: ActivityRoutes(answer: "answer", move: "move"))
  }
}
