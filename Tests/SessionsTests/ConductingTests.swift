import Activities
import Kernel
import Sessions
import Testing

@Suite("Conducting a session")
struct ConductingTests {
  @Test("Going on to the next activity closes the one that is left and stops its timer")
  func next() throws {
    var held = try Held()
    let first = try held.addPoll("first")
    let second = try held.addPoll("second")
    try held.act(.conduct(.show(first, seen: nil)))
    try held.act(.conduct(.addTime(seconds: 60)))
    try held.act(.conduct(.show(second, seen: first)))
    #expect(held.session.item(first)?.progress == .closed)
    #expect(held.session.item(second)?.progress == .open)
    #expect(held.session.timer == nil)
  }

  @Test("When two facilitators press next at once, the second is told that a colleague was faster")
  func race() throws {
    var held = try Held()
    let first = try held.addPoll("first")
    let second = try held.addPoll("second")
    let third = try held.addPoll("third")
    try held.act(.conduct(.show(first, seen: nil)))
    try held.act(.conduct(.show(second, seen: first)))
    #expect(throws: SessionRefusal.colleagueWasFaster) { try held.act(.conduct(.show(third, seen: first))) }
    #expect(held.session.current == second)
  }

  @Test("Adding a minute twice makes two minutes")
  func addTime() throws {
    var held = try Held()
    try held.act(.conduct(.open))
    try held.act(.conduct(.addTime(seconds: 60)))
    try held.act(.conduct(.addTime(seconds: 60)))
    #expect(held.session.timer?.until == held.now.adding(seconds: 120))
    #expect(throws: SessionRefusal.outOfRange(lowest: 5, highest: 7_200)) {
      try held.act(.conduct(.addTime(seconds: 1)))
    }
  }

  @Test("A reset can be undone, with everything that was there", arguments: AnswerIdentity.allCases)
  func undo(identity: AnswerIdentity) throws {
    var held = try Held()
    let poll = try held.addPoll("poll", ActivityPlan(visibility: .whenRevealed, identity: identity))
    try held.join("camille")
    try held.join("nour")
    try held.act(.conduct(.show(poll, seen: nil)))
    try held.pick("a", in: poll, by: "camille", secret: "one")
    try held.act(.conduct(.reveal(poll)))
    try held.act(.conduct(.reset(poll)))
    #expect(held.session.item(poll)?.running.answered == 0)
    try held.pick("b", in: poll, by: "nour", secret: "two")
    try held.act(.conduct(.undoReset(poll)))
    let item = try #require(held.session.item(poll))
    #expect(item.running.answered == 1)
    #expect(item.hasAnswered("camille") && !item.hasAnswered("nour"))
    #expect(item.isRevealed)
    #expect(throws: SessionRefusal.nothingToUndo) { try held.act(.conduct(.undoReset(poll))) }
  }

  @Test("An anonymous answer that comes just after a reset counts where answers count now")
  func racingReset() throws {
    var held = try Held()
    let poll = try held.addPoll("poll", ActivityPlan(identity: .anonymous))
    try held.join("camille")
    try held.join("nour")
    try held.act(.conduct(.show(poll, seen: nil)))
    try held.pick("a", in: poll, by: "camille")
    try held.act(.conduct(.reset(poll)))
    // Nour’s phone had the page from before the reset.
    let given = try held.pick("b", in: poll, by: "nour")
    guard case .urnChanged(_, let slip)? = given.first else {
      Issue.record("Nour’s answer did not go to the urn.")
      return
    }
    #expect(slip.content?.generation == 1)
    #expect(slip.content?.token == "secret-nour-1")
    #expect(held.session.item(poll)?.running.answered == 1)
  }

  @Test("Two facilitators reset at the same moment: what came between is not lost, nor what was there before")
  func twoResets() throws {
    var held = try Held()
    let poll = try held.addPoll()
    try held.join("camille")
    try held.join("nour")
    try held.act(.conduct(.show(poll, seen: nil)))
    try held.pick("a", in: poll, by: "camille")
    try held.act(.conduct(.reset(poll, seen: 0)))
    try held.pick("b", in: poll, by: "nour")
    #expect(throws: SessionRefusal.colleagueWasFaster) { try held.act(.conduct(.reset(poll, seen: 0))) }
    #expect(held.session.item(poll)?.running.answered == 1)
    #expect(throws: SessionRefusal.colleagueWasFaster) { try held.act(.conduct(.undoReset(poll, seen: 0))) }
    try held.act(.conduct(.undoReset(poll, seen: 1)))
    #expect(held.session.item(poll)?.hasAnswered("camille") == true)
  }

  @Test("A number of a reset is never used twice, so nothing comes back that was undone")
  func generations() throws {
    var held = try Held()
    let poll = try held.addPoll("poll", ActivityPlan(identity: .anonymous))
    try held.join("camille")
    try held.act(.conduct(.show(poll, seen: nil)))
    try held.pick("a", in: poll, by: "camille")
    try held.act(.conduct(.reset(poll)))
    try held.pick("b", in: poll, by: "camille")
    let between = held.session.item(poll)?.generation
    try held.act(.conduct(.undoReset(poll)))
    try held.act(.conduct(.reset(poll)))
    #expect(held.session.item(poll)?.generation != between)
  }

  @Test("What was announced as hidden until closing stays hidden, also from the facilitator")
  func secrecy() throws {
    var held = try Held()
    let poll = try held.addPoll("poll", ActivityPlan(visibility: .whenClosed))
    try held.join("camille")
    try held.act(.conduct(.show(poll, seen: nil)))
    try held.pick("a", in: poll, by: "camille")
    #expect(held.audience(poll) == .nobody)
    #expect(throws: SessionRefusal.secrecyIsFixed) { try held.act(.conduct(.reveal(poll))) }
    let form = Form([
      .init(name: "question", value: "Why?"), .init(name: "option", value: "x"), .init(name: "option", value: "y"),
    ])
    #expect(throws: SessionRefusal.secrecyIsFixed) {
      try held.act(.agenda(.change(poll, form, ActivityPlan(visibility: .atOnce))))
    }
    try held.act(.conduct(.closeActivity(poll)))
    #expect(held.audience(poll) == .everybody)
  }

  @Test("After their own answer people see results, and the screen when it is over")
  func afterAnswer() throws {
    var held = try Held()
    let poll = try held.addPoll("poll", ActivityPlan(visibility: .afterAnswer))
    try held.join("camille")
    try held.join("nour")
    try held.act(.conduct(.show(poll, seen: nil)))
    try held.pick("a", in: poll, by: "camille")
    let item = try #require(held.session.item(poll))
    #expect(held.session.showsResults(of: item, to: "camille", at: held.now))
    #expect(!held.session.showsResults(of: item, to: "nour", at: held.now))
    #expect(!held.session.showsResults(of: item, to: nil, at: held.now))
  }

  @Test("Nothing is conducted in a session that is not open")
  func notOpen() throws {
    var held = try Held()
    let poll = try held.addPoll()
    for act in [ConductAct.pause, .resume, .close, .addTime(seconds: 60), .reopenActivity(poll)] {
      #expect(throws: SessionRefusal.notOpen) { try held.act(.conduct(act)) }
    }
    try held.act(.conduct(.open))
    #expect(throws: SessionRefusal.alreadyOpen) { try held.act(.conduct(.open)) }
  }

  @Test("An activity that is not on the agenda is refused, whatever is asked of it")
  func unknownActivity() throws {
    var held = try Held()
    for act in [
      ConductAct.show("gone", seen: nil), .closeActivity("gone"), .reveal("gone"), .reset("gone"), .undoReset("gone"),
    ] {
      #expect(throws: SessionRefusal.unknownActivity) { try held.act(.conduct(act)) }
    }
  }
}

