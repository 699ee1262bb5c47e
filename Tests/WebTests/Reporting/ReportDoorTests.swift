import Activities
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Kernel
import Sessions
import Testing

@testable import Application
@testable import Web

@Suite("Who may read a report")
struct ReportDoorTests {
  /// A session of Camille’s that is open.
  private func opened() async throws -> (Premises, SessionSummary, SessionPaths) {
    let premises = try await Premises.open()
    let summary = try await premises.house.sessions.create(title: "Who tells =whom?", owner: premises.camille)
    try await premises.house.sessions.send(.conduct(.open), to: summary.id)
    return (premises, summary, SessionPaths(summary.code))
  }

  @Test("Camille reads it and takes it along while the session is open")
  func facilitator() async throws {
    let (premises, _, paths) = try await opened()
    try await premises.run { browser async throws in
      let camille = browser()
      try await camille.signIn(as: premises.camille)
      #expect(try await camille.get(paths.report).status == .ok)
      for format in ExportFormat.allCases {
        let file = try await camille.get(paths.export(format.rawValue))
        #expect(file.status == .ok)
        #expect(
          file.headers[.contentDisposition] == "attachment; filename=\"who-tells-whom-2026-11-23.\(format.rawValue)\"")
      }
      #expect(try await camille.get(paths.export("exe")).status == .notFound)
    }
  }

  @Test("Nobody and a colleague who did not take part read nothing")
  func strangers() async throws {
    let (premises, summary, paths) = try await opened()
    try await premises.house.sessions.send(.conduct(.close), to: summary.id)
    try await premises.run { browser async throws in
      let thomas = browser()
      try await thomas.signIn(as: premises.thomas)
      let nobody = browser()
      for visitor in [thomas, nobody] {
        for path in [paths.report] + ExportFormat.allCases.map({ paths.export($0.rawValue) }) {
          let answer = try await visitor.get(path)
          #expect(answer.status != .ok)
          #expect(!answer.text.contains("Who tells"))
        }
      }
    }
  }

  @Test("A participant is told when it opens, and reads it once the session is closed; files are not for them")
  func participant() async throws {
    let (premises, summary, paths) = try await opened()
    try await premises.run { browser async throws in
      let guest = browser()
      _ = try await guest.post(paths.join, ["footing": "room"])
      let early = try await guest.get(paths.report)
      #expect(early.status == .forbidden)
      #expect(early.text.contains("once the session is closed"))
      try await premises.house.sessions.send(.conduct(.close), to: summary.id)
      let report = try await guest.get(paths.report)
      #expect(report.status == .ok)
      #expect(!report.text.contains("/export/"))
      #expect(try await guest.get(paths.export("csv")).status != .ok)
    }
  }

  @Test("What we keep is open to everybody, in both languages")
  func privacy() async throws {
    let premises = try await Premises.open()
    try await premises.run { browser async throws in
      #expect(try await browser().get("/privacy").text.contains("What we keep"))
      #expect(try await browser().get("/privacy", in: .french).text.contains("Ce que nous gardons"))
    }
  }

  @Test("Both languages say the same things of what is kept")
  func sameThings() {
    let (french, english) = (PrivacyWords.of(.french), PrivacyWords.of(.english))
    #expect(french.chapters.map(\.things.count) == english.chapters.map(\.things.count))
  }
}
