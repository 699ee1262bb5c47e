import Activities
import EventLog
import Hummingbird
import HummingbirdTesting
import Kernel
import Sessions
import Testing

@testable import Application
@testable import Web

@Suite("What a page sends again counts once")
struct SentAgainTests {
  @Test(
    "Nour’s card, taken away again, does not come back when her phone sends it again, also after a crash",
    arguments: AnswerIdentity.allCases)
  func crash(identity: AnswerIdentity) async throws {
    let running = try await RunningSession(identity)
    let answer = running.paths.answer(running.wall)
    try await running.premises.run { browser in
      let nour = browser()
      try await running.guest(nour)
      let first = try await nour.post(answer, ["add": "One list for both wards"], press: "0123456789abcdef")
      let again = try await nour.post(answer, ["add": "One list for both wards"], press: "0123456789abcdef")
      #expect(first.status == .ok && again.status == .ok)
      let id = try #require(again.text.firstMatch(of: /name="remove" value="([^"]+)"/)).1
      #expect(try await nour.post(answer, ["remove": String(id)], press: "fedcba9876543210").status == .ok)
      #expect(try await running.session().item(running.wall)?.running.holdsAnswers == false)
      let seat = try #require(nour.cookie(Site.seatCookie(running.made.code).name))
      let later = try await running.restarted()
      try await later.run { browser in
        let phone = browser()
        phone.keep(Site.seatCookie(running.made.code).name, seat)
        let reply = try await phone.post(answer, ["add": "One list for both wards"], press: "0123456789abcdef")
        #expect(reply.status == .ok)
        #expect(try await running.session(later.house).item(running.wall)?.running.holdsAnswers == false)
        _ = try await phone.post(answer, ["add": "One list for both wards"], press: "another-press-of-hers")
        #expect(try await running.session(later.house).item(running.wall)?.running.holdsAnswers == true)
      }
    }
  }

