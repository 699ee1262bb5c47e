import Synchronization

/// A number that many tasks add to at once.
final class Count: Sendable {
  private let value = Atomic(0)

  var now: Int { value.load(ordering: .relaxed) }

  func add(_ number: Int = 1) {
    value.add(number, ordering: .relaxed)
  }
}
