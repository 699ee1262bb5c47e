import Activities
import Application
import Kernel
import Markup
import Sessions
import Testing

@testable import Web

@Suite("What a session shows while it is conducted")
struct ConductedPagesTests {
  private static let evening = Premises.monday.adding(seconds: 8 * 3_600)
  private static let thursday = Premises.monday.adding(seconds: (3 * 24 + 8) * 3_600)

  private func desk(_ meeting: Meeting, in language: Language = .english) -> String {
    FacilitatorPage(FacilitatorModel(reading: meeting.reading, language: language)).frame(assets: Door.assets).html
  }

  private func screen(_ meeting: Meeting, conducted: Bool = false, in language: Language = .english) -> ScreenPage {
    ScreenPage(
      ScreenModel(reading: meeting.reading, language: language, address: "localhost", link: "http://localhost"),
      isConducted: conducted)
  }

  private func phone(
    _ meeting: Meeting, of participant: ParticipantID, page: ActivityID? = nil, in language: Language = .english
  ) -> String {
    let reading = meeting.reading
    var chance = Chance(seed: 1)
    let seat = SeatedParticipant(id: participant, seat: Seat(using: &chance), isRobot: false)
    let model = ParticipantModel(
      reading: reading, language: language, seat: seat,
      stage: ParticipantModel.stage(of: participant, activity: page, isChanging: false, in: reading), page: page)
    return ParticipantPage(model).frame(activity: page, assets: Door.assets).html
  }

  @Test(
    "The room reads the options on the big screen while results are hidden, the same bytes whatever was answered",
    arguments: [Visibility.afterAnswer, .whenRevealed, .whenClosed])
  func options(visibility: Visibility) throws {
    var meeting = try Meeting()
    let poll = try meeting.open("Where do we lose time?", ActivityPlan(visibility: visibility))
    try meeting.welcome(6, from: "Care")
    let before = screen(meeting).content.html
    #expect(before.contains("The room") && before.contains("The letter"))
    try meeting.everybodyAnswers(poll)
    #expect(screen(meeting).content.html == before)
  }

  @Test("Camille reads what is hidden from her too, and that it is")
  func sealed() throws {
    var meeting = try Meeting()
    _ = try meeting.open("Where do we lose time?", ActivityPlan(visibility: .whenClosed))
    #expect(desk(meeting).contains("The letter"))
    #expect(desk(meeting).contains("Results stay hidden from everybody until the activity closes."))
  }

