import Application
import Synchronization

/// What one topic shows at a position of the log.
struct LiveFragment: Sendable {
  let topic: Topic
  let position: Int64
  let bytes: [UInt8]
}

/// Turns changes into fragments, not too often: the first change is shown at once, further ones together, and the last
/// state always.
///
/// A session is rendered at most once in `shortest`, less often when what it sends would take more than `budget`
/// bytes a second. It also renders for whoever comes to a view that nobody was looking at.
final class LiveTicker: Sendable {
  /// Nil when it did not succeed: then it is asked again, for all who have moved by then.
  typealias Render = @Sendable (_ session: String, _ moved: Moved) async -> [LiveFragment]?

  private let hub: LiveHub
  /// How long a rendering that did not succeed is left alone.
  private static let patience = Duration.seconds(1)

  private let budget: Int
  private let shortest: Duration
  private let pause: @Sendable (Duration) async -> Void
  private let render: Render
  /// The sessions that are being rendered or have just been.
  private let changes = Mutex<[String: Change]>([:])

  private struct Change {
    /// Who has moved since; nil where nothing has changed.
    var moved: Moved?

    mutating func join(_ other: Moved) {
      if moved == nil { moved = other } else { moved?.join(other) }
    }
  }

  /// `pause` waits; tests give their own.
  init(
    hub: LiveHub, budget: Int = 60_000_000, shortest: Duration = .milliseconds(100),
    pause: @escaping @Sendable (Duration) async -> Void = { try? await Task.sleep(for: $0) },
    render: @escaping Render
  ) {
    self.hub = hub
    self.budget = budget
    self.shortest = shortest
    self.pause = pause
    self.render = render
    hub.whenMissing { [weak self] session in self?.changed(session, .nobody) }
  }

  /// Says that something in the session has changed, and who moved by it. Returns at once.
  func changed(_ session: String, _ moved: Moved = .everybody) {
    let isResting = changes.withLock { changes in
      if changes[session]?.join(moved) != nil { return false }
      changes[session] = Change(moved: moved)
      return true
    }
    if isResting { Task { await self.follow(session) } }
  }

  private func follow(_ session: String) async {
    while let moved = takeChange(of: session) {
      guard let fragments = await render(session, moved) else {
        changed(session, moved)
        await pause(Self.patience)
        continue
      }
      for fragment in fragments { hub.publish(fragment.topic, id: fragment.position, bytes: fragment.bytes) }
      await pause(interval(after: fragments))
    }
  }

  private func takeChange(of session: String) -> Moved? {
    changes.withLock { changes in
      let moved = changes[session]?.moved
      changes[session] = moved == nil ? nil : Change(moved: nil)
      return moved
    }
  }

  private func interval(after fragments: [LiveFragment]) -> Duration {
    let load = fragments.reduce(0) { $0 + $1.bytes.count * hub.subscriberCount($1.topic) }
    return max(shortest, .milliseconds(1000 * load / budget))
  }
}
