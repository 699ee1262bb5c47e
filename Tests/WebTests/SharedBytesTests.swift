import Activities
import Kernel
import NIOCore
import Sessions
import Testing

@testable import Application
@testable import Markup
@testable import Web

@Suite("Bytes that many phones get")
struct SharedBytesTests {
  @Test("do not change because a count-down runs", arguments: Language.allCases)
  func timePasses(_ language: Language) throws {
    var meeting = try Meeting()
    let poll = try meeting.open("Where is the plan?")
    let noor = try meeting.welcome(2, from: "Care")[0]
    try meeting.everybodyAnswers(poll)
    try meeting.act(.conduct(.addTime(seconds: 300)))
    let before = try views(of: meeting, noor, in: language)
    meeting.wait(seconds: 61)
    #expect(try views(of: meeting, noor, in: language) == before)
    #expect(before.allSatisfy { $0.contains("<count-down") })
    try meeting.act(.conduct(.addTime(seconds: 60)))
    #expect(try zip(views(of: meeting, noor, in: language), before).allSatisfy { $0 != $1 })
  }

  @Test(
    "as replies show what everybody's own page shows, once the script has marked it, whatever the kind",
    arguments: Visibility.allCases)
  func replies(_ visibility: Visibility) throws {
    var shared: Set<String> = []
    for kind in Catalogue.standard.kinds {
      var replies: [SharedReplies.Key: UnmarkedReply] = [:]
      for (person, meeting) in try answered(kind, ActivityPlan(visibility: visibility)) {
        let model = try model(of: person, in: meeting, .english)
        guard let key = model.shared else { continue }
        if replies[key] != nil { shared.insert(kind.kind.name) }
        let reply = replies[key] ?? UnmarkedReply(model.unmarked(key))
        replies[key] = reply
        let own = ParticipantPage(model).parts
        let marked = String(buffer: MarkedReply(reply, of: model).bytes)
        #expect(unmarked(marked) == unmarked(String(decoding: own.rendered(), as: UTF8.self)), "\(kind.kind.name)")
        let marks = (model.marks ?? []).union(model.hand == true ? ["hand"] : [])
        #expect(Set(shownAsOwn(in: own)) == marks.intersection(markable(in: own)), "\(kind.kind.name)")
      }
    }
    #expect(shared.isSuperset(of: ["poll", "scale", "ranking"]), "\(shared)")
  }