@Suite("The windows of an activity")
struct WindowTests {
  @Test("It takes answers before, live and after, and all make one result")
  func threeWindows() throws {
    var held = try Held()
    let start = held.now
    let windows = Windows(
      before: .init(from: start.adding(seconds: 10), until: start.adding(seconds: 100)), live: true,
      after: start.adding(seconds: 1_000))
    let poll = try held.addPoll("poll", ActivityPlan(windows: windows))
    for name in ["early", "camille", "late"] { try held.join(name) }
    #expect(held.window(poll) == nil)
    held.now = start.adding(seconds: 20)
    #expect(held.window(poll) == .before)
    try held.pick("a", in: poll, by: "early")
    held.now = start.adding(seconds: 150)
    #expect(held.window(poll) == nil)
    try held.act(.conduct(.show(poll, seen: nil)))
    #expect(held.window(poll) == .live)
    try held.pick("a", in: poll, by: "camille")
    try held.act(.conduct(.close))
    #expect(held.window(poll) == .after)
    try held.pick("b", in: poll, by: "late")
    held.now = start.adding(seconds: 1_000)
    #expect(held.window(poll) == nil)
    #expect(held.session.item(poll)?.running.answered == 3)
    #expect(Participation(of: held.session).outside == 2)
  }

  @Test("At everybody's own pace all live activities are open while the session is")
  func ownPace() throws {
    var held = try Held()
    _ = try held.addPoll("first")
    _ = try held.addPoll("second", ActivityPlan(windows: Windows(live: false)))
    try held.act(.conduct(.pace(.own)))
    #expect(held.session.openItems(at: held.now).isEmpty)
    try held.act(.conduct(.open))
    #expect(held.session.openItems(at: held.now).map(\.id) == ["first"])
  }

