import Activities
import Application
import EventLog
import Kernel
import People
import Sessions
import Testing

@Suite("Looking through the data")
struct InspectionTests {
  /// Thursday 26 November 2026, 9:40 in Paris.
  private static let now = Moment(milliseconds: 1_795_682_400_000)

  private struct Stopped: Clock {
    let now: Moment
  }

  private let log = MemoryEventLog()

  private func hospital() async throws -> House {
    let house = try await House.open(on: log, clock: Stopped(now: Self.now))
    _ = try await Demonstration(house).make()
    return house
  }

  private func faults() async throws -> [InspectionFault] {
    try await Inspection.inspect(log, clock: Stopped(now: Self.now)).faults
  }

  @Test("finds the hospital in order, and counts what is there")
  func hospitalInOrder() async throws {
    _ = try await hospital()
    let inspection = try await Inspection.inspect(log, clock: Stopped(now: Self.now))
    #expect(inspection.faults == [])
    #expect(inspection.people == 48)
    #expect(inspection.sessions == 6)
    #expect(inspection.events == Int(try await log.lastPosition().rawValue))
    #expect(inspection.rows > 48)
  }

  @Test("finds all in order after Camille's phone answered anonymously and said which press it was")
  func anonymousPress() async throws {
    let house = try await hospital()
    let owner = try #require(house.directory.current.organisation.administrators.first)
    let wall = ActivityID(rawValue: "wall")
    let id = try await house.sessions.create(title: "Handovers", owner: owner).id
    let acts: [SessionCommand.Act] = [
      .agenda(.add(id: wall, AnySetUp(Wall(newIn: .english)), ActivityPlan(identity: .anonymous), after: nil)),
      .conduct(.pace(.own)), .conduct(.open),
    ]
    for act in acts { try await house.sessions.send(act, to: id) }
    var chance = Chance(seed: 7)
    let seat = Seat(using: &chance)
    let camille = seat.participant(in: id)
    try await house.sessions.send(.room(.join(Participant(id: camille, joined: Self.now))), to: id)
    try await house.sessions.send(
      .answer(.give(wall, Form([.init(name: "add", value: "Call first")]), by: camille, slip: seat.slip(for: wall))),
      to: id, submission: Submission(using: &chance))
    #expect(try await log.values(in: .urn, under: "\(id.rawValue)/\(wall.rawValue)/").count == 2)
    #expect(try await faults() == [])
  }

  @Test("finds all in order after somebody was erased and a session deleted")
  func erased() async throws {
    let house = try await hospital()
    let organisation = house.directory.current.organisation
    let someone = try #require(organisation.persons.keys.first { !organisation.administrators.contains($0) })
    try await house.people.carryOut(.erase(someone), at: Self.now)
    for summary in house.sessions.all() { try await house.sessions.delete(summary.id) }
    let inspection = try await Inspection.inspect(log, clock: Stopped(now: Self.now))
    #expect(inspection.faults == [])
    #expect(inspection.deleted == 6)
    #expect(inspection.sessions == 0)
    #expect(inspection.people == 47)
  }

  @Test("finds an event that nobody understands, and a stream of which nothing is known")
  func unreadable() async throws {
    let house = try await hospital()
    let version = try await log.read(Organisation.stream).count
    let nonsense = NewEvent(body: Array(#"{"person.levitated":{}}"#.utf8))
    try await log.append([
      Append(to: Organisation.stream, expected: version, recorded: Self.now, events: [nonsense]),
      Append(to: StreamName(rawValue: "garden"), expected: 0, recorded: Self.now, events: [nonsense]),
    ])
    let faults = try await faults()
    #expect(faults.contains(.unknown(StreamName(rawValue: "garden"))))
    #expect(
      faults.contains { fault in
        if case .unreadable(Organisation.stream, version + 1, _) = fault { true } else { false }
      })
    #expect(!house.directory.current.personalData.isEmpty)
  }

  @Test("finds that somebody has lost their name")
  func nameless() async throws {
    let house = try await hospital()
    let person = try #require(house.directory.current.personalData.keys.first)
    try await log.write([.remove(.vault, key: VaultKey(person).rawValue)])
    #expect(try await faults() == [.nameless(person)])
  }

  @Test("finds a name, a password and a sign-in of nobody, and does not repeat what they say")
  func strays() async throws {
    _ = try await hospital()
    try await log.write([
      .put(.vault, key: "person/nobody", value: Array(#"{"name":"Camille"}"#.utf8)),
      .put(.vault, key: "session/none/guest", value: Array("Fatou".utf8)),
      .put(.credentials, key: "nobody/password", value: Array("{}".utf8)),
      .put(.signIns, key: "nobody/fingerprint", value: Array("{}".utf8)),
      .put(.urn, key: "none/poll/0/token", value: Array("{}".utf8)),
      .put(.roll, key: "none/poll/0/guest", value: []),
    ])
    let faults = try await faults()
    #expect(
      Set(faults) == [
        .stray(.vault, key: "person/nobody"), .stray(.vault, key: "session/none/guest"),
        .stray(.credentials, key: "nobody"), .stray(.signIns, key: "nobody"), .stray(.urn, key: "none/poll/0"),
        .stray(.roll, key: "none/poll/0"),
      ])
    for language in Language.allCases {
      let said = faults.map { $0.sentence[language] }.joined()
      for secret in ["Camille", "Fatou", "token", "fingerprint"] { #expect(!said.contains(secret)) }
    }
  }

  @Test("finds a row that cannot be read")
  func unreadableRow() async throws {
    let house = try await hospital()
    let person = try #require(house.directory.current.organisation.administrators.first)
    try await log.write([
      .put(.credentials, key: "\(person)/password", value: Array("plain".utf8)),
      .put(.pictures, key: "picture", value: Array("no picture".utf8)),
    ])
    #expect(
      Set(try await faults()) == [
        .unreadableRow(.credentials, key: person.rawValue), .unreadableRow(.pictures, key: "picture"),
      ])
  }

  @Test("finds that answers are missing from an urn")
  func lostAnswers() async throws {
    _ = try await hospital()
    let slips = try await log.values(in: .urn, under: "")
    let slip = try #require(slips.first)
    let parts = slip.key.split(separator: "/")
    try await log.write([.remove(.urn, key: slip.key)])
    let stream = StreamName(rawValue: "session-\(parts[0])")
    #expect(
      try await faults() == [.lostAnswers(stream, place: parts.prefix(3).joined(separator: "/"), count: 1)])
  }

  @Test("finds two people with one address")
  func sameAddress() async throws {
    let house = try await hospital()
    let people = house.directory.current.personalData.keys.sorted().prefix(2)
    let entry = try #require(try await log.value(in: .vault, key: VaultKey(people[0]).rawValue))
    try await log.write([.put(.vault, key: VaultKey(people[1]).rawValue, value: entry)])
    #expect(try await faults() == [.sameAddress(people[0], people[1])])
  }
}
