import Activities
import Kernel
import Sessions
import Testing

@Suite("What Maëlle asks for with one press")
struct TogetherTests {
  @Test("happens in order, each act on what the one before it left")
  func inOrder() throws {
    var held = try Held()
    let poll = try held.addPoll()
    let form = Form(
      [("question", "Who tells whom?"), ("option", "a"), ("option", "b")].map { .init(name: $0, value: $1) })
    try held.act(
      .together([
        .agenda(.change(poll, form, ActivityPlan(minutes: 9))), .agenda(.duplicate(poll, as: "copy")),
        .settings(.rename("Handovers")),
      ]))
    #expect(held.session.agenda.map(\.running.question) == ["Who tells whom?", "Who tells whom?"])
    #expect(held.session.item("copy")?.plan.minutes == 9)
    #expect(held.session.title == "Handovers")
  }

  @Test("does not happen at all when part of it is refused")
  func refused() throws {
    var held = try Held()
    let poll = try held.addPoll()
    let before = held.session.title
    #expect(throws: SessionRefusal.exists) {
      try held.act(.together([.settings(.rename("Handovers")), .agenda(.duplicate(poll, as: poll))]))
    }
    #expect(held.session.title == before && held.session.agenda.count == 1)
  }

  @Test("draws another lot for each act")
  func lots() throws {
    var held = try Held()
    try held.act(
      .together(
        ["one", "two"].map {
          .room(.join(Participant(id: ParticipantID(rawValue: $0), joined: held.now)))
        }))
    #expect(Set(held.session.participants.values.map(\.pseudonym)).count == 2)
  }

  @Test("counts once, however often it is sent")
  func once() throws {
    var held = try Held()
    try held.act(.conduct(.open))
    let more = SessionCommand.Act.together([.conduct(.addTime(seconds: 60)), .conduct(.addTime(seconds: 60))])
    try held.act(more, press: "more")
    #expect(held.session.timer?.until == held.now.adding(seconds: 120))
    #expect(try held.act(more, press: "more").isEmpty)
  }
}
