import Activities
import EventLog
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Kernel
import Markup
import People
import Sessions
import Testing

@testable import Application
@testable import Web

@Suite("Preparing a session")
struct PreparingTests {
  /// A session that Camille facilitates, with one poll.
  private struct Prepared {
    let premises: Premises
    let paths: SessionPaths
    let id: SessionID
    let poll: ActivityID

    static func open() async throws -> Prepared {
      let premises = try await Premises.open()
      let summary = try await premises.house.sessions.create(title: "Handovers that hold", owner: premises.camille)
      var chance = Chance(seed: 3)
      let poll = ActivityID(using: &chance)
      try await premises.house.sessions.send(
        .agenda(.add(id: poll, AnySetUp(Poll(newIn: .english)), ActivityPlan(), after: nil)), to: summary.id)
      return Prepared(premises: premises, paths: SessionPaths(summary.code), id: summary.id, poll: poll)
    }

    func session() async throws -> Session { try await premises.house.sessions.state(of: id).session }
    func item() async throws -> AgendaItem { try #require(try await session().item(poll)) }
  }

  @Test("Nobody, a colleague and a stranger’s cookie see nothing and change nothing")
  func permissions() async throws {
    let prepared = try await Prepared.open()
    let premises = prepared.premises
    let edition = try await prepared.item().edition
    try await premises.run { browser in
      let nobody = browser()
      let thomas = browser()
      try await thomas.signIn(as: premises.thomas)
      let thief = browser()
      thief.keep(Site.signInCookie.name, "\(premises.camille.rawValue).\(String(repeating: "a", count: 32))")
      for visitor in [nobody, thomas, thief] {
        for path in [
          prepared.paths.editor, ProxyPage.path(prepared.paths, prepared.poll),
          "/sessions/\(prepared.paths.codeForTests)/delete",
        ] {
          let response = try await visitor.get(path)
          #expect(response.status != .ok)
          #expect(!response.text.contains("Handovers that hold"))
        }
        for path in ["edit/save/\(prepared.poll)", "edit/delete/\(prepared.poll)", "edit/session", "edit/order"] {
          let response = try await visitor.post("\(prepared.paths.participant)/\(path)", ["question": "Mine now"])
          #expect(response.status == .forbidden || response.location?.hasPrefix("/sign-in") == true)
        }
        let deletion = try await visitor.post("/sessions/\(prepared.paths.codeForTests)/delete")
        #expect(deletion.status == .forbidden || deletion.location?.hasPrefix("/sign-in") == true)
      }
    }
    #expect(try await prepared.item().edition == edition)
  }

  @Test("Another site cannot have Camille’s browser change her session")
  func crossOrigin() async throws {
    let prepared = try await Prepared.open()
    try await prepared.premises.run { browser in
      let camille = browser()
      try await camille.signIn(as: prepared.premises.camille)
      let response = try await camille.post(prepared.paths.edit("delete/\(prepared.poll)"), from: "cross-site")
      #expect(response.status == .forbidden)
    }
    #expect(try await prepared.session().agenda.count == 1)
  }

