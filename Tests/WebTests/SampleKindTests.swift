import Activities
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Kernel
import SampleKind
import Sessions
import Testing

@testable import Application
@testable import Web

@Suite("A kind that is a folder, a line and a test")
struct SampleKindTests {
  private let activity = ActivityID(rawValue: "agreed")

  @Test("is held from the code to the report, in both languages", arguments: Language.allCases)
  func session(language: Language) async throws {
    let premises = try await Premises.open(catalogue: Catalogue(Catalogue.standard.kinds + [YesNo.self]))
    let sessions = premises.house.sessions
    let made = try await sessions.create(title: "Handovers", owner: premises.camille)
    let setUp = AnySetUp(YesNo(newIn: language))
    try await sessions.send(.agenda(.add(id: activity, setUp, ActivityPlan(), after: nil)), to: made.id)
    let paths = SessionPaths(made.code)
    let question = language == .french ? "D’accord\u{202F}?" : "Agreed?"
    try await premises.run { browser in
      let camille = browser()
      try await camille.signIn(as: premises.camille)
      let editor = try await camille.get(paths.edit(activity), in: language)
      #expect(editor.status == .ok && editor.text.contains(question))
      #expect(try await camille.post(paths.act("show/\(activity)"), ["seen": ""]).status == .seeOther)
      for pick in ["yes", "yes", "no"] {
        let phone = browser()
        _ = try await phone.get(paths.join, in: language)
        _ = try await phone.post(paths.join, ["footing": "room"])
        #expect(try await phone.get(paths.participant, in: language).text.contains(question))
        #expect(try await phone.post(paths.answer(activity), ["pick": "perhaps"]).status == .unprocessableContent)
        #expect(try await phone.post(paths.answer(activity), ["pick": pick]).status == .seeOther)
        #expect(try await phone.get(paths.participant, in: language).text.contains(language == .french ? "Oui" : "Yes"))
      }
      let screen = try await camille.get(paths.screen, in: language)
      #expect(screen.text.contains(language == .french ? "67\u{202F}%" : "67%"))
      #expect(try await camille.post(paths.act("close")).status == .seeOther)
      #expect(try await camille.get(paths.report, in: language).text.contains(question))
      for format in ["csv", "json", "md"] {
        let export = try await camille.get(paths.export(format), in: language)
        #expect(export.status == .ok)
      }
    }
    // The next run of the server reads what this one wrote.
    let again = try await House.open(
      on: premises.house.log, clock: premises.clock, catalogue: Catalogue(Catalogue.standard.kinds + [YesNo.self]))
    let item = try await again.sessions.state(of: made.id).session.item(activity)
    #expect(item?.running.answered == 3)
  }
}
