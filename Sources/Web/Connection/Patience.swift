import NIOCore

/// How long a connection is waited for. There is one timer, which looks when it rings whether the time is really over:
/// most waits end early, and to stop a timer costs more than to let it ring.
final class Patience {
  private let channel: any Channel
  private var deadline: NIODeadline?
  private var rings: NIODeadline?

  init(with channel: any Channel) {
    self.channel = channel
  }

  var isWaiting: Bool { deadline != nil }

  /// Closes the connection in so many seconds, unless it is told something else before.
  func wait(seconds: Int) {
    let deadline = channel.eventLoop.now + .seconds(Int64(seconds))
    self.deadline = deadline
    if rings.map({ $0 > deadline }) ?? true { ring(at: deadline) }
  }

  /// Waits as long as it takes.
  func rest() {
    deadline = nil
  }

  private func ring(at time: NIODeadline) {
    rings = time
    let this = NIOLoopBound(Weak(self), eventLoop: channel.eventLoop)
    channel.eventLoop.scheduleTask(deadline: time) { this.value.patience?.rang(at: time) }
  }

  private func rang(at time: NIODeadline) {
    // An earlier one was set since.
    guard rings == time else { return }
    rings = nil
    guard let deadline else { return }
    if deadline <= time { channel.close(promise: nil) } else { ring(at: deadline) }
  }

  // The timer does not keep the connection in memory that has left.
  private struct Weak {
    weak var patience: Patience?

    init(_ patience: Patience) {
      self.patience = patience
    }
  }
}
