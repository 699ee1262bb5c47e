import Kernel
import Sessions
import Synchronization
import Testing

@testable import Application
@testable import Web

@Suite("The ticker", .timeLimit(.minutes(5)))
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
    let shown = Mutex<[Int]>([])
    let ticker = LiveTicker(hub: hub, pause: pauses.pause) { [topic] _, _ in
      let count = answers.withLock { $0 }
      shown.withLock { $0.append(count) }
      return [LiveFragment(topic: topic, position: Int64(count), bytes: Array("\(count)".utf8))]
    }
    ticker.changed("s")
    #expect(await pauses.next() == .milliseconds(100))
    #expect(shown.withLock { $0 } == [1])
    for count in 2...500 {
      answers.withLock { $0 = count }
      ticker.changed("s")
    }
    pauses.end()
    _ = await pauses.next()
    #expect(shown.withLock { $0 } == [1, 500])
    pauses.end()
  }

  @Test("Whatever the order of changes and pauses, the last state is delivered")
  func lastState() async {
    let hub = LiveHub()
    let answers = Mutex(0)
    let shown = Mutex(0)
    let ticker = LiveTicker(hub: hub, pause: { _ in await Task.yield() }) { [topic] _, _ in
      let count = answers.withLock { $0 }
      await Task.yield()
      shown.withLock { $0 = count }
      return [LiveFragment(topic: topic, position: Int64(count), bytes: Array("\(count)".utf8))]
    }
    for count in 1...2_000 {
      answers.withLock { $0 = count }
      ticker.changed("s")
      if count % 7 == 0 { await Task.yield() }
    }
    while shown.withLock({ $0 }) != 2_000 { await Task.yield() }
    #expect(shown.withLock { $0 } == 2_000)
  }

  @Test("What could not be rendered is tried again, for whoever had moved and whoever moved meanwhile")
  func failing() async {
    let hub = LiveHub()
    let pauses = Pauses()
    let asked = Mutex<[Moved]>([])
    let ticker = LiveTicker(hub: hub, pause: pauses.pause) { [topic] _, moved in
      let count = asked.withLock { asked in
        asked.append(moved)
        return asked.count
      }
      return count < 3 ? nil : [LiveFragment(topic: topic, position: 1, bytes: [65])]
    }
    ticker.changed("s", Self.moved("camille"))
    #expect(await pauses.next() == .seconds(1))
    ticker.changed("s", Self.moved("samir"))
    pauses.end()
    #expect(await pauses.next() == .seconds(1))
    pauses.end()
    #expect(await pauses.next() == .milliseconds(100))
    pauses.end()
    var both = Self.moved("camille")
    both.join(Self.moved("samir"))
    #expect(asked.withLock { $0 } == [Self.moved("camille"), both, both])
  }

  private static func moved(_ name: String) -> Moved {
    let poll = ActivityID(rawValue: "poll")
    return .some([.init(participant: ParticipantID(rawValue: name), activity: poll)])
  }

  @Test("Who comes to a view that nobody was looking at gets it as it is now")
  func newcomer() async throws {
    try await LiveHouse.open { house async throws in
      let ticker = LiveTicker(hub: house.hub, pause: { _ in }) { _, _ in
        [LiveFragment(topic: LiveHouse.screen, position: 1, bytes: Array("as it is".utf8))]
      }
      let camille = try await house.phone("camille")
      #expect(await camille.read(until: "as it is").contains("data: as it is"))
      withExtendedLifetime(ticker) {}
    }
  }

  @Test("A heavy fragment for many phones comes less often")
  func budget() async throws {
    try await LiveHouse.open { house async throws in
      _ = try await (house.phone("camille"), house.phone("samir"))
      let pauses = Pauses()
      let ticker = LiveTicker(hub: house.hub, budget: 1_000, pause: pauses.pause) { _, _ in
        [LiveFragment(topic: LiveHouse.screen, position: 1, bytes: Array(repeating: 65, count: 1_500))]
      }
      ticker.changed("s")
      #expect(await pauses.next() == .seconds(3))
      pauses.end()
    }
  }
}
