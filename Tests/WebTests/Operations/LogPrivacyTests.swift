import Activities
import EventLog
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Kernel
import Logging
import Sessions
import Synchronization
import Testing

@testable import Application
@testable import Web

/// Everything a logger is told, whatever its level, as text.
final class Journal: Sendable {
  private let lines = Mutex<[String]>([])

  var text: String { lines.withLock { $0.joined() } }

  func count(of part: String) -> Int { lines.withLock { $0.count { $0.contains(part) } } }

  func logger(_ level: Logger.Level = .trace) -> Logger {
    var logger = Logger(label: "passerelle") { JSONLog(label: $0) { line in self.lines.withLock { $0.append(line) } } }
    logger.logLevel = level
    return logger
  }
}

@Suite("The log of the server")
struct LogPrivacyTests {
  /// A session that asks for first names, in which a word cloud is shown.
  private static func cloud(_ premises: Premises) async throws -> (SessionPaths, ActivityID, SessionSummary) {
    let sessions = premises.house.sessions
    let summary = try await sessions.create(title: "Handovers that hold", owner: premises.camille)
    var chance = Chance(seed: 3)
    let cloud = ActivityID(using: &chance)
    try await sessions.send(.settings(.policy(JoinPolicy(identity: .firstName))), to: summary.id)
    try await sessions.send(
      .agenda(.add(id: cloud, AnySetUp(WordCloud(newIn: .english)), ActivityPlan(), after: nil)), to: summary.id)
    try await sessions.send(.conduct(.open), to: summary.id)
    try await sessions.send(.conduct(.show(cloud, seen: nil)), to: summary.id)
    return (SessionPaths(summary.code), cloud, summary)
  }

  @Test("says nothing of who came and what they said, even when everything is logged")
  func storm() async throws {
    let premises = try await Premises.open()
    let (paths, cloud, summary) = try await Self.cloud(premises)
    let journal = Journal()
    let link = try await premises.house.signIn.makeLink(for: premises.camille, at: premises.clock.now)
    let names = (1...40).map { "Guest-\($0)-Ferreira" }
    try await premises.run(behindProxies: 1, logger: journal.logger()) { browser in
      let phones = names.map { _ in browser() }
      let seats = try await withThrowingTaskGroup(of: String?.self) { group in
        for (number, name) in names.enumerated() {
          let phone = phones[number]
          group.addTask {
            phone.address = "198.51.100.\(number)"
            _ = try await phone.post("/join", ["code": summary.code.rawValue])
            #expect(try await phone.post(paths.join, ["name": name]).status == .seeOther)
            let path = "\(paths.participant)/a/\(cloud)/answer"
            let answered = try await phone.post(path, ["word": "confidence-\(number)", "query": "hidden"])
            #expect(answered.status.code < 400)
            _ = try await phone.get("\(paths.participant)/live?activity=\(cloud)")
            _ = try await phone.post(path, ["word": String(repeating: "secretive ", count: 400)])
            _ = try await phone.post(paths.join, ["name": ""])
            return phone.cookie("seat-\(summary.code.rawValue)")
          }
        }
        return try await group.reduce(into: []) { seats, seat in seats += seat.map { [$0] } ?? [] }
      }
      let camille = browser()
      camille.address = "203.0.113.77"
      _ = try await camille.post(
        "/sign-in", ["email": "camille.roussel@deux-rives.example", "password": "wrong horse battery"])
      _ = try await camille.get("/welcome/\(link.text)")
      _ = try await camille.post("/welcome/\(link.text)/enter")
      _ = try await camille.get("/nowhere/camille.roussel@deux-rives.example?token=\(link.text)")

      #expect(seats.count == names.count)
      #expect(journal.count(of: "\"message\":\"request\"") > 6 * names.count)
      let said = journal.text
      for secret in names + seats
        + [
          "confidence", "secretive", "hidden", "Roussel", "roussel", "deux-rives.example", "horse", link.text,
          summary.code.rawValue, "198.51.100", "203.0.113", "Handovers", premises.camille.rawValue,
        ]
      {
        #expect(!said.contains(secret), "\(secret)")
      }
    }
  }

  @Test("names an error that nobody expected once, with the number that its page shows")
  func unexpected() async throws {
    let journal = Journal()
    try await Door.application(logger: journal.logger()).test(.router) { client async throws in
      let page = try await client.get("/broken", headers: fields(["Accept-Language": "en"]))
      #expect(page.status == .internalServerError)
      let number = try #require(page.text.firstMatch(of: /request ([0-9a-f]+)/)).1
      #expect(journal.count(of: "\"level\":\"error\"") == 1)
      #expect(journal.count(of: "a route failed") == 1)
      #expect(journal.count(of: "\"hb.request.id\":\"\(number)\"") >= 1)
      #expect(journal.text.contains("Broken.secret"))
      #expect(!page.text.contains("secret"))
    }
  }

  @Test("says why nothing was saved, which the page does not")
  func full() async throws {
    let log = FailingLog()
    let premises = try await Premises.open(on: log)
    let journal = Journal()
    try await premises.run(logger: journal.logger(.notice)) { browser in
      let amara = browser()
      try await amara.signIn(as: premises.amara)
      log.fail(with: .unavailable("disk I/O error"))
      let answer = try await amara.post("/sessions", ["title": "Handovers"])
      #expect(answer.status == .serviceUnavailable)
      #expect(answer.headers[.retryAfter] == "5")
      #expect(!answer.text.contains("disk I/O error"))
    }
    #expect(journal.count(of: "disk I/O error") == 1)
    #expect(!journal.text.contains("Handovers"))
  }

  @Test("writes one object a line, whatever is in it")
  func lines() {
    let journal = Journal()
    journal.logger().info("two\nlines \"quoted\"", metadata: ["list": ["a", "b"], "of": ["x": "\u{1}"]])
    #expect(journal.text.count(where: \.isNewline) == 1)
    for part in [#""level":"info""#, #""label":"passerelle""#, #""list":["a","b"]"#, #""of":{"x":"\u0001"}"#] {
      #expect(journal.text.contains(part))
    }
  }
}
