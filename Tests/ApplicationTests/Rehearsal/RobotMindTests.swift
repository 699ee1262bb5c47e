import Activities
import Application
import Kernel
import Testing

@Suite("A robot that looks at its page")
struct RobotMindTests {
  private let plan: RobotPlan

  init() throws {
    let plans = (0..<100).map { RobotPlan(number: $0, in: .seconds(60), languages: [.french], seed: 3) }
    // One that does more than watch.
    plan = try #require(plans.first { $0.contributions > 0 })
  }

  private func page(_ scene: String, personal: Bool = false, form: Bool) -> PhonePage {
    PhonePage(
      """
      <body data-live="/s/ABCDEF/live?view=participant&amp;activity=x"><main id="content" data-scene="\(scene)"\
      \(personal ? " data-personal" : "")>
      \(form
        ? #"<form id="answer" method="post" action="/s/ABCDEF/a/x/answer" data-kind="poll">"#
          + #"<input type="radio" name="pick" value="a"><input type="radio" name="pick" value="b"></form>"# : "")
      <form action="/s/ABCDEF/a/x/answer"><input type="hidden" name="like" value="card"></form>
      <form action="/elsewhere"><input type="hidden" name="other" value="no"></form></main></body>
      """)
  }

  @Test("reads where it is, where the stream is, and what it may send")
  func reading() throws {
    let page = page("one", personal: true, form: true)
    #expect(page.scene == "one" && page.isPersonal)
    #expect(page.live == "/s/ABCDEF/live?view=participant&activity=x")
    let question = try #require(page.question)
    #expect(question.kind == "poll" && question.action == "/s/ABCDEF/a/x/answer")
    #expect(question.blank.fields.map(\.name) == ["pick", "pick", "like"])
  }

  @Test("answers a question once, and again when it is asked anew")
  func answersOnce() throws {
    var mind = RobotMind(plan)
    let asked = page("one-asked", form: true)
    let question = try #require(asked.question)
    #expect(mind.see(asked, isOwn: false) == .answer(question))
    mind.note(question)
    #expect(mind.see(asked, isOwn: false) == .nothing)
    #expect(mind.see(page("one-answered", form: false), isOwn: true) == .nothing)
    #expect(mind.see(asked, isOwn: false) == .answer(question))
  }

  @Test("fetches its own page where what all get does not say what is its own")
  func fetches() {
    var mind = RobotMind(plan)
    #expect(mind.see(page("two", personal: true, form: false), isOwn: false) == .fetch)
    #expect(mind.see(page("two", personal: true, form: false), isOwn: true) == .nothing)
    #expect(mind.see(page("two", personal: true, form: false), isOwn: false) == .nothing)
  }

  @Test("goes to each activity that is open at its own pace, once")
  func visits() {
    var mind = RobotMind(plan)
    let agenda = PhonePage(
      #"<main id="content" data-scene="agenda"><a href="/s/ABCDEF/a/x">Go</a><a href="/s/ABCDEF/a/y">Go</a></main>"#)
    for link in ["/s/ABCDEF/a/x", "/s/ABCDEF/a/y"] {
      #expect(mind.see(agenda, isOwn: true) == .visit(link))
      mind.note(visited: link)
    }
    #expect(mind.see(agenda, isOwn: true) == .nothing)
  }

  @Test("picks one of the options it sees")
  func picks() throws {
    let question = try #require(page("one", form: true).question)
    var chance = Chance(seed: 1)
    let form = try #require(RobotMind(plan).form(for: question, drawing: &chance))
    #expect(["a", "b"].contains(form["pick"]))
  }
}
