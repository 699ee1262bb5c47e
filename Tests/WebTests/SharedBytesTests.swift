import Activities
import Kernel
import Markup
import NIOCore
import Sessions
import Testing

@testable import Application
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

  @Test("as replies are those of everybody who gave the same answer, whatever the kind")
  func sameAnswer() throws {
    var compared: Set<String> = []
    for kind in Catalogue.standard.kinds {
      var replies: [SharedReplies.Key: Set<String>] = [:]
      for (person, meeting) in try answered(kind) {
        let model = try model(of: person, in: meeting, .english)
        guard let key = model.shared else { continue }
        replies[key, default: []].insert(String(decoding: ParticipantPage(model).parts.rendered(), as: UTF8.self))
      }
      #expect(replies.values.allSatisfy { $0.count == 1 }, "\(kind.kind.name)")
      if replies.count > 1 { compared.insert(kind.kind.name) }
    }
    #expect(compared.isSuperset(of: ["poll", "scale", "ranking"]), "\(compared)")
  }

  /// Forty people who answered an activity of that kind, many of them alike, as far as it takes answers at once.
  private func answered(_ kind: any Activity.Type) throws -> [(ParticipantID, Meeting)] {
    var meeting = try Meeting()
    let people = try meeting.welcome(40, from: "Care")
    let id = ActivityID(rawValue: "asked")
    try meeting.act(.agenda(.add(id: id, AnySetUp(kind.init(newIn: .english)), ActivityPlan(), after: nil)))
    try meeting.act(.conduct(.show(id, seen: nil)))
    for (number, person) in people.enumerated() {
      try? meeting.robotAnswers(id, as: person, seed: UInt64(number % 8))
    }
    return people.map { ($0, meeting) }
  }

  @Test("are kept for one version of a session, and made anew for the next")
  func kept() throws {
    let replies = SharedReplies()
    let session = SessionID(rawValue: "s")
    let key = SharedReplies.Key(
      activity: ActivityID(rawValue: "a"), answer: try Kinds.someAnswer(), language: .french, showsResults: true,
      handIsRaised: false, isReady: false)
    var made = 0
    func reply(at version: Int64) -> String {
      String(
        buffer: replies.reply(key, in: session, at: version) {
          made += 1
          return Array("reply \(made)".utf8)
        })
    }
    #expect((0..<3).map { _ in reply(at: 1) } == ["reply 1", "reply 1", "reply 1"])
    #expect(reply(at: 2) == "reply 2")
    // Who was slower is not given what came later, and does not take its place.
    #expect(reply(at: 1) == "reply 3")
    #expect(reply(at: 2) == "reply 2")
    // Nothing stays of a session that is deleted.
    replies.forget(session)
    #expect(reply(at: 2) == "reply 4")
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

private enum Kinds {
  static func someAnswer() throws -> AnyAnswer {
    let running = AnySetUp(Poll(newIn: .french)).started()
    let option = try #require((running.setUp.activity as? Poll)?.options.first)
    return try #require(
      try running.answer(
        from: Form([.init(name: "pick", value: option.id)]), by: Token(rawValue: "t"), at: nil, opened: nil,
        drawing: Chance(seed: 1)))
  }
}
