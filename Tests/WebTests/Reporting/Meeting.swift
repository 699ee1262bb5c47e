import Activities
import Kernel
import Markup
import People
import Sessions
import Testing

@testable import Application
@testable import Web

/// A session in memory, prepared by Camille, with as many people of each department as a test wants.
struct Meeting {
  static let camille = PersonID(rawValue: "camille")
  private(set) var session = Session()
  private let code: JoinCode
  private var directory = Directory()
  private var now = Premises.monday
  private var seed: UInt64 = 1

  init() throws {
    code = try #require(JoinCode(rawValue: "K7P4QX"))
    directory.apply(.founded(name: "Hôpital des Deux-Rives", timeZone: "Europe/Paris"))
    for (index, name) in ["Care", "Pharmacy", "Purchasing", "Informatics", "Admissions"].enumerated() {
      directory.apply(
        .departmentOpened(
          department: Self.department(name), name: Bilingual(same: name),
          letters: Bilingual(same: String(name.prefix(2)).uppercased()), number: index + 1))
    }
    try act(
      .create(id: SessionID(rawValue: "discharge"), code: code, title: "Who tells whom?", owner: Self.camille))
  }

  static func department(_ name: String) -> DepartmentID { DepartmentID(rawValue: name.lowercased()) }

  mutating func act(_ act: SessionCommand.Act) throws {
    seed += 1
    for event in try session.decide(SessionCommand(act, at: now, chance: Chance(seed: seed))) { session.apply(event) }
  }

  /// A poll between the room and the letter, opened.
  mutating func open(_ question: String, _ plan: ActivityPlan = ActivityPlan()) throws -> ActivityID {
    let id = ActivityID(rawValue: "poll-\(session.agenda.count)")
    try act(.agenda(.add(id: id, AnySetUp(Poll(newIn: .english)), plan, after: nil)))
    let fields = [("question", question), ("option", "The room"), ("option", "The letter"), ("most", "1")]
    try act(.agenda(.change(id, Form(fields.map { Form.Field(name: $0.0, value: $0.1) }), plan)))
    try act(.conduct(.show(id, seen: session.current)))
    return id
  }

  /// So many people of the department come.
  @discardableResult
  mutating func welcome(_ count: Int, from department: String?) throws -> [ParticipantID] {
    try (0..<count).map { _ in
      let id = ParticipantID(rawValue: "person-\(session.participants.count)")
      let participant = Participant(id: id, department: department.map(Self.department), joined: now)
      try act(.room(.join(participant)))
      return id
    }
  }

  /// Everybody picks: the first option, but one in three the second.
  mutating func everybodyAnswers(_ id: ActivityID) throws {
    let poll = try #require(session.item(id)?.running.setUp.activity as? Poll)
    for (index, participant) in session.participants.keys.sorted().enumerated() {
      let pick = Form([.init(name: "pick", value: poll.options[index % 3 == 0 ? 1 : 0].id)])
      try act(.answer(.give(id, pick, by: participant, slip: Self.slip("secret-\(participant)"))))
    }
  }

  /// With what a phone of that secret gives anonymous answers.
  static func slip(_ secret: String) -> SlipKey {
    SlipKey(proof: Token(rawValue: "proof-\(secret)")) { _ in Token(rawValue: secret) }
  }

  /// A robot answers, always the same for a seed.
  mutating func robotAnswers(_ id: ActivityID, as person: ParticipantID, seed: UInt64) throws {
    let item = try #require(session.item(id))
    let view = ActivityView(
      language: .english, place: .phone, isOpen: true, showsResults: false, identity: item.plan.identity,
      routes: ActivityRoutes(answer: "#", move: "#"))
    let page = String(decoding: item.running.answerFields(view).rendered(), as: UTF8.self)
    var chance = Chance(seed: seed)
    let form = item.running.robotAnswer(to: BlankForm(page: page), in: .english, drawing: &chance)
    try act(.answer(.give(id, form, by: person, slip: Self.slip("secret-\(person)"))))
  }

  mutating func wait(seconds: Int) { now = now.adding(seconds: seconds) }

  var reading: SessionReading {
    SessionReading(
      Standing(session, version: 1), code: code, guestNames: [:],
      directory: directory, now: now)
  }

  /// The page as a facilitator or a participant gets it.
  func report(toFacilitator: Bool = true, in language: Language = .english) -> String {
    let query = ReportQuery(reading: reading, language: language, isFacilitator: toFacilitator)
    return ReportPage(query.model).frame(assets: Door.assets).html
  }

  func export(_ format: ExportFormat) throws -> String {
    String(decoding: try ReportRoutes.bytes(of: reading, as: format, in: .english), as: UTF8.self)
  }
}
