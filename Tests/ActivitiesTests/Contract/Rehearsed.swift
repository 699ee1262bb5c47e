import Activities
import Kernel
import Markup

/// An activity of any kind in a test: robots take part in it as people would.
struct Rehearsed {
  var running: any RunningActivity

  init(_ type: any Activity.Type, in language: Language = .english) {
    running = AnySetUp(type.init(newIn: language)).started()
  }

  func view(
    _ place: Place, in language: Language = .english, reader: Token? = nil, showsResults: Bool = true,
    identity: AnswerIdentity = .pseudonymous, seed: UInt64 = 0
  ) -> ActivityView {
    ActivityView(
      language: language, place: place, reader: reader, isOpen: true, showsResults: showsResults, identity: identity,
      seed: seed, routes: ActivityRoutes(answer: "/answer", move: "/move"),
      signatures: { Signature(name: "Camille \($0.rawValue)", department: nil) })
  }

  /// What the phone of `token` sends.
  func robotForm(_ token: Token, seed: UInt64, in language: Language = .english) -> Form {
    var chance = Chance(seed: seed)
    let page = Markup.form(["id": "answer"], running.answerFields(view(.phone, in: language, reader: token))).html
    return running.robotAnswer(to: BlankForm(page: page, form: "answer"), in: language, drawing: &chance)
  }

  /// A robot answers; the answer is kept.
  mutating func answer(_ token: Token, seed: UInt64) throws {
    let given = try running.answer(
      from: robotForm(token, seed: seed), by: token, at: Moment(milliseconds: 1_000 + Int64(seed)),
      opened: Moment(milliseconds: 0), drawing: Chance(seed: seed))
    running.record(given, from: token)
  }

  static func token(_ number: Int) -> Token { Token(rawValue: "token\(number)") }
}
