import Kernel
import Synchronization
import Testing

@testable import Web

@Suite("The ticker", .timeLimit(.minutes(1)))
struct LiveTickerTests {
  private let topic = Topic(session: "s", view: "screen", language: .french)

  /// A pause that lasts until the test lets it end.
  private final class Pauses: Sendable {
    private let begun = AsyncStream<Duration>.makeStream()
    private let ended = AsyncStream<Void>.makeStream()

    @Sendable func pause(_ duration: Duration) async {
      begun.continuation.yield(duration)
      for await _ in ended.stream { return }
    }

    func next() async -> Duration? {
      for await duration in begun.stream { return duration }
      return nil
    }

    func end() {
      ended.continuation.yield()
    }
  }

  @Test("The first change is shown at once, those during the pause together, and the last state always")
  func coalesces() async {
    let hub = LiveHub()
    let pauses = Pauses()
    let answers = Mutex(1)
    let renders = Mutex(0)
    let ticker = LiveTicker(hub: hub, pause: pauses.pause) { [topic] _ in
      renders.withLock { $0 += 1 }
      let count = answers.withLock { $0 }
      return [LiveFragment(topic: topic, position: Int64(count), bytes: Array("\(count)".utf8))]
    }
    ticker.changed("s")
    #expect(await pauses.next() == .milliseconds(100))
    #expect(hub.newest(topic)?.bytes == Array("1".utf8))
    for count in 2...500 {
      answers.withLock { $0 = count }
      ticker.changed("s")
    }
    pauses.end()
    _ = await pauses.next()
    #expect(hub.newest(topic)?.bytes == Array("500".utf8))
    #expect(renders.withLock { $0 } == 2)
    pauses.end()
  }

  @Test("Whatever the order of changes and pauses, the last state is delivered")
  func lastState() async {
    let hub = LiveHub()
    let answers = Mutex(0)
    let ticker = LiveTicker(hub: hub, pause: { _ in await Task.yield() }) { [topic] _ in
      let count = answers.withLock { $0 }
      await Task.yield()
      return [LiveFragment(topic: topic, position: Int64(count), bytes: Array("\(count)".utf8))]
    }
    for count in 1...2_000 {
      answers.withLock { $0 = count }
      ticker.changed("s")
      if count % 7 == 0 { await Task.yield() }
    }
    while hub.newest(topic)?.bytes != Array("2000".utf8) { await Task.yield() }
    #expect(hub.newest(topic)?.bytes == Array("2000".utf8))
  }

  @Test("A heavy fragment for many phones comes less often")
  func budget() async throws {
    try await LiveHouse.open { house async throws in
      _ = try await (house.phone("camille"), house.phone("samir"))
      let pauses = Pauses()
      let ticker = LiveTicker(hub: house.hub, budget: 1_000, pause: pauses.pause) { _ in
        [LiveFragment(topic: LiveHouse.screen, position: 1, bytes: Array(repeating: 65, count: 1_500))]
      }
      ticker.changed("s")
      #expect(await pauses.next() == .seconds(3))
      pauses.end()
    }
  }
}
