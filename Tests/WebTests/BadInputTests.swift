import Activities
import EventLog
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Kernel
import Markup
import NIOCore
import Sessions
import Testing

@testable import Application
@testable import Web

/// What people send by mistake or with bad intent: each is refused with a sentence in the reader's language, and costs
/// nobody else anything.
@Suite("Bad input")
struct BadInputTests {
  private func expect(
    _ refusal: any Explained, _ status: HTTPResponse.Status = .unprocessableContent,
    _ ask: (Language) async throws -> TestResponse
  ) async throws {
    for language in Language.allCases {
      let response = try await ask(language)
      #expect(response.status == status)
      #expect(response.text.contains(Markup.text(refusal.sentence[language]).html))
    }
  }

  @Test("A code that leads nowhere, and one that is none", arguments: ["ZZZZZZ", "IO01", "", "<script>"])
  func unknownCode(code: String) async throws {
    let running = try await RunningSession()
    try await running.premises.run { browser in
      try await expect(SessionRefusal.noSession, .notFound) {
        try await browser().post("/join", ["code": code], in: $0)
      }
    }
  }

  @Test("A session that is closed says that it has ended, and takes no answer")
  func closedSession() async throws {
    let running = try await RunningSession()
    try await running.premises.run { browser in
      let nour = try await running.guest(browser())
      try await running.act(.conduct(.close))
      try await expect(SessionRefusal.activityClosed) {
        try await nour.post(running.paths.answer(running.poll), ["pick": "a"], in: $0)
      }
      #expect(try await nour.get(running.paths.participant).text.contains("The session has ended"))
      #expect(try await nour.get(running.paths.participant, in: .french).text.contains("La séance est terminée"))
    }
  }

  @Test("A session that is locked, and one that is full")
  func lockedAndFull() async throws {
    let running = try await RunningSession()
    try await running.act(.room(.lock))
    try await running.premises.run { browser in
      try await expect(SessionRefusal.locked) { try await browser().post(running.paths.join, in: $0) }
      try await running.act(.room(.unlock))
      try await running.act(.settings(.policy(JoinPolicy(capacity: 1))))
      _ = try await running.guest(browser())
      try await expect(SessionRefusal.full(capacity: 1)) { try await browser().post(running.paths.join, in: $0) }
    }
    #expect(try await running.session().participants.count == 1)
  }

  @Test("An answer after closing stays on the page of whoever wrote it")
  func tooLate() async throws {
    let running = try await RunningSession()
    try await running.premises.run { browser in
      let nour = try await running.guest(browser())
      try await running.act(.conduct(.closeActivity(running.wall)))
      try await expect(SessionRefusal.activityClosed) { language in
        let page = try await nour.post(
          running.paths.answer(running.wall), ["add": "one thought too late"], in: language)
        #expect(page.text.contains("one thought too late"))
        return page
      }
    }
    #expect(try await running.answered(running.wall) == 0)
  }

  @Test("An answer given twice is one answer")
  func twice() async throws {
    let running = try await RunningSession()
    try await running.premises.run { browser in
      let nour = try await running.guest(browser())
      for pick in ["a", "b"] {
        #expect(try await nour.post(running.paths.answer(running.poll), ["pick": pick]).status == .seeOther)
      }
    }
    #expect(try await running.answered(running.poll) == 1)
  }