  @Test("An activity closed in the session says until when it stays open, to Camille, on the screen and on phones")
  func staysOpen() throws {
    var meeting = try Meeting()
    let poll = try meeting.open("Where do we lose time?", ActivityPlan(windows: Windows(after: Self.thursday)))
    let thomas = try #require(try meeting.welcome(1, from: "Care").first)
    #expect(desk(meeting).contains("People can answer."))
    try meeting.act(.conduct(.closeActivity(poll)))
    #expect(
      desk(meeting).contains(
        "Closed in the session, open until Thursday 26 November, 18:00 for those who were absent."))
    #expect(
      desk(meeting, in: .french).contains(
        "Close dans la séance, ouverte jusqu’au jeudi 26 novembre, 18\u{00A0}h pour qui était absent."))
    #expect(screen(meeting).head.html.contains("open until Thursday 26 November, 18:00"))
    #expect(phone(meeting, of: thomas).contains("open until Thursday 26 November, 18:00"))
  }

  @Test("A day’s end is told by its hour alone")
  func today() throws {
    let time = OrganisationTime(zone: "Europe/Paris")
    #expect(time.until(Self.evening, in: .english, now: Premises.monday) == "until 18:00")
    #expect(time.until(Self.evening, in: .french, now: Premises.monday) == "jusqu’à 18\u{00A0}h")
  }

  @Test("Ending asks first, and says what stays open", arguments: [true, false])
  func ending(staysOpen: Bool) throws {
    var meeting = try Meeting()
    _ = try meeting.open("Where?", ActivityPlan(windows: Windows(after: staysOpen ? Self.evening : nil)))
    let page = desk(meeting)
    let start = try #require(page.firstRange(of: "<dialog id=\"ending\""))
    let dialog = page[start.lowerBound...].prefix { $0 != "\u{0}" }
    #expect(dialog.contains("action=\"/s/K7P4QX/facilitator/close\""))
    #expect(!page[..<start.lowerBound].contains("facilitator/close\""))
    #expect(
      dialog.contains(
        staysOpen
          ? "One activity stays open until 18:00 for those who were absent." : "Nothing takes answers any more."))
  }

  @Test("The five controls stand at Camille’s hand whatever the session is at, in the same order")
  func places() throws {
    var meeting = try Meeting()
    func controls() -> [String] {
      let deck = FacilitatorPage(FacilitatorModel(reading: meeting.reading, language: .english)).deck.html
      return deck.split(separator: "action=\"").dropFirst().map { part in
        String(part.prefix { $0 != "\"" }.split(separator: "/")[3])
      }
    }
    #expect(controls() == ["timer", "previous", "pause", "open", "next"])
    let poll = try meeting.open("Where?", ActivityPlan(visibility: .whenRevealed))
    #expect(controls() == ["timer", "previous", "pause", "reveal", "next"])
    try meeting.act(.conduct(.reveal(poll)))
    #expect(controls() == ["timer", "previous", "pause", "reveal", "next"])
    try meeting.act(.conduct(.pause))
    #expect(controls() == ["timer", "previous", "resume", "reveal", "next"])
    try meeting.act(.conduct(.close))
    #expect(controls() == ["timer", "previous", "pause", "open", "next"])
  }

  @Test("After the end Thomas is thanked, sees what still waits for him and what came out of the rest")
  func end() throws {
    var meeting = try Meeting()
    let room = try meeting.open("Where do we lose time?")
    let people = try meeting.welcome(5, from: "Care")
    try meeting.everybodyAnswers(room)
    _ = try meeting.open("What is missing?", ActivityPlan(windows: Windows(after: Self.thursday)))
    _ = try meeting.open("Was it worth it?", ActivityPlan(visibility: .whenRevealed))
    try meeting.act(.conduct(.close))
    let page = phone(meeting, of: people[0])
    #expect(page.contains("Thank you for taking part."))
    #expect(page.contains("You answered one of the 3 activities."))
    #expect(page.contains("One activity is still waiting for you"))
    #expect(page.contains("until Thursday 26 November, 18:00"))
    let told = try #require(page.firstRange(of: "id=\"told\""))
    #expect(page[told.lowerBound...].contains("Where do we lose time?"))
    #expect(page[told.lowerBound...].contains("See the results"))
    #expect(!page.contains("Was it worth it?"))
    #expect(page.contains("/s/K7P4QX/report"))
  }

  @Test("A quiz whose right answer is told asks nobody any more, also while it would take answers")
  func settledQuiz() throws {
    var meeting = try Meeting()
    let quiz = ActivityID(rawValue: "quiz")
    let plan = ActivityPlan(windows: Windows(after: Self.thursday))
    try meeting.act(.agenda(.add(id: quiz, AnySetUp(Quiz(newIn: .english)), plan, after: nil)))
    try meeting.act(.conduct(.show(quiz, seen: nil)))
    let people = try meeting.welcome(2, from: "Care")
    try meeting.robotAnswers(quiz, as: people[0], seed: 1)
    #expect(phone(meeting, of: people[0]).contains("You can change it until the activity closes."))
    try meeting.act(.conduct(.move(quiz, Form([.init(name: "move", value: "reveal-all")]))))
    let answered = phone(meeting, of: people[0])
    #expect(answered.contains("It can no longer be changed.") && !answered.contains("change=yes"))
    try meeting.act(.conduct(.close))
    #expect(!phone(meeting, of: people[1]).contains("still waiting for you"))
  }

  @Test("Camille reads what she chose while the results are hidden, and bytes for everybody leave it alone")
  func recap() throws {
    var meeting = try Meeting()
    let poll = try meeting.open("Where do we lose time?", ActivityPlan(visibility: .whenRevealed))
    let camille = try meeting.welcome(1, from: "Care")[0]
    #expect(!phone(meeting, of: camille).contains("Your answer"))
    try meeting.everybodyAnswers(poll)
    let own = try #require(phone(meeting, of: camille).firstRange(of: "id=\"recap\""))
    #expect(phone(meeting, of: camille)[own.lowerBound...].prefix(200).contains("Your answer"))
    let shared = ParticipantPage(
      ParticipantModel(
        reading: meeting.reading, language: .english, seat: nil,
        stage: ParticipantModel.sharedStage(answered: true, activity: nil, in: meeting.reading)))
    #expect(shared.content.html.contains("<div id=\"recap\" class=\"recap\" data-own=\"\"></div>"))
    try meeting.act(.conduct(.reveal(poll)))
    #expect(!phone(meeting, of: camille).contains("id=\"recap\""))
  }

  @Test("The big screen says in one word that everybody rests")
  func pause() throws {
    var meeting = try Meeting()
    _ = try meeting.open("Where do we lose time?")
    try meeting.act(.conduct(.pause))
    #expect(screen(meeting).content.html.contains("A break"))
    #expect(!screen(meeting).content.html.contains("Where do we lose time?"))
    #expect(screen(meeting, in: .french).content.html.contains("Une pause"))
    try meeting.act(.conduct(.resume))
    #expect(screen(meeting).content.html.contains("Where do we lose time?"))
  }

  @Test("Camille is told which activities still have sample words, until she has written her own")
  func samples() throws {
    var meeting = try Meeting()
    let poll = ActivityID(rawValue: "poll")
    try meeting.act(.agenda(.add(id: poll, AnySetUp(Poll(newIn: .french)), ActivityPlan(), after: nil)))
    #expect(desk(meeting).contains("One activity still has sample words."))
    #expect(desk(meeting).contains("Poll · still to be written"))
    let fields = [("question", "Where do we lose time?"), ("option", "The room"), ("option", "The letter")]
    try meeting.act(
      .agenda(.change(poll, Form(fields.map { Form.Field(name: $0.0, value: $0.1) }), ActivityPlan())))
    #expect(!desk(meeting).contains("sample words") && !desk(meeting).contains("still to be written"))
  }

  @Test("The end of a session without anything left is thanks and the report")
  func quietEnd() throws {
    var meeting = try Meeting()
    let people = try meeting.welcome(1, from: nil)
    try meeting.act(.conduct(.open))
    try meeting.act(.conduct(.close))
    let page = phone(meeting, of: people[0])
    #expect(
      page.contains("Thank you for taking part.") && !page.contains("programme") && !page.contains("You answered"))
  }

  @Test("Only a facilitator’s screen has a place for the remote control")
  func remote() throws {
    var meeting = try Meeting()
    _ = try meeting.open("Where?", ActivityPlan(visibility: .whenRevealed))
    #expect(screen(meeting, conducted: true).frame(assets: Door.assets).html.contains("id=\"remote\""))
    let others = screen(meeting).frame(assets: Door.assets).html
    #expect(!others.contains("id=\"remote\"") && others.contains("data-key-full"))
  }
}
