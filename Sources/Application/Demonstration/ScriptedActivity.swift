import Activities
import Kernel
import Sessions

/// An activity as a facilitator of the demonstration writes it: the fields of its set-up form.
struct ScriptedActivity: Sendable {
  /// The wire name of its kind.
  let kind: String
  let minutes: Int
  let notes: String
  var visibility: Visibility
  var identity: AnswerIdentity
  /// Whether it takes answers in the meeting alone, whatever the session keeps open.
  let isOnlyLive: Bool
  let setUp: Form
  /// What the facilitator does with the shared state half-way, and when all have answered.
  var halfWay: [ScriptedMove]
  var afterwards: [ScriptedMove]

  init(
    _ kind: String, minutes: Int, notes: String = "", visibility: Visibility = .afterAnswer,
    identity: AnswerIdentity = .pseudonymous, isOnlyLive: Bool = false, setUp: KeyValuePairs<String, String>,
    halfWay: [ScriptedMove] = [], afterwards: [ScriptedMove] = []
  ) {
    self.kind = kind
    self.minutes = minutes
    self.notes = notes
    self.visibility = visibility
    self.identity = identity
    self.isOnlyLive = isOnlyLive
    self.setUp = Form(setUp.map { .init(name: $0.key, value: $0.value) })
    self.halfWay = halfWay
    self.afterwards = afterwards
  }
}

/// A move of the facilitator: the fields of its form.
struct ScriptedMove: Sendable {
  /// How many of the cards that are there are picked for it.
  let cards: Int
  /// An action is due so many days after the session.
  let dueAfter: Int?
  let fields: [Form.Field]

  init(cards: Int = 0, dueAfter: Int? = nil, _ fields: KeyValuePairs<String, String>) {
    self.cards = cards
    self.dueAfter = dueAfter
    self.fields = fields.map { .init(name: $0.key, value: $0.value) }
  }
}

/// A session as its facilitator prepares it.
struct Script: Sendable {
  let language: Language
  let title: String
  let activities: [ScriptedActivity]
}
