import Activities
import EventLog
import Foundation
import Kernel
import Markup
import Sessions
import Testing

@testable import Application

@Suite("A session as a file")
struct SessionDocumentTests {
  private static let camille = PersonID(rawValue: "camille")

  private struct StandingClock: Application.Clock {
    let now = Moment(milliseconds: 1_795_424_400_000)
  }

  private func registry() -> SessionRegistry {
    SessionRegistry(log: MemoryEventLog(), clock: StandingClock())
  }

  /// A session with every kind, and with answers of robots to those that take any.
  private func answered(_ sessions: SessionRegistry, by people: Int) async throws -> Session {
    let summary = try await sessions.create(title: "Handovers that hold", owner: Self.camille)
    var chance = Chance(seed: 11)
    for (index, kind) in Catalogue.standard.kinds.enumerated() {
      let identity = AnswerIdentity.allCases[index % 3]
      try await sessions.send(
        .agenda(
          .add(
            id: ActivityID(using: &chance), AnySetUp(kind.init(newIn: .english)), ActivityPlan(identity: identity),
            after: nil)), to: summary.id)
    }
    try await sessions.send(.conduct(.pace(.own)), to: summary.id)
    try await sessions.send(.conduct(.open), to: summary.id)
    for number in 0..<people {
      let id = ParticipantID(using: &chance)
      try await sessions.send(.room(.join(Participant(id: id, joined: StandingClock().now))), to: summary.id)
      for item in try await sessions.state(of: summary.id).session.agenda where item.running.kind.flow != .reading {
        let view = ActivityView(
          language: .english, place: .phone, isOpen: true, showsResults: false, identity: item.plan.identity,
          routes: ActivityRoutes(answer: "#", move: "#"))
        let page = String(decoding: item.running.answerFields(view).rendered(), as: UTF8.self)
        let form = item.running.robotAnswer(to: BlankForm(page: page), in: .english, drawing: &chance)
        let slip = SlipKey(proof: Token(rawValue: "proof-\(number)")) { _ in Token(rawValue: "secret-\(number)") }
        _ = try? await sessions.send(.answer(.give(item.id, form, by: id, slip: slip)), to: summary.id)
      }
    }
    return try await sessions.state(of: summary.id).session
  }

  @Test("Exported and imported, a session asks the same and counts the same")
  func roundTrip() async throws {
    let sessions = registry()
    let session = try await answered(sessions, by: 6)
    let file = try SessionDocument(of: session) { _ in true }.file()
    let made = try await sessions.create(
      preparedLike: SessionDocument(file: file), owner: Self.camille)
    let copy = try await sessions.state(of: made.id).session
    #expect(copy.title == session.title)
    #expect(copy.phase == .closed)
    #expect(copy.participants.count == 6)
    for (one, other) in zip(session.agenda, copy.agenda) {
      #expect(one.running.setUp == other.running.setUp)
      #expect(one.running.answered == other.running.answered)
      #expect(results(one) == results(other))
    }
    #expect(session.agenda.contains { $0.running.answered > 0 })
  }

  /// What a report shows of the activity when nobody has signed.
  private func results(_ item: AgendaItem) -> String {
    let view = ActivityView(
      language: .english, place: .report, isOpen: false, showsResults: true, identity: .anonymous,
      routes: ActivityRoutes(answer: "#", move: "#"))
    return item.running.results(view).html
  }

  @Test("Groups, what was hidden and what was settled come back with the answers")
  func moves() async throws {
    let sessions = registry()
    let id = try #require(try await answered(sessions, by: 6).id)
    let wall = try await item("wall", of: id, sessions)
    let cards = wall.running.tokens.flatMap { wall.running.marks(of: $0) }.filter { $0.hasPrefix("card-") }
      .map { String($0.dropFirst(5)) }.sorted()
    let grouped = [("move", "group"), ("name", "Between wards")] + cards.prefix(2).map { ("card", $0) }
    try await sessions.send(.conduct(.move(wall.id, form(grouped))), to: id)
    let made = try await sessions.create(
      preparedLike: SessionDocument(
        file: SessionDocument(of: try await sessions.state(of: id).session) { _ in true }.file()),
      owner: Self.camille)
    let again = try await item("wall", of: made.id, sessions)
    #expect(again.moves.count == 1)
    #expect(results(again) == results(try await item("wall", of: id, sessions)))
    #expect(results(again).contains("Between wards"))
  }

  private func item(_ kind: String, of id: SessionID, _ sessions: SessionRegistry) async throws -> AgendaItem {
    try #require(try await sessions.state(of: id).session.agenda.first { $0.running.kind.name == kind })
  }

  private func form(_ fields: [(String, String)]) -> Form {
    Form(fields.map { Form.Field(name: $0.0, value: $0.1) })
  }

