import Kernel
import Markup

/// A running activity of one kind.
struct Running<A: Activity>: RunningActivity {
  private(set) var activity: A
  private(set) var stage = A.Stage()
  private(set) var tally: A.Tally
  private(set) var answers = AnswerBook<A.Answer>()
  private(set) var answered = 0
  let flow: Kind.Flow

  init(_ activity: A) {
    self.activity = activity
    tally = activity.emptyTally
    flow = A.kind.flow
  }

  var kind: Kind { A.kind }
  var setUp: AnySetUp { AnySetUp(activity) }
  var question: String { activity.question }
  var isFormPersonal: Bool { activity.isFormPersonal }
  var holdsAnswers: Bool { !answers.isEmpty }
  var round: String { activity.round(at: stage) }
  var keepsAnswersPrivate: Bool { activity.keepsAnswersPrivate(at: stage) }
  var isSettled: Bool { activity.isSettled(at: stage) }
  var keepsSample: Bool { Language.allCases.contains { activity.keepsSample(of: A(newIn: $0)) } }
  var formScene: String { activity.formScene(at: stage) }
  var unveiling: AnyMove? { activity.unveiling(at: stage).map { AnyMove($0, of: A.self) } }
  var tokens: Set<Token> { Set(answers.entries.lazy.filter { activity.counts($0.answer, at: stage) }.map(\.token)) }

  func hasAnswered(_ token: Token) -> Bool {
    answers[token].map { activity.counts($0, at: stage) } ?? false
  }

  func answer(of token: Token) -> AnyAnswer? {
    answers[token].map { AnyAnswer($0, of: A.self) }
  }

  func answer(from form: Form, by token: Token, at now: Moment?, opened: Moment?, drawing chance: Chance)
    throws(ActivityRefusal) -> AnyAnswer?
  {
    var giving = Giving<A>(
      previous: answers[token], stage: stage, tally: tally, now: now, opened: opened, chance: chance)
    return try activity.answer(from: form, in: &giving).map { AnyAnswer($0, of: A.self) }
  }

  mutating func record(_ answer: AnyAnswer?, from token: Token) {
    let new = answer?.value as? A.Answer
    if answer != nil, new == nil { return }
    if let old = answers.replace(new, of: token) {
      tally.remove(old, from: token)
      if activity.counts(old, at: stage) { answered -= 1 }
    }
    guard let new else { return }
    tally.add(new, from: token)
    if activity.counts(new, at: stage) { answered += 1 }
  }

  func dealt(areSigned: Bool, drawing chance: inout Chance) -> [AnyAnswer] {
    let counted = answers.entries.filter { activity.counts($0.answer, at: stage) }
      .sorted { $0.token.rawValue < $1.token.rawValue }
    return activity.dealt(counted.map(\.answer), areSigned: areSigned, drawing: &chance)
      .map { AnyAnswer($0, of: A.self) }
  }

  func move(from form: Form, by mover: Mover, at now: Moment, drawing chance: Chance)
    throws(ActivityRefusal) -> AnyMove
  {
    var moving = Moving<A>(by: mover, stage: stage, tally: tally, now: now, chance: chance)
    return AnyMove(try activity.move(from: form, in: &moving), of: A.self)
  }

  mutating func apply(_ move: AnyMove) {
    guard let move = move.value as? A.Stage.Move else { return }
    stage.apply(move)
    answered = answers.answers.count { activity.counts($0, at: stage) }
  }

  func setUp(from form: Form, drawing chance: Chance) throws(ActivityRefusal) -> AnySetUp {
    var chance = chance
    return AnySetUp(try A(from: form, replacing: activity, drawing: &chance))
  }

  mutating func replace(_ setUp: AnySetUp) {
    guard let new = setUp.activity as? A else { return }
    activity = new
    refold()
  }

  // A tally may depend on the set-up (points of a quiz), and so may what counts.
  private mutating func refold() {
    tally = activity.emptyTally
    answered = 0
    for (token, answer) in answers.entries {
      tally.add(answer, from: token)
      if activity.counts(answer, at: stage) { answered += 1 }
    }
  }

  mutating func reset() {
    self = Running(activity)
  }
}