  @Test("A card too long and a card too many")
  func overLimits() async throws {
    let running = try await RunningSession()
    try await running.premises.run { browser in
      let nour = try await running.guest(browser())
      let path = running.paths.answer(running.wall)
      try await expect(ActivityRefusal.tooLong(field: "add", limit: 140)) {
        try await nour.post(path, ["add": String(repeating: "é", count: 141)], in: $0)
      }
      try await expect(Problem(.contentTooLarge), .contentTooLarge) {
        try await nour.post(path, ["add": String(repeating: "é", count: 100_000)], in: $0)
      }
      for number in 1...3 { #expect(try await nour.post(path, ["add": "card \(number)"]).status == .seeOther) }
      try await expect(ActivityRefusal.tooMany(field: "add", limit: 3)) {
        try await nour.post(path, ["add": "card 4"], in: $0)
      }
    }
    #expect(try await running.session().item(running.wall)?.running.answered == 1)
  }

  @Test(
    "An answer of the wrong shape",
    arguments: [
      ["pick": "z"], ["pick": "\u{0}"], ["pick": "a", "extra": "<b>"], ["other": "a"], [:],
    ])
  func wrongShape(fields: [String: String]) async throws {
    let running = try await RunningSession()
    try await running.premises.run { browser in
      let nour = try await running.guest(browser())
      let pairs = fields.map { (name: $0.key, value: $0.value) }
      for language in Language.allCases {
        let response = try await nour.post(running.paths.answer(running.poll), pairs: pairs, in: language)
        let isTaken = fields["pick"] == "a"
        #expect(response.status == (isTaken ? .seeOther : .unprocessableContent))
        if !isTaken { #expect(response.text.contains("role=\"alert\"")) }
      }
    }
  }

  @Test("Ten megabytes")
  func tenMegabytes() async throws {
    let running = try await RunningSession()
    try await running.premises.run { browser in
      let nour = try await running.guest(browser())
      let path = running.paths.answer(running.wall)
      try await expect(Problem(.contentTooLarge), .contentTooLarge) { language in
        nour.keep(SafeCookie.language.name, language.rawValue)
        return try await nour.post(path, ["add": "large"], file: "extra", [UInt8](repeating: 97, count: 10_000_000))
      }
      #expect(try await nour.post(path, ["add": "short"]).status == .seeOther)
    }
  }

  @Test("A hostile first name is a name, without what hides or turns")
  func hostileName() async throws {
    let running = try await RunningSession()
    try await running.act(.settings(.policy(JoinPolicy(identity: .firstName))))
    let hostile = "<script>\u{202E}No\u{200B}ur</script> 😀"
    try await running.premises.run { browser in
      let nour = browser()
      #expect(try await nour.post(running.paths.join, ["name": hostile]).status == .seeOther)
      let page = try await nour.get(running.paths.participant)
      #expect(page.text.contains("&lt;script&gt;Nour&lt;/script&gt; 😀"))
      #expect(!page.text.contains("\u{202E}") && !page.text.contains("\u{200B}"))
      try await expect(ActivityRefusal.tooLong(field: "name", limit: 40)) {
        try await browser().post(running.paths.join, ["name": String(repeating: "n", count: 5_000)], in: $0)
      }
      try await expect(ActivityRefusal.missing(field: "name")) {
        try await browser().post(running.paths.join, ["name": "\u{200B}"], in: $0)
      }
    }
  }

  @Test("A hostile card is text on every page, and no formula in a spreadsheet")
  func hostileText() async throws {
    let running = try await RunningSession()
    try await running.premises.run { browser in
      let nour = try await running.guest(browser())
      let path = running.paths.answer(running.wall)
      for card in ["=cmd|' /C calc'!A0", "<img src=x onerror=alert(1)>", "\u{202E}txt.exe"] {
        #expect(try await nour.post(path, ["add": card]).status == .seeOther)
      }
      let camille = browser()
      try await camille.signIn(as: running.premises.camille)
      try await running.act(.conduct(.close))
      for page in [running.paths.facilitator, running.paths.screen, running.paths.report] {
        let shown = try await camille.get(page).text
        #expect(!shown.contains("<img src=x") && !shown.contains("\u{202E}"))
      }
      let sheet = try await camille.get(running.paths.export("csv")).text
      #expect(sheet.contains("'=cmd|"))
      #expect(sheet.ranges(of: "=cmd|").count == sheet.ranges(of: "'=cmd|").count)
    }
  }

  @Test("Someone else’s cookie: a seat of another session, a sign-in that was made up")
  func othersCookies() async throws {
    let running = try await RunningSession()
    let other = try await running.premises.house.sessions.create(title: "Other", owner: running.premises.thomas)
    try await running.premises.run { browser in
      let nour = try await running.guest(browser())
      let seat = try #require(nour.cookie(Site.seatCookie(running.made.code).name))
      let thief = browser()
      thief.keep(Site.seatCookie(other.code).name, seat)
      #expect(try await thief.get(SessionPaths(other.code).participant).location == SessionPaths(other.code).join)
      for wrong in ["x", String(repeating: "a", count: 32), "\(seat)\(seat)", ""] {
        thief.keep(Site.seatCookie(running.made.code).name, wrong)
        #expect(try await thief.get(running.paths.participant).location == running.paths.join)
        let answer = try await thief.post(running.paths.answer(running.poll), ["pick": "a"])
        #expect(answer.location == running.paths.join)
      }
      thief.keep(Site.signInCookie.name, "\(running.premises.camille).\(String(repeating: "a", count: 32))")
      for language in Language.allCases {
        let refused = try await thief.post(running.paths.act("close"), in: language)
        #expect(refused.status == .forbidden)
        #expect(refused.text.contains(SignInFirst.problem.sentence[language]))
      }
    }
    #expect(try await running.answered(running.poll) == 0)
    #expect(try await running.session().phase == .open)
  }

  @Test("A form that another site forges")
  func forged() async throws {
    let running = try await RunningSession()
    try await running.premises.run { browser in
      let nour = try await running.guest(browser())
      for language in Language.allCases {
        let refused = try await nour.post(
          running.paths.answer(running.poll), ["pick": "a"], in: language, from: "cross-site")
        #expect(refused.status == .forbidden)
        #expect(refused.text.contains("lang=\"\(language.rawValue)\""))
      }
    }
    #expect(try await running.answered(running.poll) == 0)
  }

  @Test(
    "A language that we do not speak is answered in French, whoever asks for it how", arguments: ["tlh", "../en", ""])
  func unknownLanguage(language: String) async throws {
    #expect(Language.preferred(chosen: language, accepted: language) == .french)
    #expect(Language.preferred(chosen: language, accepted: "de, en;q=0.5") == .english)
  }

  @Test("The clock is set back: what closed by the clock opens again by it, and nothing that was given is lost")
  func clockSetBack() async throws {
    let running = try await RunningSession()
    let clock = running.premises.clock
    let plan = ActivityPlan(windows: Windows(live: false, after: clock.now.adding(seconds: 600)))
    let later = ActivityID(rawValue: "later")
    try await running.act(.agenda(.add(id: later, AnySetUp(Poll(newIn: .english)), plan, after: nil)))
    try await running.act(.conduct(.close))
    try await running.premises.run { browser in
      let nour = browser()
      _ = try await nour.get(running.paths.join)
      _ = try await nour.post(running.paths.join, ["footing": "later"])
      func give(_ pick: String) async throws -> HTTPResponse.Status {
        try await nour.post(running.paths.answer(later), ["pick": pick]).status
      }
      #expect(try await give("a") == .seeOther)
      clock.wait(seconds: 601)
      #expect(try await give("b") == .unprocessableContent)
      clock.wait(seconds: -3_600)
      #expect(try await give("b") == .seeOther)
      #expect(try await running.answered(later) == 1)
      #expect(try await nour.get(running.paths.participant).status == .ok)
    }
  }

  @Test("A full disk: a clear page, nothing half-written, and on it goes when there is space again")
  func fullDisk() async throws {
    let running = try await RunningSession()
    try await running.premises.run { browser in
      let nour = try await running.guest(browser())
      let path = running.paths.answer(running.wall)
      running.log.isFull = true
      try await expect(AppendFailure.full, .serviceUnavailable) {
        try await nour.post(path, ["add": "on a full disk"], in: $0, press: "on-a-full-disk")
      }
      try await expect(AppendFailure.full, .serviceUnavailable) {
        try await browser().post(running.paths.join, ["footing": "room"], in: $0)
      }
      #expect(try await running.answered(running.wall) == 0)
      #expect(try await running.session().participants.count == 1)
      #expect(try await nour.get(running.paths.activity(running.wall)).status == .ok)
      running.log.isFull = false
      for _ in 0..<2 {
        #expect(try await nour.post(path, ["add": "on a full disk"], press: "on-a-full-disk").status == .ok)
      }
      #expect(try await running.answered(running.wall) == 1)
    }
  }
}
