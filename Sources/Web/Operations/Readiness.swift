import Synchronization

/// Whether the server takes visitors: not before it has read its data and listens, and not once it is asked to stop.
final class Readiness: Sendable {
  enum State: String, Sendable {
    case starting, ready, stopping
  }

  private let current = Mutex(State.starting)

  var state: State { current.withLock { $0 } }

  func listens() {
    current.withLock { if $0 == .starting { $0 = .ready } }
  }

  func stops() {
    current.withLock { $0 = .stopping }
  }
}
