import Activities
import Application
import Kernel
import Phones
import Sessions
import Testing

@Suite("A robot at the public door")
struct PhoneDoorTests {
  @Test("takes a seat, sees what everybody sees, answers, and sees that it has", .timeLimit(.minutes(5)))
  func takesPart() async throws {
    let premises = try await Premises.open()
    let code = try await openPoll(in: premises)
    try await premises.serve { port in
      let door = try PhoneDoor(to: ServerAddress(host: "localhost", port: port))
      let page = "/s/\(code.rawValue)"
      var phone = Application.Phone(language: .english)
      #expect(try await door.get("/s/NOBODY/join", as: phone).status == 404)
      #expect(try await door.get(page + "/join", as: phone).body.contains(#"id="join""#))
      let seated = try await door.post(page + "/join", Form([.init(name: "robot", value: "yes")]), as: phone)
      #expect(seated.status == 303 && seated.location == page)
      phone.cookies = seated.cookies
      let own = PhonePage(try await door.get(page, as: phone).body)
      let question = try #require(own.question)
      let live = try #require(own.live)
      var fragments = door.follow(live, as: phone).makeAsyncIterator()
      let first = try #require(try await fragments.next())
      #expect(PhonePage(first).question?.action == question.action)
      let pick = try #require(question.blank.fields.first { $0.name == "pick" })
      let answered = try await door.post(question.action, Form([.init(name: "pick", value: pick.value)]), as: phone)
      #expect(answered.status == 200)
      // What was made of that view before comes first, if anything was.
      var newest = first
      while !newest.contains("1 answer out of 1") { newest = try #require(try await fragments.next()) }
      #expect(PhonePage(newest).question == nil)
      door.close()
    }
  }

  @Test("is told that a stream is not for it")
  func refused() async throws {
    let premises = try await Premises.open()
    let code = try await openPoll(in: premises)
    try await premises.serve { port in
      let door = try PhoneDoor(to: ServerAddress(host: "localhost", port: port))
      let stranger = Application.Phone(language: .french)
      await #expect(throws: DoorFailure.refused(status: 403)) {
        for try await _ in door.follow("/s/\(code.rawValue)/live?view=participant", as: stranger) {}
      }
      door.close()
    }
  }

  private func openPoll(in premises: Premises) async throws -> JoinCode {
    let sessions = premises.house.sessions
    let session = try await sessions.create(title: "Where next?", owner: premises.camille)
    let id = ActivityID(rawValue: "poll")
    try await sessions.send(
      .agenda(.add(id: id, AnySetUp(Poll(newIn: .english)), ActivityPlan(), after: nil)), to: session.id)
    try await sessions.send(.conduct(.open), to: session.id)
    try await sessions.send(.conduct(.show(id, seen: nil)), to: session.id)
    return session.code
  }
}
