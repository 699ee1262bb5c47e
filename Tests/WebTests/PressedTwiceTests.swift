import Activities
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Kernel
import Sessions
import Testing

@testable import Application
@testable import Web

/// Thumbs press twice, and a page without a script sends both.
@Suite("A button of the lists and the editor that is pressed twice")
struct PressedTwiceTests {
  private let running: RunningSession
  private var sessions: SessionRegistry { running.premises.house.sessions }

  init() async throws {
    running = try await RunningSession()
  }

  /// The mark that the forms of that page carry.
  private func key(of path: String, _ camille: Browser) async throws -> String {
    let page = try await camille.get(path)
    return String(try #require(page.text.firstMatch(of: /name="submission" value="([^"]+)"/)).1)
  }

  /// Presses twice on one page, then once on the next; returns where the three led.
  private func press(
    _ path: String, on page: String, _ fields: [(name: String, value: String)], _ camille: Browser
  ) async throws -> [String?] {
    let (first, second) = (try await key(of: page, camille), try await key(of: page, camille))
    return try await [first, first, second].asyncMap { key in
      let reply = try await camille.post(path, pairs: fields + [("submission", key)])
      #expect(reply.status == .seeOther)
      return reply.location
    }
  }

  private func signedIn(_ visit: @escaping @Sendable (Browser) async throws -> Void) async throws {
    try await running.premises.run { [running] browser in
      let camille = try await browser().signIn(as: running.premises.camille)
      try await visit(camille)
    }
  }

  @Test("Begins one session, and another page another")
  func begins() async throws {
    try await signedIn { camille in
      let places = try await press("/sessions", on: "/sessions", [("title", "Night shift")], camille)
      #expect(places[0] == places[1] && places[1] != places[2])
      #expect(sessions.all().count == 3)
      // Another title is another press.
      let key = try await key(of: "/sessions", camille)
      for title in ["One", "Another"] {
        _ = try await camille.post("/sessions", ["submission": key, "title": title])
      }
      #expect(sessions.all().count == 5)
    }
  }

  @Test("Refused, it can be pressed again with a title")
  func refused() async throws {
    try await signedIn { camille in
      let key = try await key(of: "/sessions", camille)
      #expect(try await camille.post("/sessions", ["submission": key, "title": " "]).status == .unprocessableContent)
      #expect(try await camille.post("/sessions", ["submission": key, "title": "Night"]).status == .seeOther)
      #expect(sessions.all().count == 2)
    }
  }

  @Test("Copies a session once, as a session and from a template")
  func copies() async throws {
    try await running.act(.settings(.markTemplate(true)))
    let code = running.made.code.rawValue
    try await signedIn { camille in
      _ = try await press("/sessions/\(code)/duplicate", on: "/sessions?shelf=templates", [], camille)
      #expect(sessions.all().count == 3)
      _ = try await press("/sessions/from-template", on: "/sessions", [("template", code)], camille)
      #expect(sessions.all().count == 5)
    }
  }

  @Test("Takes a file in once, and another file for another one")
  func files() async throws {
    let session = try await running.session()
    try await signedIn { camille in
      var files: [[UInt8]] = []
      for title in ["Night", "Night", "Day"] {
        var document = SessionDocument(of: session) { _ in false }
        document.title = title
        files.append(Array(try document.file()))
      }
      let key = try await key(of: "/sessions", camille)
      for file in files {
        let reply = try await camille.post("/sessions/import", ["submission": key], file: "file", file)
        #expect(reply.status == .seeOther)
      }
      #expect(sessions.all().map(\.title).sorted() == ["Day", "Handovers", "Night"])
    }
  }

  @Test("Adds an activity once")
  func adds() async throws {
    try await signedIn { camille in
      let paths = running.paths
      let places = try await press(
        paths.edit("add"), on: "\(paths.editor)?part=session", [("kind", "scale"), ("after", "")], camille)
      #expect(places[0] == places[1] && places[1] != places[2])
      #expect(try await running.session().agenda.count == 4)
    }
  }

  @Test(
    "Saves, and copies, moves or adds once, though the first press has changed what the second was made on",
    arguments: [("duplicate", [], 3), ("save", [("go", "up")], 2), ("save", [("kind", "scale")], 3)])
  func steps(verb: String, step: [(String, String)], activities: Int) async throws {
    let wanted = ActivityID(rawValue: "third")
    try await running.act(.agenda(.add(id: wanted, AnySetUp(Poll(newIn: .english)), ActivityPlan(), after: nil)))
    try await signedIn { camille in
      let paths = running.paths
      let page = try await camille.get(paths.edit(wanted)).text
      let key = String(try #require(page.firstMatch(of: /name="submission" value="([^"]+)"/)).1)
      let seen = String(try #require(page.firstMatch(of: /name="seen" value="([^"]+)"/)).1)
      let fields =
        [("question", "Who tells whom?"), ("option", "a"), ("option", "b"), ("plan-live", "yes"), ("seen", seen)]
        + step + [("submission", key)]
      var places: [String?] = []
      for _ in 0..<2 {
        let reply = try await camille.post(paths.edit("\(verb)/\(wanted)"), pairs: fields)
        #expect(reply.status == .seeOther)
        places.append(reply.location)
      }
      #expect(places[0] == places[1])
      let session = try await running.session()
      #expect(session.agenda.count == activities + 1)
      #expect(session.index(of: wanted) == (step.first?.1 == "up" ? 1 : 2))
    }
  }

  @Test("A copy that finds the agenda full leaves the activity as it was, and keeps on the page what was typed")
  func allOrNothing() async throws {
    for _ in 0..<(Session.agendaLimit - 2) {
      var system = SystemRandomNumberGenerator()
      let id = ActivityID(using: &system)
      try await running.act(.agenda(.add(id: id, AnySetUp(Slide(newIn: .english)), ActivityPlan(), after: nil)))
    }
    let before = try await running.session().item(running.poll)?.edition
    try await signedIn { camille in
      let reply = try await camille.post(
        running.paths.edit("duplicate/\(running.poll)"),
        ["question": "Who tells whom?", "option": "a", "option": "b", "plan-live": "yes"])
      #expect(reply.status == .unprocessableContent)
      #expect(reply.text.contains("Who tells whom?") && reply.text.contains("data-unsaved=\"yes\""))
    }
    #expect(try await running.session().item(running.poll)?.edition == before)
  }

  @Test("A form of the session of which one field is refused changes nothing")
  func sessionForm() async throws {
    try await signedIn { camille in
      let form = running.paths.edit("session")
      let reply = try await camille.post(
        form, ["title": String(repeating: "x", count: 121), "planned": "2026-11-26T10:00", "capacity": "50"])
      #expect(reply.status == .unprocessableContent)
    }
    let session = try await running.session()
    #expect(session.planned == nil && session.policy.capacity != 50)
  }
}

extension Array {
  fileprivate func asyncMap<Value>(_ transform: (Element) async throws -> Value) async rethrows -> [Value] {
    var values: [Value] = []
    for element in self { values.append(try await transform(element)) }
    return values
  }
}
