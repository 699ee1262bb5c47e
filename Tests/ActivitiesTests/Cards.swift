import Activities
import Kernel
import Markup
import Testing

/// A kind with cards in a test: people write and like, a facilitator moves, and everybody looks.
struct CardTable<A: Activity> where A.Answer == CardsAnswer, A.Tally == CardsTally {
  var activity: A
  var stage = A.Stage()
  var answers: [String: CardsAnswer] = [:]
  var isAnonymous = false
  private var chance = Chance(seed: 5)
  private var clock: Int64 = 1_000

  init(_ activity: A) {
    self.activity = activity
  }

  var tally: CardsTally {
    var tally = CardsTally()
    for (name, answer) in answers { tally.add(answer, from: Token(rawValue: name)) }
    return tally
  }

  @discardableResult
  mutating func send(_ name: String, _ fields: [(String, String)]) throws(ActivityRefusal) -> CardsAnswer? {
    clock += 1_000
    _ = chance.next()
    var giving = Giving<A>(
      previous: answers[name], stage: stage, tally: tally, now: isAnonymous ? nil : Moment(milliseconds: clock),
      chance: chance)
    answers[name] = try activity.answer(from: Form(fields.map { .init(name: $0.0, value: $0.1) }), in: &giving)
    return answers[name]
  }

  /// Writes a card and gives its identifier.
  @discardableResult
  mutating func write(_ name: String, _ text: String, _ more: [(String, String)] = []) throws -> String {
    let cards = try send(name, [("add", text)] + more)?.cards ?? []
    return try #require(cards.last { $0.text == text }?.id)
  }

  mutating func move(_ fields: [(String, String)], by mover: Mover = .facilitator) throws(ActivityRefusal) {
    _ = chance.next()
    var moving = Moving<A>(by: mover, stage: stage, tally: tally, now: Moment(milliseconds: clock), chance: chance)
    stage.apply(try activity.move(from: Form(fields.map { .init(name: $0.0, value: $0.1) }), in: &moving))
  }

  func scene(_ place: Place = .phone, reader: String? = nil) -> Scene<A> {
    Scene(
      activity: activity, stage: stage, tally: tally, language: .english, place: place,
      mine: reader.flatMap { answers[$0] }, identity: isAnonymous ? .anonymous : .pseudonymous,
      signatures: { Signature(name: "\($0.rawValue) of Care") })
  }

  func html(_ place: Place = .phone, reader: String? = nil) -> String {
    activity.results(scene(place, reader: reader)).html
  }

  func form(of reader: String) -> String { activity.answerFields(scene(reader: reader)).html }

  var controls: String { activity.controls(scene(.facilitator)).html }
}
