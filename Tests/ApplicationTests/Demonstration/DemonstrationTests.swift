import Activities
import Application
import EventLog
import Kernel
import Markup
import People
import Sessions
import Testing

@Suite("The demonstration")
struct DemonstrationTests {
  /// Thursday 26 November 2026, 9:40 in Paris.
  private static let now = Moment(milliseconds: 1_795_682_400_000)

  struct Stopped: Clock {
    let now: Moment
  }

  private func made(seed: UInt64 = 2026) async throws -> (house: House, log: MemoryEventLog, tour: Demonstration.Tour) {
    let log = MemoryEventLog()
    let house = try await House.open(on: log, clock: Stopped(now: Self.now))
    let tour = try await Demonstration(house, seed: seed).make()
    return (house, log, tour)
  }

  private func sessions(in house: House) async throws -> [Session] {
    var sessions: [Session] = []
    for summary in house.sessions.all() {
      sessions.append(try await house.sessions.state(of: summary.id).session)
    }
    return sessions
  }

  @Test("has forty-eight people in six departments, one administrator and one cooperation lead")
  func people() async throws {
    let organisation = try await made().house.directory.current.organisation
    #expect(organisation.headcount == 48)
    #expect(organisation.departments.map { $0.letters.english } == ["CA", "PH", "PU", "IT", "HR", "AD"])
    #expect(organisation.sites.map(\.name) == ["Rive Gauche", "Rive Droite"])
    #expect(organisation.administrators.count == 1)
    #expect(organisation.persons.values.count { $0.role == .cooperationLead } == 1)
  }

  @Test("has a session to hold, an open one and a held one in each language")
  func phases() async throws {
    let house = try await made().house
    let sessions = try await sessions(in: house)
    #expect(sessions.count == 6)
    #expect(sessions.count { $0.phase == .closed } == 2)
    #expect(sessions.count { $0.phase == .prepared && !$0.openItems(at: Self.now).isEmpty } == 2)
    #expect(sessions.count { $0.planned.map { $0 > Self.now } ?? false } == 2)
  }

  @Test("leads the newcomer to the session that is to be held, in either language")
  func tour() async throws {
    let (house, _, tour) = try await made()
    for code in [tour.code, tour.englishCode] {
      let join = try #require(JoinCode(rawValue: code))
      let id = try #require(house.sessions.session(of: join))
      #expect(house.sessions.summary(of: id)?.planned != nil)
    }
    #expect(tour.code != tour.englishCode)
  }

  @Test("uses every kind of the catalogue in each session that is to be held or was")
  func kinds() async throws {
    let all = Set(Catalogue.standard.kinds.map { $0.kind.name })
    for session in try await sessions(in: made().house) where session.phase == .closed || session.planned != nil {
      #expect(Set(session.agenda.map { $0.running.kind.name }) == all)
    }
  }

  @Test("has thirty-eight people of all departments who answered everything of the session that was held")
  func heldSession() async throws {
    for session in try await sessions(in: made().house) where session.phase == .closed {
      let participation = Participation(of: session)
      #expect(participation.people == 38)
      #expect(participation.departments == 6)
      #expect(participation.byDepartment.hidden.isEmpty)
      #expect(Set(session.participants.values.map(\.footing)) == Set(Footing.allCases))
      for item in session.agenda where item.running.kind.flow != .reading {
        #expect(item.running.answered == 38, "\(item.running.kind.name)")
      }
      #expect(session.openItems(at: Self.now).isEmpty)
    }
  }

  @Test("has some answers in the open session, and room for more")
  func openSession() async throws {
    for session in try await sessions(in: made().house) where !session.openItems(at: Self.now).isEmpty {
      let answers = session.agenda.map(\.running.answered)
      #expect(answers.allSatisfy { (3..<40).contains($0) })
    }
  }

  @Test("is the same again for the same seed, and another for another")
  func deterministic() async throws {
    func told(_ seed: UInt64) async throws -> [String] {
      try await sessions(in: made(seed: seed).house).sorted { ($0.title, $0.created) < ($1.title, $1.created) }
        .flatMap { session in
          [session.code?.rawValue ?? ""]
            + session.agenda.map { item in
              item.running.results(
                ActivityView(
                  language: .french, place: .report, isOpen: false, showsResults: true, identity: item.plan.identity,
                  routes: ActivityRoutes(answer: "#", move: "#"))
              ).html
            }
        }
    }
    let first = try await told(1)
    #expect(try await told(1) == first)
    #expect(try await told(2) != first)
  }

  @Test("writes nobody's name or address into the log")
  func names() async throws {
    let (house, log, _) = try await made()
    let people = house.directory.current.personalData.values
    #expect(people.count == 48)
    for envelope in try await log.readAll(after: .start, limit: 100_000) {
      let body = String(decoding: envelope.body, as: UTF8.self)
      for person in people where body.contains(person.name) || body.contains(person.email.text) {
        Issue.record("\(person.name) stands in \(body.prefix(80))")
      }
    }
  }

  @Test("opens again from the log as it was made")
  func reopened() async throws {
    let (house, log, _) = try await made()
    let again = try await House.open(on: log, clock: Stopped(now: Self.now))
    let before = try await sessions(in: house)
    let after = try await sessions(in: again)
    #expect(before.map { $0.agenda.map(\.running.answered) } == after.map { $0.agenda.map(\.running.answered) })
    #expect(before.map { $0.participants } == after.map { $0.participants })
  }
}
