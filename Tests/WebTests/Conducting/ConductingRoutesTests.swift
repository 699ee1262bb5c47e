import Activities
import Hummingbird
import HummingbirdTesting
import Kernel
import Sessions
import Testing

@testable import Application
@testable import Web

@Suite("What is pressed while a session runs")
struct ConductingRoutesTests {
  /// A session of two polls that Camille facilitates, opened on the first.
  private struct Running {
    let premises: Premises
    let paths: SessionPaths
    let id: SessionID
    let polls: [ActivityID]

    static func open() async throws -> Running {
      let premises = try await Premises.open()
      let sessions = premises.house.sessions
      let made = try await sessions.create(title: "Handovers", owner: premises.camille)
      var chance = Chance(seed: 3)
      let polls = [ActivityID(using: &chance), ActivityID(using: &chance)]
      let plan = ActivityPlan(visibility: .whenRevealed)
      for poll in polls {
        try await sessions.send(.agenda(.add(id: poll, AnySetUp(Poll(newIn: .english)), plan, after: nil)), to: made.id)
      }
      try await sessions.send(.conduct(.show(polls[0], seen: nil)), to: made.id)
      return Running(premises: premises, paths: SessionPaths(made.code), id: made.id, polls: polls)
    }

    func session() async throws -> Session { try await premises.house.sessions.state(of: id).session }
  }

  @Test("A hand raised and a reaction sent from the page of one activity lead back to that page")
  func inPlace() async throws {
    let running = try await Running.open()
    try await running.premises.run { browser in
      let thomas = browser()
      #expect(try await thomas.post(running.paths.join, ["footing": "room"]).status == .seeOther)
      let own = running.paths.activity(running.polls[1])
      let page = try await thomas.get(own)
      #expect(page.text.contains("name=\"page\" value=\"\(running.polls[1])\""))
      let there: KeyValuePairs = ["page": running.polls[1].rawValue]
      for path in [running.paths.hand, running.paths.react, running.paths.ready] {
        #expect(try await thomas.post(path, there).location == own)
        #expect(try await thomas.post(path).location == running.paths.participant)
        #expect(try await thomas.post(path, ["page": "nowhere"]).location == running.paths.participant)
      }
    }
  }

  @Test("Keys at the screen go on, back and reveal for Camille; for a guest they do nothing")
  func screen() async throws {
    let running = try await Running.open()
    let (first, second) = (running.polls[0], running.polls[1])
    try await running.premises.run { browser in
      let camille = browser()
      try await camille.signIn(as: running.premises.camille)
      let guest = browser()
      for verb in ["next", "previous", "reveal", "timer"] {
        let refused = try await guest.post(running.paths.screen(verb), ["seen": first.rawValue])
        #expect(refused.status == .forbidden || refused.location?.hasPrefix("/sign-in") == true)
      }
      #expect(try await running.session().current == first)
      #expect(try await camille.post(running.paths.screen("reveal"), ["seen": first.rawValue]).status == .seeOther)
      #expect(try await running.session().item(first)?.isRevealed == true)
      _ = try await camille.post(running.paths.screen("next"), ["seen": first.rawValue])
      #expect(try await running.session().current == second)
      // She pressed twice, or a colleague did: what was seen is gone, nothing is jumped over.
      _ = try await camille.post(running.paths.screen("previous"), ["seen": first.rawValue])
      #expect(try await running.session().current == second)
      // There is nothing after the last.
      _ = try await camille.post(running.paths.screen("next"), ["seen": second.rawValue])
      #expect(try await running.session().current == second)
      _ = try await camille.post(running.paths.screen("previous"), ["seen": second.rawValue])
      #expect(try await running.session().current == first)
      #expect(try await camille.post(running.paths.screen("close")).status == .notFound)
      #expect(try await running.session().phase == .open)
    }
  }

  @Test("Whoever follows a link to one activity and has no place yet gets there through the door")
  func throughTheDoor() async throws {
    let running = try await Running.open()
    try await running.premises.run { browser in
      let thomas = browser()
      let door = try #require(try await thomas.get(running.paths.activity(running.polls[0])).location)
      let page = try await thomas.get(door)
      #expect(page.text.contains("name=\"activity\" value=\"\(running.polls[0])\""))
      let joined = try await thomas.post(
        running.paths.join, ["footing": "room", "activity": running.polls[0].rawValue])
      #expect(joined.location == running.paths.activity(running.polls[0]))
    }
  }
}