  @Test("as replies hold the marks of one person, and nobody else's")
  func ownMarks() throws {
    let people = try answered(Poll.self, ActivityPlan())
    // Neither has raised a hand.
    let models = try people[1...2].map { try model(of: $0.0, in: $0.1, .english) }
    let key = try #require(models[0].shared)
    #expect(models[1].shared == key)
    let reply = UnmarkedReply(models[0].unmarked(key))
    let marks = try models.map { try #require($0.marks) }
    #expect(marks[0] != marks[1])
    for (model, marks) in zip(models, marks) {
      let bytes = MarkedReply(reply, of: model).bytes
      #expect(String(buffer: bytes).contains(#"data-mine="\#(ParticipantPage.tokens(marks))""#))
      #expect(MarkedReply(reply, of: model).length == bytes.readableBytes)
      #expect(!String(buffer: bytes).contains(#"class="mine""#))
    }
  }

  @Test("leave what somebody wrote alone, if it looks like the room for marks")
  func hostile() throws {
    var meeting = try Meeting()
    let person = try meeting.welcome(1, from: "Care")[0]
    let poll = try meeting.open(#"Is data-mine="" ours?"#)
    try meeting.everybodyAnswers(poll)
    let model = try model(of: person, in: meeting, .english)
    let reply = MarkedReply(UnmarkedReply(model.unmarked(try #require(model.shared))), of: model)
    let own = String(decoding: ParticipantPage(model).parts.rendered(), as: UTF8.self)
    #expect(unmarked(String(buffer: reply.bytes)) == unmarked(own))
  }

  /// Forty people who answered an activity of that kind, many of them alike, as far as it takes answers at once. Some have
  /// raised their hand.
  private func answered(_ kind: any Activity.Type, _ plan: ActivityPlan) throws -> [(ParticipantID, Meeting)] {
    var meeting = try Meeting()
    let people = try meeting.welcome(40, from: "Care")
    let id = ActivityID(rawValue: "asked")
    try meeting.act(.agenda(.add(id: id, AnySetUp(kind.init(newIn: .english)), plan, after: nil)))
    try meeting.act(.conduct(.show(id, seen: nil)))
    for (number, person) in people.enumerated() {
      if number % 3 == 0 { try meeting.act(.room(.raiseHand(person))) }
      try? meeting.robotAnswers(id, as: person, seed: UInt64(number % 8))
    }
    return people.map { ($0, meeting) }
  }

  /// The marks of all that the script can mark.
  private func markable(in markup: Markup) -> [String] {
    elements(of: markup).compactMap { $0.attributes["data-mark"] }
  }

  /// The marks of what the page itself shows as the reader's own.
  private func shownAsOwn(in markup: Markup) -> [String] {
    elements(of: markup).filter { element in
      element.attributes["class"]?.split(separator: " ").contains("mine") == true
        || element.attributes["aria-pressed"] == "true"
        || element.attributes["data-mark"] != nil && elements(of: .element(element)).contains(where: isShownTag)
    }.map { $0.attributes["data-mark"] ?? "none, but shown as own" }
  }

  private func isShownTag(_ element: Markup.Element) -> Bool {
    element.attributes["data-mine-tag"] != nil
      && !element.attributes.pairs.contains { $0.name == "hidden" && $0.value == .flag(true) }
  }

  private func elements(of markup: Markup) -> [Markup.Element] {
    switch markup {
    case .text: []
    case .group(let children): children.flatMap(elements)
    case .element(let element): [element] + element.children.flatMap(elements)
    }
  }

  /// The page without what the script changes by its marks.
  private func unmarked(_ html: String) -> String {
    html.replacing(#"data-mine-tag="" hidden"#, with: #"data-mine-tag="""#)
      .replacing(#"aria-pressed="true""#, with: #"aria-pressed="false""#)
      .replacing(#" class="mine""#, with: "").replacing(#" mine""#, with: #"""#)
  }

  @Test("are kept for one version of a session, and made anew for the next")
  func kept() throws {
    var meeting = try Meeting()
    let person = try meeting.welcome(1, from: "Care")[0]
    try meeting.everybodyAnswers(try meeting.open("Where is the plan?"))
    let model = try model(of: person, in: meeting, .english)
    let key = try #require(model.shared)
    let replies = SharedReplies()
    let session = SessionID(rawValue: "s")
    var made = 0
    func isMade(at version: Int64) -> Bool {
      let before = made
      _ = replies.reply(key, in: session, at: version) {
        made += 1
        return UnmarkedReply(model.unmarked(key))
      }
      return made > before
    }
    #expect((0..<3).map { _ in isMade(at: 1) } == [true, false, false])
    #expect((0..<2).map { _ in isMade(at: 2) } == [true, false])
    // Who was slower is not given what came later, and does not take its place.
    #expect(isMade(at: 1))
    #expect(!isMade(at: 2))
    // Nothing stays of a session that is deleted.
    replies.forget(session)
    #expect(isMade(at: 2))
  }

  // MARK: What they see

  private func model(of person: ParticipantID, in meeting: Meeting, _ language: Language) throws -> ParticipantModel {
    let seat = try #require(Seat(secret: String("\(person)-secret-secret-secret-secret".prefix(32))))
    return ParticipantModel(
      reading: meeting.reading, language: language, seat: SeatedParticipant(id: person, seat: seat, isRobot: false),
      stage: ParticipantModel.stage(of: person, activity: nil, isChanging: false, in: meeting.reading))
  }

  private func views(of meeting: Meeting, _ person: ParticipantID, in language: Language) throws -> [String] {
    let shared = [true, false].map { answered in
      ParticipantPage(
        ParticipantModel(
          reading: meeting.reading, language: language, seat: nil,
          stage: ParticipantModel.sharedStage(answered: answered, activity: nil, in: meeting.reading))
      ).parts
    }
    let screen = ScreenPage(
      ScreenModel(reading: meeting.reading, language: language, address: "example.org", link: "https://example.org")
    ).parts
    let facilitator = FacilitatorPage(FacilitatorModel(reading: meeting.reading, language: language)).parts
    let own = ParticipantPage(try model(of: person, in: meeting, language)).parts
    return (shared + [screen, facilitator, own]).map { String(decoding: $0.rendered(), as: UTF8.self) }
  }
}