  @Test("What nobody signed is in the file as often as it was given, but not as it was given together")
  func unsigned() async throws {
    let sessions = registry()
    let session = try await questioned(sessions)
    var together = 0
    for _ in 0..<20 {
      let answers = SessionDocument(of: session) { _ in true }.agenda[0].answers
      let texts = try answers.map { String(decoding: try JSONEncoder().encode($0.answer), as: UTF8.self) }
      for word in ["Odile’s first", "Odile’s second", "Paul’s", "Signed by Odile"] {
        #expect(texts.map { $0.ranges(of: word).count }.reduce(0, +) == 1)
      }
      #expect(answers.count == 3)
      if texts.contains(where: { $0.contains("Odile’s first") && $0.contains("Odile’s second") }) { together += 1 }
    }
    // Twenty times together, were they not dealt; by lot one time in three.
    #expect(together < 20)
  }

  /// Three people ask: Odile twice without her name and once with it, Paul once without, Ernest only agrees.
  private func questioned(_ sessions: SessionRegistry) async throws -> Session {
    let id = try await sessions.create(title: "Handovers", owner: Self.camille).id
    let activity = ActivityID(rawValue: "questions")
    var questions = Questions(newIn: .english)
    questions.allowsUnsigned = true
    try await sessions.send(.agenda(.add(id: activity, AnySetUp(questions), ActivityPlan(), after: nil)), to: id)
    try await sessions.send(.conduct(.show(activity, seen: nil)), to: id)
    func give(_ fields: [(String, String)], by name: String) async throws {
      let participant = ParticipantID(rawValue: name)
      try await sessions.send(.room(.join(Participant(id: participant, joined: StandingClock().now))), to: id)
      let slip = SlipKey(proof: Token(rawValue: name)) { _ in Token(rawValue: name) }
      try await sessions.send(.answer(.give(activity, form(fields), by: participant, slip: slip)), to: id)
    }
    for text in ["Odile’s first", "Odile’s second"] {
      try await give([("add", text), ("unsigned", "on")], by: "odile")
    }
    try await give([("add", "Signed by Odile")], by: "odile")
    try await give([("add", "Paul’s"), ("unsigned", "on")], by: "paul")
    let session = try await sessions.state(of: id).session
    let item = try #require(session.item(activity))
    let card = try #require(item.running.marks(of: ParticipantID(rawValue: "paul").token).first?.dropFirst(5))
    try await give([("like", String(card))], by: "ernest")
    return try await sessions.state(of: id).session
  }

  @Test("No participant, no token and no name is in the file, and anonymous answers have no number")
  func nobody() async throws {
    let session = try await answered(registry(), by: 5)
    let document = SessionDocument(of: session) { _ in true }
    let text = String(decoding: try document.file(), as: UTF8.self)
    for participant in session.participants.keys { #expect(!text.contains(participant.rawValue)) }
    #expect(!text.contains("secret-"))
    for entry in document.agenda {
      #expect(entry.answers.allSatisfy { ($0.participant == nil) == (entry.plan.identity == .anonymous) })
    }
  }

  @Test("A copy has the agenda and neither answers nor dates")
  func copy() async throws {
    let sessions = registry()
    let session = try await answered(sessions, by: 2)
    let id = try #require(session.id)
    let made = try await sessions.copy(id, titled: "Again", owner: Self.camille)
    let copy = try await sessions.state(of: made.id).session
    #expect(copy.phase == .prepared)
    #expect(copy.participants.isEmpty)
    #expect(copy.agenda.map(\.running.setUp) == session.agenda.map(\.running.setUp))
    #expect(copy.agenda.allSatisfy { !$0.hasAnswers && $0.plan.windows == Windows() })
  }

  @Test(
    "What is no session is refused",
    arguments: [
      ("", SessionDocumentRefusal.unreadable), ("{}", .unreadable), ("[1,2]", .unreadable),
      (
        #"{"format":2,"title":"T","policy":{"identity":"pseudonym","onlyOrganisation":false,"asksDepartment":true,"admits":false,"capacity":9},"pacing":"own","agenda":[]}"#,
        .newer
      ),
    ])
  func refused(text: String, refusal: SessionDocumentRefusal) {
    #expect(throws: refusal) { try SessionDocument(file: Data(text.utf8)) }
  }

  @Test("A file that is too large is refused before it is read")
  func tooLarge() {
    #expect(throws: SessionDocumentRefusal.tooLarge) {
      try SessionDocument(file: Data(count: SessionDocument.limit + 1))
    }
  }

  @Test("A number out of this world is refused")
  func overflow() async throws {
    let session = try await answered(registry(), by: 1)
    let document = SessionDocument(of: session) { _ in true }
    let text = String(decoding: try document.file(), as: UTF8.self)
    let hostile = text.replacing("\"participant\" : 1", with: "\"participant\" : 9000000000000000000")
    #expect(hostile != text)
    #expect(throws: SessionDocumentRefusal.unreadable) { try SessionDocument(file: Data(hostile.utf8)) }
  }
}