  @Test("Without a script each page carries its own key, and a second press of the same page changes nothing")
  func withoutScript() async throws {
    let running = try await RunningSession(allowsLikes: true)
    try await running.premises.run { browser in
      let (nour, loïc) = (browser(), browser())
      for phone in [nour, loïc] { try await running.guest(phone) }
      let answer = running.paths.answer(running.wall)
      _ = try await loïc.post(answer, ["add": "One list for both wards"])
      func key() async throws -> String {
        let page = try await nour.get(running.paths.activity(running.wall))
        return String(try #require(page.text.firstMatch(of: /name="submission" value="([^"]+)"/)).1)
      }
      let page = try await nour.get(running.paths.activity(running.wall))
      let card = String(try #require(page.text.firstMatch(of: /name="like" value="([^"]+)"/)).1)
      func likes() async throws -> Int {
        let item = try await running.session().item(running.wall)
        return item?.running.answered ?? 0
      }
      let first = try await key()
      for _ in 0..<2 {
        let reply = try await nour.post(answer, ["submission": first, "like": card])
        #expect(reply.status == .seeOther)
      }
      #expect(try await likes() == 2)
      let second = try await key()
      #expect(first != second)
      _ = try await nour.post(answer, ["submission": second, "like": card])
      #expect(try await likes() == 1)
    }
  }

  @Test(
    "A key that is none counts as no key, whatever it is",
    arguments: ["", "short", String(repeating: "k", count: 65), "with spaces in it", "éèàéèàéèà", "0123456789;DROP"])
  func hostileKey(key: String) async throws {
    #expect(SubmissionKey(key) == nil)
    let running = try await RunningSession(allowsLikes: true)
    try await running.premises.run { browser in
      let nour = browser()
      try await running.guest(nour)
      let hand = running.paths.hand
      for _ in 0..<2 { #expect(try await nour.post(hand, ["submission": key]).status == .seeOther) }
      #expect(try await running.session().hands.isEmpty)
    }
  }

  @Test("A hand is raised once by one press, and its phone gets the same kind of reply")
  func hand() async throws {
    let running = try await RunningSession(allowsLikes: true)
    try await running.premises.run { browser in
      let nour = browser()
      try await running.guest(nour)
      let replies = [
        try await nour.post(running.paths.hand, press: "raise-my-hand"),
        try await nour.post(running.paths.hand, press: "raise-my-hand"),
      ]
      #expect(replies.map(\.status) == [.ok, .ok])
      #expect(replies[0].text == replies[1].text)
      #expect(try await running.session().hands.count == 1)
    }
  }

  @Test("Whoever presses Enter twice because the reply was lost has one place")
  func joining() async throws {
    let running = try await RunningSession(allowsLikes: true)
    try await running.premises.run { browser in
      let nour = browser()
      _ = try await nour.get(running.paths.join)
      let seat = try #require(nour.cookie(Site.seatCookie(running.made.code).name))
      #expect(try await nour.post(running.paths.join, ["footing": "room"]).status == .seeOther)
      // The reply was lost, and with it what it said of the cookie.
      nour.keep(Site.seatCookie(running.made.code).name, seat)
      #expect(try await nour.post(running.paths.join, ["footing": "room"]).location == running.paths.participant)
      #expect(try await running.session().participants.count == 1)
      #expect(try await nour.get(running.paths.participant).status == .ok)
    }
  }

  @Test("The door offers another seat to another browser, and keeps the one that is offered")
  func offered() async throws {
    let running = try await RunningSession(allowsLikes: true)
    try await running.premises.run { browser in
      let (nour, loïc) = (browser(), browser())
      let name = Site.seatCookie(running.made.code).name
      _ = try await nour.get(running.paths.join)
      let seat = nour.cookie(name)
      _ = try await nour.get(running.paths.join)
      _ = try await loïc.get(running.paths.join)
      #expect(seat != nil && nour.cookie(name) == seat && loïc.cookie(name) != seat)
      // A door that was only looked at leaves nothing behind.
      #expect(try await running.session().participants.isEmpty)
    }
  }

  @Test("A facilitator who presses twice enters one person, and a new page another", arguments: AnswerIdentity.allCases)
  func proxy(identity: AnswerIdentity) async throws {
    let running = try await RunningSession(identity)
    try await running.premises.run { browser in
      let camille = try await browser().signIn(as: running.premises.camille)
      let path = ProxyPage.path(running.paths, running.poll)
      func fields() async throws -> [(name: String, value: String)] {
        let form = BlankForm(page: try await camille.get(path).text, form: "answer")
        let key = try #require(form.fields.first { $0.name == "submission" })
        let pick = try #require(form.fields.first { $0.name == "pick" })
        return [(key.name, key.value), (pick.name, pick.value)]
      }
      let first = try await fields()
      for _ in 0..<2 { #expect(try await camille.post(path, pairs: first).status == .seeOther) }
      #expect(try await running.session().participants.count == 1)
      _ = try await camille.post(path, pairs: try await fields())
      #expect(try await running.session().participants.count == 2)
      #expect(try await running.session().item(running.poll)?.running.answered == 2)
    }
  }

  @Test("A page that Camille went back to says that what she entered on it is about the same person")
  func correction() async throws {
    let running = try await RunningSession()
    try await running.premises.run { browser in
      let camille = try await browser().signIn(as: running.premises.camille)
      let path = ProxyPage.path(running.paths, running.poll)
      let page = try await camille.get(path).text
      let key = String(try #require(page.firstMatch(of: /name="submission" value="([^"]+)"/)).1)
      let options = page.matches(of: /name="pick" value="([^"]+)"/).map { String($0.1) }
      func enter(_ option: String) async throws -> String {
        let reply = try await camille.post(path, ["submission": key, "pick": option])
        return try await camille.get(try #require(reply.location)).text
      }
      let same = "it is the same person"
      #expect(try await !enter(options[0]).contains(same))
      #expect(try await !enter(options[0]).contains(same))
      #expect(try await enter(options[1]).contains(same))
      #expect(try await running.session().participants.count == 1)
    }
  }

  @Test(
    "A facilitator’s press that is sent again adds its minute once, at the desk and at the screen",
    arguments: [true, false])
  func facilitator(atDesk: Bool) async throws {
    let running = try await RunningSession(allowsLikes: true)
    try await running.premises.run { browser in
      let camille = try await browser().signIn(as: running.premises.camille)
      let timer = atDesk ? running.paths.act("timer") : running.paths.screen + "/timer"
      for _ in 0..<2 { #expect(try await camille.post(timer, ["seconds": "60"], press: "a-minute").status == .ok) }
      let until = try await running.session().timer?.until
      #expect(until == running.premises.clock.now.adding(seconds: 60))
    }
  }
}