  @Test("Camille opens the poll before the meeting, in Paris time")
  func windows() async throws {
    let prepared = try await Prepared.open()
    try await prepared.premises.run { browser in
      let camille = browser()
      try await camille.signIn(as: prepared.premises.camille)
      let response = try await camille.post(
        prepared.paths.edit("save/\(prepared.poll)"),
        [
          "question": "Where do we lose time?", "option": "Transport", "option": "Letters", "plan-minutes": "7",
          "plan-before": "yes", "plan-before-from": "2026-11-24T08:00", "plan-live": "yes",
          "plan-after": "yes", "plan-after-until": "2026-11-27T18:00", "plan-visibility": "when-closed",
          "plan-identity": "anonymous",
        ])
      #expect(response.status == .seeOther)
      let page = try await camille.get(try #require(response.location))
      #expect(page.text.contains("saved just now"))
      #expect(page.text.contains("value=\"2026-11-27T18:00\""))
    }
    let plan = try await prepared.item().plan
    #expect(plan.windows.before?.from == Premises.monday.adding(seconds: 22 * 3_600))
    #expect(plan.windows.after == Premises.monday.adding(seconds: (4 * 24 + 8) * 3_600))
    #expect(plan.minutes == 7)
    #expect(plan.visibility == .whenClosed)
    #expect(plan.identity == .anonymous)
  }

  @Test("A poll that is refused keeps what was typed, and says why at its field")
  func refusal() async throws {
    let prepared = try await Prepared.open()
    try await prepared.premises.run { browser in
      let camille = browser()
      try await camille.signIn(as: prepared.premises.camille)
      let save = prepared.paths.edit("save/\(prepared.poll)")
      let noQuestion = try await camille.post(save, ["option": "Transport", "option": "<Letters>", "plan-live": "yes"])
      #expect(noQuestion.status == .unprocessableContent)
      #expect(noQuestion.text.contains("id=\"question-error\""))
      #expect(noQuestion.text.contains("value=\"Transport\""))
      #expect(noQuestion.text.contains("value=\"&lt;Letters&gt;\""))
      let noEnd = try await camille.post(
        save,
        ["question": "Kept question", "option": "a", "option": "b", "plan-after": "yes", "plan-after-until": "soon"])
      #expect(noEnd.status == .unprocessableContent)
      #expect(noEnd.text.contains("id=\"plan-after-until-error\""))
      #expect(noEnd.text.contains("Kept question"))
      let never = try await camille.post(save, ["question": "Kept", "option": "a", "option": "b"])
      #expect(never.text.contains("id=\"plan-live-error\""))
      let unknown = try await camille.post(prepared.paths.edit("save/nothing"), ["question": "Lost?"])
      #expect(unknown.status == .unprocessableContent)
    }
  }

  @Test("Choosing another activity, the session, the facilitator’s page or a new activity saves what Camille typed")
  func choosingSaves() async throws {
    let prepared = try await Prepared.open()
    let paths = prepared.paths
    var chance = Chance(seed: 9)
    let other = ActivityID(using: &chance)
    try await prepared.premises.house.sessions.send(
      .agenda(.add(id: other, AnySetUp(Poll(newIn: .english)), ActivityPlan(), after: nil)), to: prepared.id)
    try await prepared.premises.run { browser in
      let camille = browser()
      try await camille.signIn(as: prepared.premises.camille)
      let page = try await camille.get(paths.edit(prepared.poll))
      #expect(page.text.contains("form=\"activity\" name=\"go\" value=\"\(other)\""))
      func saving(_ question: String, _ step: (String, String)) async throws -> String? {
        let response = try await camille.post(
          paths.edit("save/\(prepared.poll)"),
          pairs: [("question", question), ("option", "a"), ("option", "b"), ("plan-live", "yes"), step])
        #expect(try await prepared.item().running.question == question)
        return response.location
      }
      #expect(try await saving("One", ("go", other.rawValue))?.hasPrefix(paths.edit(other)) == true)
      #expect(try await saving("Two", ("go", "session"))?.hasPrefix("\(paths.editor)?part=session") == true)
      #expect(try await saving("Three", ("go", "facilitate")) == paths.facilitator)
      let added = try await saving("Four", ("kind", "scale"))
      let agenda = try await prepared.session().agenda
      #expect(agenda[1].running.kind.name == "scale")
      #expect(added?.hasPrefix(paths.edit(agenda[1].id)) == true)
      let renamed = try await camille.post(paths.edit("session"), ["title": "Renamed", "go": other.rawValue])
      #expect(renamed.location?.hasPrefix(paths.edit(other)) == true)
      #expect(try await prepared.session().title == "Renamed")
    }
  }

  @Test("Camille, who reads the editor in the other language, keeps what she typed")
  func otherLanguage() async throws {
    let prepared = try await Prepared.open()
    let paths = prepared.paths
    try await prepared.premises.run { browser in
      let camille = browser()
      try await camille.signIn(as: prepared.premises.camille)
      let page = try await camille.get(paths.edit(prepared.poll))
      #expect(page.text.contains("form=\"activity\" name=\"go\" value=\"language\" lang=\"fr\""))
      let saved = try await camille.post(
        paths.edit("save/\(prepared.poll)"),
        ["question": "Kept?", "option": "a", "option": "b", "plan-live": "yes", "go": "language"])
      let choice = try await camille.get(try #require(saved.location))
      let french = try await camille.get(try #require(choice.location))
      #expect(french.text.contains("lang=\"fr\"") && french.text.contains("Kept?"))
      let refused = try await camille.post(
        paths.edit("save/\(prepared.poll)"), ["option": "Kept here", "plan-live": "yes", "go": "language"])
      #expect(refused.status == .unprocessableContent)
      #expect(refused.text.contains("value=\"Kept here\"") && refused.text.contains("href=\"/language/en?to="))
      let renamed = try await camille.post(paths.edit("session"), ["title": "Renamed", "go": "language"])
      let back = try await camille.get(try #require(renamed.location)).location
      #expect(back?.hasPrefix("\(paths.editor)?part=session") == true)
    }
    #expect(try await prepared.session().title == "Renamed")
  }

  @Test("What cannot be saved stays on the page, with a way to leave without it")
  func choosingKeeps() async throws {
    let prepared = try await Prepared.open()
    try await prepared.premises.run { browser in
      let camille = browser()
      try await camille.signIn(as: prepared.premises.camille)
      let page = try await camille.post(
        prepared.paths.edit("save/\(prepared.poll)"), ["option": "Kept here", "plan-live": "yes", "go": "facilitate"])
      #expect(page.status == .unprocessableContent)
      #expect(page.text.contains("value=\"Kept here\"") && page.text.contains("data-unsaved=\"yes\""))
      #expect(page.text.contains("<a href=\"\(prepared.paths.facilitator)\">Leave without saving</a>"))
    }
  }

  @Test("When Thomas saved first, Camille keeps her text and decides")
  func twoFacilitators() async throws {
    let prepared = try await Prepared.open()
    let premises = prepared.premises
    try await premises.house.sessions.send(.settings(.addFacilitator(premises.thomas)), to: prepared.id)
    try await premises.run { browser in
      let camille = browser()
      let thomas = browser()
      try await camille.signIn(as: premises.camille)
      try await thomas.signIn(as: premises.thomas)
      let save = prepared.paths.edit("save/\(prepared.poll)")
      let seen = try await prepared.item().edition
      let first = try await thomas.post(
        save, ["seen": seen, "question": "Thomas asks", "option": "a", "option": "b", "plan-live": "yes"])
      #expect(first.status == .seeOther)
      let second = try await camille.post(
        save, ["seen": seen, "question": "Camille asks", "option": "a", "option": "b", "plan-live": "yes"])
      #expect(second.status == .unprocessableContent)
      #expect(second.text.contains("Camille asks"))
      #expect(try await prepared.item().running.question == "Thomas asks")
      let now = try await prepared.item().edition
      #expect(second.text.contains(now))
      let third = try await camille.post(
        save, ["seen": now, "question": "Camille asks", "option": "a", "option": "b", "plan-live": "yes"])
      #expect(third.status == .seeOther)
    }
    #expect(try await prepared.item().running.question == "Camille asks")
  }

  @Test("Camille adds each kind of activity, moves and copies one, and deletes another")
  func agenda() async throws {
    let prepared = try await Prepared.open()
    let kinds = Catalogue.standard.kinds.map { $0.kind.name }
    try await prepared.premises.run { browser in
      let camille = browser()
      try await camille.signIn(as: prepared.premises.camille)
      for kind in kinds {
        let added = try await camille.post(prepared.paths.edit("add"), ["kind": kind])
        #expect(added.status == .seeOther)
        #expect(try await camille.get(try #require(added.location)).status == .ok)
      }
      #expect(try await camille.post(prepared.paths.edit("add"), ["kind": "tarot"]).status == .notFound)
      _ = try await camille.post(
        prepared.paths.edit("save/\(prepared.poll)"),
        ["question": "Moved?", "option": "a", "option": "b", "plan-live": "yes", "go": "down"])
      #expect(try await prepared.session().index(of: prepared.poll) == 1)
      let order = try await prepared.session().agenda.map(\.id.rawValue)
      _ = try await camille.post(
        prepared.paths.edit("order"), ["order": order[1], "order": order[0], "selected": order[0]])
      #expect(try await prepared.session().index(of: prepared.poll) == 0)
      _ = try await camille.post(
        prepared.paths.edit("duplicate/\(prepared.poll)"),
        ["question": "Twice", "option": "a", "option": "b", "plan-live": "yes"])
      let questions = try await prepared.session().agenda.map { $0.running.question }
      #expect(questions.prefix(2) == ["Twice", "Twice"])
      _ = try await camille.post(prepared.paths.edit("delete/\(prepared.poll)"))
    }
    let agenda = try await prepared.session().agenda
    #expect(agenda.count == kinds.count + 1)
    #expect(!agenda.contains { $0.id == prepared.poll })
  }

  @Test("Camille settles who comes in, adds Thomas and hands over to him")
  func settings() async throws {
    let prepared = try await Prepared.open()
    let premises = prepared.premises
    try await premises.run { browser in
      let camille = browser()
      try await camille.signIn(as: premises.camille)
      let settled = try await camille.post(
        prepared.paths.edit("session"),
        [
          "title": "Handovers", "planned": "2026-11-26T10:00", "pacing": "own", "identity": "first-name",
          "capacity": "50", "only-organisation": "yes",
        ])
      #expect(settled.status == .seeOther)
      let wrong = try await camille.post(prepared.paths.edit("session"), ["title": "", "capacity": "50"])
      #expect(wrong.text.contains("id=\"title-error\""))
      let stranger = try await camille.post(prepared.paths.edit("facilitator"), ["email": "no@where.example"])
      #expect(stranger.status == .unprocessableContent)
      #expect(stranger.text.contains("value=\"no@where.example\""))
      _ = try await camille.post(prepared.paths.edit("facilitator"), ["email": "Thomas.Verdier@deux-rives.example"])
      let thomas = browser()
      try await thomas.signIn(as: premises.thomas)
      let seized = try await thomas.post(prepared.paths.edit("hand-over/\(premises.thomas)"))
      #expect(seized.status == .forbidden)
      _ = try await camille.post(prepared.paths.edit("hand-over/\(premises.thomas)"))
      let left = try await camille.post(prepared.paths.edit("remove-facilitator/\(premises.camille)"))
      #expect(left.location == "/sessions")
    }
    let session = try await prepared.session()
    #expect(session.title == "Handovers")
    #expect(session.planned == Premises.monday.adding(seconds: 3 * 86_400))
    #expect(session.pacing == .own)
    #expect(session.policy.identity == .firstName)
    #expect(session.policy.onlyOrganisation)
    #expect(!session.policy.asksDepartment)
    #expect(session.owner == premises.thomas)
    #expect(session.facilitators == [premises.thomas])
  }

  @Test("When the owner is gone, any facilitator carries on")
  func ownerGone() async throws {
    let prepared = try await Prepared.open()
    let premises = prepared.premises
    try await premises.house.sessions.send(.settings(.addFacilitator(premises.thomas)), to: prepared.id)
    try await premises.house.people.carryOut(.deactivate(premises.camille), at: premises.clock.now)
    try await premises.run { browser in
      let thomas = browser()
      try await thomas.signIn(as: premises.thomas)
      _ = try await thomas.post(prepared.paths.edit("hand-over/\(premises.thomas)"))
    }
    #expect(try await prepared.session().owner == premises.thomas)
  }

  @Test("Camille answers for somebody without a phone; the answer is counted and marked")
  func proxy() async throws {
    let prepared = try await Prepared.open()
    let premises = prepared.premises
    let option = try await option(of: prepared)
    try await premises.run { browser in
      let camille = browser()
      try await camille.signIn(as: premises.camille)
      let path = ProxyPage.path(prepared.paths, prepared.poll)
      let early = try await camille.post(path, [option.name: option.value])
      #expect(early.status == .unprocessableContent)
      try await premises.house.sessions.send(.conduct(.open), to: prepared.id)
      try await premises.house.sessions.send(.conduct(.show(prepared.poll, seen: nil)), to: prepared.id)
      let given = try await camille.post(path, [option.name: option.value, "proxy-department": premises.care.rawValue])
      #expect(given.status == .seeOther)
      #expect(try await camille.post(path).status == .unprocessableContent)
    }
    let session = try await prepared.session()
    #expect(session.item(prepared.poll)?.running.answered == 1)
    let proxy = try #require(session.participants.values.first)
    #expect(proxy.origin == .proxy)
    #expect(proxy.department == premises.care)
  }

  private func option(of prepared: Prepared) async throws -> BlankForm.Field {
    let view = ActivityView(
      language: .english, place: .phone, isOpen: true, showsResults: false, identity: .pseudonymous,
      routes: ActivityRoutes(answer: "#", move: "#"))
    let fields = try await prepared.item().running.answerFields(view)
    return try #require(BlankForm(page: String(decoding: fields.rendered(), as: UTF8.self)).fields.first)
  }
}

extension SessionPaths {
  var codeForTests: String { String(participant.dropFirst(3)) }
}
