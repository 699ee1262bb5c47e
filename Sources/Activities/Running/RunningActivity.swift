public import Kernel
public import Markup

/// An activity that people take part in, its kind erased: the set-up, what moves changed, and every answer. Sessions
/// hold this and never name a kind.
public protocol RunningActivity: Sendable {
  var kind: Kind { get }
  /// How a phone goes through it; asked at every answer, and cheaper than all that the kind is.
  var flow: Kind.Flow { get }
  var setUp: AnySetUp { get }
  var question: String { get }
  var isFormPersonal: Bool { get }
  /// What of the shared state makes the form another one for everybody.
  var formScene: String { get }
  /// Whether anybody gave anything, also in an earlier round.
  var holdsAnswers: Bool { get }
  /// The round of answering: in another one everybody is asked again.
  var round: String { get }
  /// Whether nobody may see single answers at this stage, facilitators neither.
  var keepsAnswersPrivate: Bool { get }
  /// Whether nothing is left to answer.
  var isSettled: Bool { get }
  /// Whether words of a set-up that nobody has written in still stand in it.
  var keepsSample: Bool { get }
  /// How many answers say something.
  var answered: Int { get }

  /// Whether that token's answer says something.
  func hasAnswered(_ token: Token) -> Bool
  /// The tokens whose answers say something.
  var tokens: Set<Token> { get }
  /// The answer that token gave.
  func answer(of token: Token) -> AnyAnswer?

  /// What that token's answer says, in lines for whoever gave it; empty where the form shows it.
  func recap(of token: Token, in language: Language) -> [String]

  /// All answers that say something, as they may leave the product: what no page connects is dealt anew by lot among
  /// as many people.
  func dealt(areSigned: Bool, drawing chance: inout Chance) -> [AnyAnswer]

  /// What the answer of `token` becomes by `form`; nil when it is taken back.
  func answer(from form: Form, by token: Token, at now: Moment?, opened: Moment?, drawing chance: Chance)
    throws(ActivityRefusal) -> AnyAnswer?
  /// Makes `answer` the only answer of `token`; nil takes it out. One of another kind is ignored.
  mutating func record(_ answer: AnyAnswer?, from token: Token)

  /// The move that `form` means.
  func move(from form: Form, by mover: Mover, at now: Moment, drawing chance: Chance)
    throws(ActivityRefusal) -> AnyMove
  /// The move that shows what everybody waits for; nil when there is nothing left to show.
  var unveiling: AnyMove? { get }
  /// Folds the move into the shared state. One of another kind is ignored.
  mutating func apply(_ move: AnyMove)

  /// The set-up that `form` makes of this one.
  func setUp(from form: Form, drawing chance: Chance) throws(ActivityRefusal) -> AnySetUp
  /// Takes a new set-up of the same kind; answers and moves stay.
  mutating func replace(_ setUp: AnySetUp)
  /// Forgets answers and moves.
  mutating func reset()

  func setUpFields(in language: Language) -> Markup
  func answerFields(_ view: ActivityView) -> Markup
  func sendLabel(_ view: ActivityView) -> String?
  func results(_ view: ActivityView) -> Markup
  /// What there is to choose from, and nothing of what anybody chose.
  func offer(_ view: ActivityView) -> Markup
  func controls(_ view: ActivityView) -> Markup
  func table(_ view: ActivityView) -> ExportTable
  func outcomes(_ view: ActivityView) -> [Outcome]
  /// The marks of the answer that `token` gave.
  func marks(of token: Token) -> Set<String>
  func robotAnswer(to blank: BlankForm, in language: Language, drawing chance: inout Chance) -> Form
}

/// Who looks at an activity, and what the session lets them see.
public struct ActivityView: Sendable {
  public var language: Language
  public var place: Place
  /// Whose answer is the reader's own; nil in bytes that many receive.
  public var reader: Token?
  public var isOpen: Bool
  public var showsResults: Bool
  public var identity: AnswerIdentity
  public var seed: UInt64
  public var routes: ActivityRoutes
  public var signatures: @Sendable (Token) -> Signature?
  /// When given, only answers of these tokens are counted: a split by department.
  public var only: Set<Token>?

  public init(
    language: Language, place: Place, reader: Token? = nil, isOpen: Bool, showsResults: Bool,
    identity: AnswerIdentity, seed: UInt64 = 0, routes: ActivityRoutes,
    signatures: @escaping @Sendable (Token) -> Signature? = { _ in nil }, only: Set<Token>? = nil
  ) {
    self.language = language
    self.place = place
    self.reader = reader
    self.isOpen = isOpen
    self.showsResults = showsResults
    self.identity = identity
    self.seed = seed
    self.routes = routes
    self.signatures = signatures
    self.only = only
  }
}

extension AnySetUp {
  /// The activity with this set-up, before anybody took part.
  public func started() -> any RunningActivity {
    func start<A: Activity>(_ activity: A) -> any RunningActivity { Running(activity) }
    return start(activity)
  }
}
