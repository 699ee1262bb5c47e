import Activities
import EventLog
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Kernel
import People
import Sessions
import Testing

@testable import Application
@testable import Web

@Suite("The rooms of today and of sessions")
struct RoomsTests {
  @Test("Whoever is not signed in is led to the code, whoever is to their day")
  func home() async throws {
    let premises = try await Premises.open()
    try await premises.run { browser in
      let nobody = browser()
      #expect(try await nobody.get("/").location == "/join")
      for path in ["/today", "/sessions"] { #expect(try await nobody.get(path).status != .ok) }
      let camille = browser()
      try await camille.signIn(as: premises.camille)
      #expect(try await camille.get("/").location == "/today")
      let today = try await camille.get("/today")
      #expect(today.text.contains("Nothing is waiting for your answer today."))
      #expect(today.text.contains("Camille Roussel"))
      #expect(!today.text.contains("/organisation"))
      let amara = browser()
      try await amara.signIn(as: premises.amara)
      #expect(try await amara.get("/today").text.contains("/organisation"))
    }
  }

  @Test("Camille begins a session, makes it a template, uses it, archives and deletes it")
  func programme() async throws {
    let premises = try await Premises.open()
    try await premises.run { browser in
      let camille = browser()
      try await camille.signIn(as: premises.camille)
      let untitled = try await camille.post("/sessions", ["title": " "])
      #expect(untitled.status == .unprocessableContent)
      let begun = try await camille.post("/sessions", ["title": "Handovers <that> hold"])
      let editor = try #require(begun.location)
      #expect(try await camille.get(editor).status == .ok)
      let code = String(editor.split(separator: "/")[1])
      #expect(try await camille.get("/sessions").text.contains("Handovers &lt;that&gt; hold"))
      #expect(try await camille.post("/sessions/\(code)/template").location == "/sessions?shelf=templates")
      #expect(try await camille.post("/sessions/from-template", ["template": code]).status == .seeOther)
      #expect(try await camille.post("/sessions/\(code)/duplicate").status == .seeOther)
      #expect(try await camille.post("/sessions/\(code)/archive").status == .seeOther)
      #expect(try await camille.get("/sessions?shelf=archived").text.contains("/sessions/\(code)/unarchive"))
      #expect(try await camille.post("/sessions/\(code)/unarchive").status == .seeOther)
      #expect(try await camille.get("/sessions/\(code)/delete").status == .ok)
      #expect(try await camille.post("/sessions/\(code)/delete").location == "/sessions")
      #expect(try await camille.get("/sessions/\(code)/delete").status == .notFound)
      #expect(try await camille.get(editor).status == .notFound)
      #expect(try await camille.post("/sessions/\(code)/juggle").status == .notFound)
    }
    #expect(premises.house.sessions.all().count == 2)
  }

  @Test("Thomas neither sees nor copies nor deletes what Camille prepares")
  func others() async throws {
    let premises = try await Premises.open()
    let session = try await premises.house.sessions.create(title: "Salaries", owner: premises.camille)
    try await premises.run { browser in
      let thomas = browser()
      try await thomas.signIn(as: premises.thomas)
      #expect(!(try await thomas.get("/sessions").text.contains("Salaries")))
      for verb in ["duplicate", "template", "archive", "delete"] {
        #expect(try await thomas.post("/sessions/\(session.code.rawValue)/\(verb)").status == .forbidden)
      }
      let template = try await thomas.post("/sessions/from-template", ["template": session.code.rawValue])
      #expect(template.status == .unprocessableContent)
    }
    #expect(premises.house.sessions.all().count == 1)
  }

  @Test("An activity that is open to the organisation stands in Thomas’s day until he has answered")
  func asked() async throws {
    let premises = try await Premises.open()
    let sessions = premises.house.sessions
    let made = try await sessions.create(title: "Handovers", owner: premises.camille)
    var chance = Chance(seed: 5)
    let poll = ActivityID(using: &chance)
    let plan = ActivityPlan(
      windows: Windows(before: .init(from: premises.clock.now.adding(seconds: 3_600)), live: true))
    try await sessions.send(.agenda(.add(id: poll, AnySetUp(Poll(newIn: .english)), plan, after: nil)), to: made.id)
    try await sessions.send(
      .settings(.policy(JoinPolicy(identity: .signedIn, onlyOrganisation: true))), to: made.id)
    try await premises.run { browser in
      let thomas = browser()
      try await thomas.signIn(as: premises.thomas)
      #expect(try await thomas.get("/today").text.contains("Nothing is waiting"))
      premises.clock.wait(seconds: 3_700)
      #expect(try await thomas.get("/today").text.contains("One activity can be answered now."))
      let paths = SessionPaths(made.code)
      #expect(try await thomas.post(paths.join, ["footing": "remote"]).status == .seeOther)
      let page = try await thomas.get(paths.activity(poll))
      let field = try #require(BlankForm(page: page.text, form: "answer").fields.first { $0.input == .radio })
      #expect(try await thomas.post(paths.answer(poll), [field.name: field.value]).status == .seeOther)
      #expect(try await thomas.get("/today").text.contains("Nothing is waiting"))
      // Another browser of his knows it by his account.
      let phone = browser()
      try await phone.signIn(as: premises.thomas)
      #expect(try await phone.get("/today").text.contains("Nothing is waiting"))
      let camille = browser()
      try await camille.signIn(as: premises.camille)
      #expect(try await camille.get("/today", in: .french).text.contains("Une activité attend votre réponse."))
    }
  }

  @Test("A session that takes answers before its meeting is open to Camille, and an invitation to Thomas once planned")
  func openBefore() async throws {
    let premises = try await Premises.open()
    let sessions = premises.house.sessions
    let made = try await sessions.create(title: "Before Thursday", owner: premises.camille)
    var chance = Chance(seed: 5)
    let windows = Windows(before: .init(from: premises.clock.now))
    try await sessions.send(
      .agenda(
        .add(
          id: ActivityID(using: &chance), AnySetUp(Poll(newIn: .english)), ActivityPlan(windows: windows), after: nil)),
      to: made.id)
    try await premises.run { browser in
      let camille = browser()
      try await camille.signIn(as: premises.camille)
      let thomas = browser()
      try await thomas.signIn(as: premises.thomas)
      #expect(try await camille.get("/sessions?shelf=open").text.contains("Before Thursday"))
      #expect(!(try await camille.get("/sessions?shelf=prepared").text.contains("Before Thursday")))
      #expect(try await camille.get("/today").text.contains("Takes answers"))
      #expect(!(try await thomas.get("/today").text.contains("Before Thursday")))
      try await sessions.send(
        .settings(.policy(JoinPolicy(identity: .signedIn, onlyOrganisation: true))), to: made.id)
      try await sessions.send(.settings(.plan(premises.clock.now.adding(seconds: 86_400))), to: made.id)
      let today = try await thomas.get("/today").text
      #expect(today.contains("Invitations") && today.contains("Take part"))
      #expect(today.contains("One activity can be answered now."))
    }
  }

  @Test("A session that is not for the organisation is in nobody’s day")
  func notInvited() async throws {
    let premises = try await Premises.open()
    let made = try await premises.house.sessions.create(title: "Salaries", owner: premises.camille)
    var chance = Chance(seed: 5)
    try await premises.house.sessions.send(
      .agenda(.add(id: ActivityID(using: &chance), AnySetUp(Poll(newIn: .english)), ActivityPlan(), after: nil)),
      to: made.id)
    try await premises.house.sessions.send(.conduct(.pace(.own)), to: made.id)
    try await premises.house.sessions.send(.conduct(.open), to: made.id)
    try await premises.run { browser in
      let thomas = browser()
      try await thomas.signIn(as: premises.thomas)
      #expect(!(try await thomas.get("/today").text.contains("Salaries")))
    }
  }

  @Test("Camille imports a session; a file that is none is refused in a sentence")
  func importing() async throws {
    let premises = try await Premises.open()
    let made = try await premises.house.sessions.create(title: "Handovers", owner: premises.camille)
    let session = try await premises.house.sessions.state(of: made.id).session
    let file = try SessionDocument(of: session) { _ in true }.file()
    try await premises.run { browser in
      let camille = browser()
      try await camille.signIn(as: premises.camille)
      #expect(try await camille.post("/sessions/import", [:], file: "file", Array(file)).status == .seeOther)
      let wrong = try await camille.post("/sessions/import", [:], file: "file", Array("no session".utf8))
      #expect(wrong.status == .unprocessableContent)
      #expect(wrong.text.contains("role=\"alert\""))
      #expect(try await camille.post("/sessions/import").status == .unprocessableContent)
      #expect(try await browser().post("/sessions/import").status != .ok)
    }
    #expect(premises.house.sessions.all().count == 2)
  }

  @Test("A slide’s picture is kept and served so that it runs nothing; what is no picture is refused at its field")
  func picture() async throws {
    let premises = try await Premises.open()
    let sessions = premises.house.sessions
    let made = try await sessions.create(title: "Handovers", owner: premises.camille)
    var chance = Chance(seed: 5)
    let id = ActivityID(using: &chance)
    let slide = try #require(Catalogue.standard.kind(named: "slide"))
    try await sessions.send(
      .agenda(.add(id: id, AnySetUp(slide.init(newIn: .english)), ActivityPlan(), after: nil)), to: made.id)
    let png: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 1, 2, 3]
    try await premises.run { browser in
      let camille = browser()
      try await camille.signIn(as: premises.camille)
      let save = SessionPaths(made.code).edit("save/\(id)")
      let saved = try await camille.post(
        save, ["question": "Our two banks", "picture-description": "A bridge"], file: "picture-file", png)
      #expect(saved.status == .seeOther)
      let page = try await camille.get(SessionPaths(made.code).edit(id))
      let source = try #require(page.text.firstMatch(of: /src="(\/pictures\/[a-z0-9]+)"/)).1
      let picture = try await browser().get(String(source))
      #expect(picture.status == .ok)
      #expect(picture.headers[.contentType] == "image/png")
      #expect(picture.headers[named: "Content-Security-Policy"]?.contains("sandbox") == true)
      #expect(picture.headers[named: "X-Content-Type-Options"] == "nosniff")
      let script = Array("<script>alert(1)</script>".utf8)
      let refused = try await camille.post(
        save, ["question": "Still here", "picture-description": "A bridge"], file: "picture-file", script)
      #expect(refused.status == .unprocessableContent)
      #expect(refused.text.contains("id=\"picture-file-error\""))
      #expect(refused.text.contains("Still here"))
      #expect(try await browser().get("/pictures/nothing").status == .notFound)
    }
  }

