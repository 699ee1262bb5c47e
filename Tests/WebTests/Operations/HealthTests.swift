import EventLog
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Kernel
import NIOCore
import NIOEmbedded
import Testing

@testable import Application
@testable import Web

@Suite("Whoever watches the server")
struct HealthTests {
  @Test("hears that it is well, also before there is an organisation")
  func well() async throws {
    try await Premises.empty { _, browser in
      let health = try await browser.get("/healthz")
      #expect(health.status == .ok)
      #expect(health.text == "ok\n")
      #expect(health.headers[.cacheControl] == "no-store")
    }
  }

  @Test(
    "is not told that all is well while nothing can be saved", arguments: [AppendFailure.full, .unavailable("I/O")])
  func unwell(_ failure: AppendFailure) async throws {
    let log = FailingLog()
    let premises = try await Premises.open(on: log)
    try await premises.run { browser in
      log.fail(with: failure)
      let health = try await browser().get("/healthz")
      #expect(health.status == .serviceUnavailable)
      #expect(health.text == (failure == .full ? "disk full\n" : "the data cannot be written or read\n"))
    }
  }

  @Test("hears it again once it is over")
  func over() async throws {
    let log = FailingLog()
    let probe = HealthProbe(log: log, lifetime: .zero)
    log.fail(with: .full)
    #expect(await probe.find() == .full)
    log.fail(with: nil)
    #expect(await probe.find() == .ok)
  }

  @Test("costs one write, however many ask, and leaves nothing")
  func cheap() async throws {
    let log = FailingLog()
    let probe = HealthProbe(log: log, lifetime: .seconds(3_600))
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<100 { group.addTask { #expect(await probe.find() == .ok) } }
    }
    #expect(log.writes == 1)
    #expect(try await log.lastPosition() == .start)
    #expect(try await log.values(in: HealthProbe.drawer, under: "").isEmpty)
  }

  @Test("does not wait for ever when the disk does")
  func late() async throws {
    let log = FailingLog()
    log.hold()
    let probe = HealthProbe(log: log, lifetime: .zero, patience: {})
    #expect(await probe.find() == .late)
    log.release()
  }

  @Test("hears that it is ready once it listens, and no more once it stops")
  func ready() async throws {
    let premises = try await Premises.open()
    try await premises.run { browser in
      // Nothing listens in this test.
      let early = try await browser().get("/readyz")
      #expect(early.status == .serviceUnavailable)
      #expect(early.text == "starting\n")
    }
    let readiness = Readiness()
    readiness.listens()
    #expect(readiness.state == .ready)
    let channel = EmbeddedChannel(
      handler: ConnectionGate(
        configuration: .init(), census: ConnectionCensus(), readiness: readiness, turningAway: TurningAway(logger: nil))
    )
    channel.pipeline.fireUserInboundEventTriggered(ChannelShouldQuiesceEvent())
    #expect(readiness.state == .stopping)
    readiness.listens()
    #expect(readiness.state == .stopping)
    _ = try channel.finish()
  }
}
