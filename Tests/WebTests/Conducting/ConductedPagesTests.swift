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
    #expect(desk(meeting).contains("Results stay hidden from everybody until closing."))
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
    #expect(page.contains("You answered one activity of 3."))
    #expect(page.contains("One activity still waits for you"))
    #expect(page.contains("until Thursday 26 November, 18:00"))
    let told = try #require(page.firstRange(of: "id=\"told\""))
    #expect(page[told.lowerBound...].contains("Where do we lose time?"))
    #expect(page[told.lowerBound...].contains("See the results"))
    #expect(!page.contains("Was it worth it?"))
    #expect(page.contains("/s/K7P4QX/report"))
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