  @Test("A window that ends before it begins is refused")
  func backwards() throws {
    var held = try Held()
    let windows = Windows(before: .init(from: held.now, until: held.now.adding(seconds: -1)))
    #expect(throws: SessionRefusal.windowEndsBeforeItBegins) {
      try held.addPoll("poll", ActivityPlan(windows: windows))
    }
  }

  @Test(
    "Revealing a quiz shows the right answer, and showing the right answer reveals it", arguments: Visibility.allCases)
  func quiz(visibility: Visibility) throws {
    let quiz = Quiz(newIn: .english)
    let plan = ActivityPlan(visibility: visibility)
    for byReveal in [true, false] {
      var held = try Held()
      try held.act(.agenda(.add(id: "quiz", AnySetUp(quiz), plan, after: nil)))
      try held.act(.conduct(.show("quiz", seen: nil)))
      let shown = Form([.init(name: "move", value: "reveal"), .init(name: "question", value: quiz.questions[0].id)])
      let act = byReveal && visibility != .whenClosed ? ConductAct.reveal("quiz") : .move("quiz", shown)
      try held.act(.conduct(act))
      let item = try #require(held.session.item("quiz"))
      #expect(item.running.unveiling == nil)
      #expect(!held.session.canReveal(item, at: held.now))
      #expect(held.session.showsResults(of: item, to: nil, at: held.now) == (visibility != .whenClosed))
    }
  }

  @Test("Revealing a quiz keeps the right answer for those who still answer after the meeting")
  func quizWithAfterWindow() throws {
    var held = try Held()
    let plan = ActivityPlan(windows: Windows(after: held.now.adding(seconds: 86_400)), visibility: .whenRevealed)
    try held.act(.agenda(.add(id: "quiz", AnySetUp(Quiz(newIn: .english)), plan, after: nil)))
    try held.act(.conduct(.show("quiz", seen: nil)))
    try held.act(.conduct(.reveal("quiz")))
    let item = try #require(held.session.item("quiz"))
    #expect(item.isRevealed && item.running.unveiling != nil)
    #expect(!held.session.canReveal(item, at: held.now))
  }

  @Test("Revealing a board that is written alone shares its cards")
  func board() throws {
    var board = Board(newIn: .english)
    board.isPrivateFirst = true
    var held = try Held()
    try held.act(.agenda(.add(id: "board", AnySetUp(board), ActivityPlan(visibility: .whenRevealed), after: nil)))
    try held.act(.conduct(.show("board", seen: nil)))
    #expect(held.session.item("board")?.running.unveiling != nil)
    try held.act(.conduct(.reveal("board")))
    #expect(held.session.item("board")?.running.unveiling == nil)
    #expect(try held.act(.conduct(.reveal("board"))).isEmpty)
  }
}
