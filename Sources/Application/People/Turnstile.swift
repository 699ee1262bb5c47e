internal import DequeModule

/// Lets one through at a time, or as many as it has places, in the order of arrival: for what is read and then written
/// beside the log, where no version guards it.
public actor Turnstile {
  private var free: Int
  private var waiting: Deque<CheckedContinuation<Void, Never>> = []

  public init() {
    free = 1
  }

  init(places: Int) {
    free = places
  }

  nonisolated func pass<Value: Sendable, Refusal: Error>(
    _ body: @Sendable () async throws(Refusal) -> Value
  ) async throws(Refusal) -> Value {
    await enter()
    do throws(Refusal) {
      let value = try await body()
      await leave()
      return value
    } catch {
      await leave()
      throw error
    }
  }

  private func enter() async {
    if free > 0 { return free -= 1 }
    await withCheckedContinuation { waiting.append($0) }
  }

  private func leave() {
    if let next = waiting.popFirst() { next.resume() } else { free += 1 }
  }
}
