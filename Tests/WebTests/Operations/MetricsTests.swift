import Activities
import EventLog
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Kernel
import Sessions
import Testing

@testable import Application
@testable import Web

@Suite("The figures of the server")
struct MetricsTests {
  static let token = "0123456789abcdef"

  @Test("are for the machine itself and for whoever has the token")
  func door() async throws {
    let premises = try await Premises.open()
    let application = try await premises.application { $0.metricsToken = Self.token }
    try await application.test(.live) { client async throws in
      #expect(try await client.get("/metrics").status == .ok)
      for said in ["Forwarded", "X-Forwarded-For", "X-Real-IP", "Via"] {
        #expect(try await client.get("/metrics", headers: fields([said: "198.51.100.7"])).status == .forbidden)
      }
      let key = fields(["Authorization": "Bearer \(Self.token)", "X-Forwarded-For": "198.51.100.7"])
      #expect(try await client.get("/metrics", headers: key).status == .ok)
      for wrong in ["Bearer ", "Bearer 0123456789abcdeF", "Basic \(Self.token)", Self.token, "Bearer \(Self.token) x"] {
        let headers = fields(["Authorization": wrong, "X-Forwarded-For": "198.51.100.7"])
        #expect(try await client.get("/metrics", headers: headers).status == .forbidden)
      }
    }
  }

  @Test("stay closed from elsewhere when there is no token")
  func noToken() async throws {
    let premises = try await Premises.open()
    try await premises.application().test(.router) { client async throws in
      for said in ["", "Bearer ", "Bearer none"] {
        #expect(try await client.get("/metrics", headers: fields(["Authorization": said])).status == .forbidden)
      }
    }
  }

  @Test("keep nothing from the log they are taken of, not that it is to settle either")
  func settling() async throws {
    let log = FailingLog()
    await MeteredLog(log).settle()
    #expect(log.settlings == 1)
  }

  @Test("count a session that is held, and name nobody and nothing in it")
  func session() async throws {
    let premises = try await Premises.open(on: MeteredLog(MemoryEventLog()))
    let summary = try await premises.house.sessions.create(title: "Handovers that hold", owner: premises.camille)
    let paths = SessionPaths(summary.code)
    try await premises.house.sessions.send(.conduct(.open), to: summary.id)
    try await premises.application { $0.metricsToken = Self.token }.test(.router) { client async throws in
      let phone = Browser(client, house: premises.house, clock: premises.clock)
      for _ in 0..<3 { #expect(try await phone.get(paths.join).status == .ok) }
      #expect(try await phone.post(paths.join).status == .seeOther)
      #expect(try await phone.get("/nowhere/Camille").status == .notFound)
      let page = try await client.get("/metrics", headers: fields(["Authorization": "Bearer \(Self.token)"]))
      #expect(page.headers[.contentType] == "text/plain; version=0.0.4; charset=utf-8")
      let lines = page.text.split(separator: "\n").map(String.init)
      #expect(
        lines.contains(#"passerelle_http_requests_total{method="GET",route="/s/{code}/join",status="2xx"} 3"#))
      #expect(
        lines.contains(#"passerelle_http_requests_total{method="POST",route="/s/{code}/join",status="3xx"} 1"#))
      #expect(lines.contains(#"passerelle_http_requests_total{method="GET",route="NotFound",status="4xx"} 1"#))
      #expect(lines.contains(#"passerelle_sessions{phase="open"} 1"#))
      #expect(lines.contains("passerelle_log_position \(try await premises.house.log.lastPosition().rawValue)"))
      #expect(lines.contains { $0.hasPrefix("passerelle_commit_duration_seconds_count ") && !$0.hasSuffix(" 0") })
      for secret in [
        summary.code.rawValue, summary.id.rawValue, "Camille", "Handovers", premises.camille.rawValue, "Nowhere",
      ] {
        #expect(!page.text.contains(secret))
      }
    }
  }

  @Test("keep to the format: every family once, with help and type, steps that only grow")
  func format() async throws {
    var text = PrometheusText()
    let histogram = Histogram(steps: [0.01, 0.1])
    for milliseconds in [5, 10, 50, 500] { histogram.note(.milliseconds(milliseconds)) }
    text.add("waits_seconds", "How long.", [(["route": #"a"b\c"#], histogram)])
    text.add("ready", .gauge, "Whether.", 0.5)
    #expect(
      text.text == #"""
        # HELP waits_seconds How long.
        # TYPE waits_seconds histogram
        waits_seconds_bucket{route="a\"b\\c",le="0.01"} 2
        waits_seconds_bucket{route="a\"b\\c",le="0.1"} 3
        waits_seconds_bucket{route="a\"b\\c",le="+Inf"} 4
        waits_seconds_sum{route="a\"b\\c"} 0.565
        waits_seconds_count{route="a\"b\\c"} 4
        # HELP ready Whether.
        # TYPE ready gauge
        ready 0.5

        """#)
  }

  @Test("count frames that reached a stream, and streams by what they follow")
  func frames() async throws {
    try await LiveHouse.open { house in
      let phone = try await house.phone("camille")
      #expect(house.hub.streams() == ["screen": 1])
      house.hub.publish(LiveHouse.screen, id: 1, bytes: Array("<p>1</p>".utf8))
      _ = await phone.read(until: "<p>1</p>")
      house.hub.publish(LiveHouse.screen, id: 2, bytes: Array("<p>2</p>".utf8))
      _ = await phone.read(until: "<p>2</p>")
      // On the loop of the stream, so that the count is in.
      house.hub.publish(LiveHouse.screen, id: 3, bytes: Array("<p>3</p>".utf8))
      _ = await phone.read(until: "<p>3</p>")
      #expect(house.hub.delivered.now >= 2)
      try await phone.close()
    }
  }

  @Test("say what the system says of the process")
  func process() {
    let process = ProcessFigures.now
    #expect(process.residentMemory > 1_000_000)
    #expect(process.virtualMemory >= process.residentMemory)
    #expect(process.openDescriptors > 2)
    #expect(process.mostDescriptors >= process.openDescriptors)
    #expect(process.processorTime > 0)
  }

  @Test("of the log count what was written, what failed, and what waits")
  func log() async throws {
    let inner = FailingLog()
    let log = MeteredLog(inner)
    let stream = StreamName(rawValue: "garden")
    let event = NewEvent(body: Array(#"{"grew":{}}"#.utf8))
    func append(after version: Int) async throws {
      try await log.append([Append(to: stream, expected: version, recorded: Premises.monday, events: [event, event])])
    }
    try await append(after: 0)
    await #expect(throws: AppendFailure.self) { try await append(after: 0) }
    inner.fail(with: .full)
    await #expect(throws: AppendFailure.full) { try await append(after: 2) }
    #expect(log.events.now == 2)
    #expect(log.conflicts.now == 1)
    #expect(log.failures.now == 1)
    #expect(log.latency.upTo.last == 1)
    #expect(log.waiting.now == 0)
  }
}