  @Test("The picture of a session that is deleted is nobody’s to see; one that a copy still shows stays for the copy")
  func deletedPicture() async throws {
    let premises = try await Premises.open()
    let sessions = premises.house.sessions
    var picture = Slide(newIn: .english)
    func name(_ number: UInt8) async throws -> String {
      try await premises.house.pictures.keep(Picture([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, number]))
    }
    let (first, second) = (try await name(1), try await name(2))
    let made = try await sessions.create(title: "Handovers", owner: premises.camille)
    let activity = ActivityID(rawValue: "slide")
    picture.picture = .init(identifier: first, description: "A bridge")
    try await sessions.send(.agenda(.add(id: activity, AnySetUp(picture), ActivityPlan(), after: nil)), to: made.id)
    // Another one took its place meanwhile.
    let form = Form([
      .init(name: "question", value: "Our two banks"), .init(name: "text", value: ""),
      .init(name: "picture", value: second), .init(name: "picture-description", value: "Two banks"),
    ])
    try await sessions.send(.agenda(.change(activity, form, ActivityPlan())), to: made.id)
    let copy = try await sessions.copy(made.id, titled: "Again", owner: premises.camille)
    try await premises.run { browser in
      func sees(_ name: String) async throws -> Bool { try await browser().get("/pictures/\(name)").status == .ok }
      #expect(try await sees(first))
      #expect(try await sees(second))
      try await sessions.delete(made.id)
      #expect(try await sees(first) == false)
      #expect(try await sees(second))
      try await sessions.delete(copy.id)
      #expect(try await sees(second) == false)
    }
  }
}
