public import Kernel
import Synchronization

/// Tells those who follow a log that there is more to read. Adapters ring it after each append.
public final class Doorbell: Sendable {
  private struct Porch {
    var last: Position
    var nextTicket = 0
    var waiting: [Int: CheckedContinuation<Void, Never>] = [:]
  }

  private let porch: Mutex<Porch>

  /// A bell of a log that ends at `last`.
  public init(last: Position) {
    porch = Mutex(Porch(last: last))
  }

  /// The log reaches to `position` now.
  public func ring(_ position: Position) {
    let woken = porch.withLock { porch in
      porch.last = max(porch.last, position)
      defer { porch.waiting = [:] }
      return Array(porch.waiting.values)
    }
    for continuation in woken { continuation.resume() }
  }

  /// Waits until the log reaches beyond `position`, or until the task is cancelled.
  func wait(beyond position: Position) async {
    let ticket = porch.withLock { porch in
      porch.nextTicket += 1
      return porch.nextTicket
    }
    await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        let goesOn = porch.withLock { porch in
          // A cancellation before this line found no one to wake; it must not be missed.
          if porch.last > position || Task.isCancelled { return true }
          porch.waiting[ticket] = continuation
          return false
        }
        if goesOn { continuation.resume() }
      }
    } onCancel: {
      porch.withLock { $0.waiting.removeValue(forKey: ticket) }?.resume()
    }
  }
}
