import Activities
import NIOCore
import NIOPosix
import Phones

/// Publishes on a schedule: to our server as its facilitator, who adds time to the count-down; to the anchor by its own
/// door.
struct Publisher: Sendable {
  let door: Dialling
  let eventLoop: any EventLoop
  let clock: PublishClock
  let make: @Sendable (_ number: Int) -> PhoneRequest

  /// Publishes `count` times, every `interval`. Throws when the server does not take one of them.
  func publish(_ count: Int, every interval: TimeAmount) async throws {
    try await eventLoop.flatSubmit {
      let round = NIOLoopBound(Round(of: self, count: count), eventLoop: eventLoop)
      let done = eventLoop.makePromise(of: Void.self)
      eventLoop.scheduleRepeatedTask(initialDelay: interval, delay: interval) { task in
        if round.value.left == 0 {
          task.cancel()
          done.completeWith(round.value.outcome)
        } else {
          round.value.next()
        }
      }
      return done.futureResult
    }.get()
  }

  private final class Round {
    private let publisher: Publisher
    private let lines: Lines
    private(set) var left: Int
    private(set) var outcome = Result<Void, any Error>.success(())

    init(of publisher: Publisher, count: Int) {
      self.publisher = publisher
      left = count
      lines = publisher.door.lines(on: publisher.eventLoop)
    }

    func next() {
      left -= 1
      let request = publisher.make(left)
      publisher.clock.publish()
      lines.ask(request) { result in
        switch result {
        case .success(let reply) where (200..<300).contains(reply.status): break
        case .success(let reply):
          self.outcome = .failure(MeasureFailure(description: "\(request.path) is answered by \(reply.status)."))
        case .failure(let failure): self.outcome = .failure(failure)
        }
      }
    }
  }
}
