public import Kernel

/// All that a page of an activity may show.
public struct Scene<A: Activity>: Sendable {
  /// The set-up.
  public let activity: A
  public let stage: A.Stage
  public let tally: A.Tally
  public let language: Language
  public let place: Place
  /// The reader's own answer. Nil when they gave none, and always nil in bytes that many people receive.
  public let mine: A.Answer?
  /// How many people have answered.
  public let answered: Int
  /// Whether the reader may answer now.
  public let isOpen: Bool
  /// Whether the session shows results to this place.
  public let showsResults: Bool
  public let identity: AnswerIdentity
  /// The same for one reader at every reload, for orders drawn by lot.
  public let seed: UInt64
  /// Where forms of this activity go.
  public let routes: ActivityRoutes
  private let signatures: @Sendable (Token) -> Signature?

  public init(
    activity: A, stage: A.Stage, tally: A.Tally, language: Language, place: Place, mine: A.Answer? = nil,
    answered: Int = 0, isOpen: Bool = true, showsResults: Bool = true, identity: AnswerIdentity = .pseudonymous,
    seed: UInt64 = 0, routes: ActivityRoutes = ActivityRoutes(answer: "#", move: "#"),
    signatures: @escaping @Sendable (Token) -> Signature? = { _ in nil }
  ) {
    self.activity = activity
    self.stage = stage
    self.tally = tally
    self.language = language
    self.place = place
    self.mine = mine
    self.answered = answered
    self.isOpen = isOpen
    self.showsResults = showsResults
    self.identity = identity
    self.seed = seed
    self.routes = routes
    self.signatures = signatures
  }

  /// Whose the token is, as far as the reader may know; nil for anonymous answers.
  public func signature(of token: Token) -> Signature? {
    identity == .anonymous ? nil : signatures(token)
  }
}

/// Where an activity is shown.
public enum Place: Hashable, Sendable, CaseIterable {
  /// A participant's phone.
  case phone
  /// The big screen: large, nothing to press.
  case screen
  /// The facilitator's view.
  case facilitator
  /// The report, which is also printed.
  case report
}

/// How an answer and its person hang together.
public enum AnswerIdentity: String, Codable, CaseIterable, Hashable, Sendable {
  case named
  case pseudonymous
  /// Nobody ever knows: the answer lies in the urn.
  case anonymous
}

/// What may be shown of who gave an answer.
public struct Signature: Hashable, Sendable {
  /// A name or a pseudonym.
  public let name: String
  public let department: DepartmentSign?

  public init(name: String, department: DepartmentSign? = nil) {
    self.name = name
    self.department = department
  }
}

/// How a department is shown: colour and shape by number, two letters, name.
public struct DepartmentSign: Hashable, Sendable {
  /// From 1; the stylesheet knows colour and shape.
  public let number: Int
  public let letters: String
  public let name: String

  public init(number: Int, letters: String, name: String) {
    self.number = number
    self.letters = letters
    self.name = name
  }
}

/// Where the forms of one activity are sent, by POST.
public struct ActivityRoutes: Hashable, Sendable {
  public let answer: String
  public let move: String

  public init(answer: String, move: String) {
    self.answer = answer
    self.move = move
  }
}
