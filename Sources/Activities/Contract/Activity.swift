public import Kernel
public import Markup

/// A kind of activity. A value of a conforming type is one activity's **set-up**: what the facilitator wrote.
///
/// People give **answers**, one value per participant, revisable while a window is open. Results are an order-free
/// fold of answers, the **tally**. What changes the state that all share (group two cards, hide a word, open round
/// two) is a **move**, folded into the **stage**. Who may answer, when, how secretly and on whose behalf is the
/// session's business; a kind never sees a person, at most an opaque `Token`. Everything here is pure.
///
/// To add a kind: one folder beside this one, one line in `Catalogue.swift`, one test file. See CONTRIBUTING.md.
public protocol Activity: Codable, Hashable, Sendable {
  associatedtype Answer: Codable & Hashable & Sendable
  associatedtype Tally: ActivityTally where Tally.Answer == Answer
  associatedtype Stage: ActivityStage = Untouched

  /// The name, the words and the sign of the kind.
  static var kind: Kind { get }

  /// What the activity asks; the title of its page. Written by a person, so in their language.
  var question: String { get }

  // MARK: Set-up

  /// A fresh set-up, valid as it stands, for a facilitator who reads `language`.
  init(newIn language: Language)

  /// The set-up that a facilitator sent. `previous` is the one it replaces, so that things keep their identifiers.
  init(from form: Form, replacing previous: Self, drawing chance: inout Chance) throws(ActivityRefusal)

  /// The fields of the set-up form, filled in with this set-up; the session adds the form and its buttons.
  func setUpFields(in language: Language) -> Markup

  /// Whether words of `fresh`, a set-up that nobody has written in, still stand here and would mean nothing to people.
  func keepsSample(of fresh: Self) -> Bool

  /// The names of the pictures it shows.
  var pictures: Set<String> { get }

  // MARK: Answers

  /// What the participant's answer becomes by what their phone sent; nil when they take it back.
  func answer(from form: Form, in giving: inout Giving<Self>) throws(ActivityRefusal) -> Answer?

  /// The fields of the participant's form; `scene.mine` fills them in. The session adds the form itself, the
  /// question, the sentence on privacy and the button in the deck.
  func answerFields(_ scene: Scene<Self>) -> Markup

  /// Whether the blank form differs from reader to reader (an order drawn by lot), so that it is never sent to many.
  var isFormPersonal: Bool { get }

  /// What of the stage makes the form another one for everybody (a second round, the next question): when it changes,
  /// phones begin the form anew.
  func formScene(at stage: Stage) -> String

  /// The round of answering: when it changes everybody is asked again. `counts` tells the same of a single answer.
  func round(at stage: Stage) -> String

  /// Whether nobody may see single answers at this stage, facilitators neither.
  func keepsAnswersPrivate(at stage: Stage) -> Bool

  /// Whether at this stage nothing is left to answer, as once every right answer is told: nobody is asked any more.
  func isSettled(at stage: Stage) -> Bool

  /// What an answer says at this stage, in lines for whoever gave it: their phone shows them while results are hidden.
  /// Empty where the form shows what was given by itself.
  func recap(of answer: Answer, at stage: Stage, in language: Language) -> [String]

  /// The button that sends the form; nil when there is nothing to send.
  func sendLabel(_ scene: Scene<Self>) -> String?

  /// What in the results is this answer's own: each text equals the `data-mark` of an element, which the page then
  /// shows as mine (a pressed heart, a bold bar).
  func marks(of answer: Answer) -> Set<String>

  /// Whether the answer says anything at this stage; one that does not counts as not having answered.
  func counts(_ answer: Answer, at stage: Stage) -> Bool

  // MARK: Results

  /// The tally of no answers.
  var emptyTally: Tally { get }

  /// The results, for `scene.place`. Never called while results are hidden from that place.
  func results(_ scene: Scene<Self>) -> Markup

  /// What there is to choose from, for whom results are hidden from: the big screen, so that the room can read it. It sees
  /// the tally of no answers. Nothing where the question says it all.
  func offer(_ scene: Scene<Self>) -> Markup

  /// The results as a table for exports; one row for each thing counted or written.
  func table(_ scene: Scene<Self>) -> ExportTable

  /// Decisions and actions that came out of the activity.
  func outcomes(_ scene: Scene<Self>) -> [Outcome]

  // MARK: Moves

  /// The move that a form means.
  func move(from form: Form, in moving: inout Moving<Self>) throws(ActivityRefusal) -> Stage.Move

  /// `answers`, of as many people, as they may leave the product: what no page connects is dealt anew by lot, so that
  /// nobody learns what one person wrote. Of answers that are signed, what bears a signature stays where it is.
  func dealt(_ answers: [Answer], areSigned: Bool, drawing chance: inout Chance) -> [Answer]

  /// The move that shows what everybody waits for: a right answer, cards that were written alone. Revealing the results
  /// makes it, and making it reveals the results. Nil when there is nothing left to show.
  func unveiling(at stage: Stage) -> Stage.Move?

  /// What the facilitator can do with the shared state, as forms and buttons; empty when there is nothing.
  func controls(_ scene: Scene<Self>) -> Markup

  // MARK: Rehearsal

  /// What a robot sends: `blank` is the form as its phone shows it.
  static func robotAnswer(to blank: BlankForm, in language: Language, drawing chance: inout Chance) -> Form
}

// What most kinds leave as it is.
extension Activity {
  public var pictures: Set<String> { [] }
  public var isFormPersonal: Bool { false }
  public func formScene(at stage: Stage) -> String { "" }
  public func round(at stage: Stage) -> String { "" }
  public func keepsAnswersPrivate(at stage: Stage) -> Bool { false }
  public func isSettled(at stage: Stage) -> Bool { false }
  public func recap(of answer: Answer, at stage: Stage, in language: Language) -> [String] { [] }
  public func keepsSample(of fresh: Self) -> Bool { false }
  public func marks(of answer: Answer) -> Set<String> { [] }
  public func counts(_ answer: Answer, at stage: Stage) -> Bool { true }
  public func outcomes(_ scene: Scene<Self>) -> [Outcome] { [] }
  public func offer(_ scene: Scene<Self>) -> Markup { .nothing }
  public func dealt(_ answers: [Answer], areSigned: Bool, drawing chance: inout Chance) -> [Answer] { answers }
  public func unveiling(at stage: Stage) -> Stage.Move? { nil }
  public func controls(_ scene: Scene<Self>) -> Markup { .nothing }

  public static func robotAnswer(
    to blank: BlankForm, in language: Language, drawing chance: inout Chance
  ) -> Form {
    blank.filled(with: [], drawing: &chance)
  }
}

extension Activity where Stage == Untouched {
  public func move(from form: Form, in moving: inout Moving<Self>) throws(ActivityRefusal) -> Never {
    throw .nothingToMove
  }
}
