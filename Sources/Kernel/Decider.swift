/// An aggregate: a value that decides what a command means and folds what happened.
///
/// `decide` refuses or answers with events; it reads no clock and draws no identifier, both arrive in the
/// command. `apply` never fails: whatever stands in the log has happened. The empty value of `init()` is the
/// state before the first event.
public protocol Decider: Sendable {
  associatedtype Command: Sendable
  associatedtype Event: Codable & Sendable
  associatedtype Refusal: Error

  init()
  func decide(_ command: Command) throws(Refusal) -> [Event]
  mutating func apply(_ event: Event)
}

extension Decider {
  /// The state after all of `events`, in order.
  public init(replaying events: some Sequence<Event>) {
    self.init()
    for event in events { apply(event) }
  }
}
