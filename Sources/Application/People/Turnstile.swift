internal import DequeModule

/// Lets one through at a time, in the order of arrival: for what is read and then written beside the log, where no
/// version guards it.
public actor Turnstile {
  private var isTaken = false
  private var waiting: Deque<CheckedContinuation<Void, Never>> = []

  public init() {}

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
    if !isTaken { return isTaken = true }
    await withCheckedContinuation { waiting.append($0) }
  }

  private func leave() {
    if let next = waiting.popFirst() { next.resume() } else { isTaken = false }
  }
}
