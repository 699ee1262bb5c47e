import Kernel

/// What was put into a mailbox and nobody has taken up yet.
struct Tray<D: Decider>: Sendable {
  var letters: [Letter<D>] = []
  var visitors: [CheckedContinuation<Result<Standing<D>, any Error>, Never>] = []
  /// Somebody works on what was taken out, and comes again.
  var isInHand = false
  var isRetired = false

  var isEmpty: Bool { letters.isEmpty && visitors.isEmpty }

  /// Empties the tray; with nothing in it, it is no longer in hand.
  mutating func take() -> Tray? {
    if isEmpty {
      isInHand = false
      return nil
    }
    let taken = self
    letters = []
    visitors = []
    return taken
  }
}
