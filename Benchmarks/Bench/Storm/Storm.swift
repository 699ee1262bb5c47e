import NIOCore
import Phones

/// All phones of a storm, on one event loop.
final class Storm {
  private let eventLoop: any EventLoop
  private var phones: [StormPhone] = []
  private var lastVote = NIODeadline.now()
  private var voteTimes = Times()
  private(set) var joinTimes = Times()
  private(set) var problems: [String] = []
  private(set) var here = 0
  private var voted = 0

  /// What the phones know in the end.
  struct Outcome: Sendable {
    var voted = 0
    /// What the newest frames say that was counted.
    var counted = 0
    var withLastResult = 0
    /// From the last acknowledged vote to the last result on the last phone, in seconds.
    var lastResultAfter = 0.0
    var framesPerPhone = 0.0
    var voteTimes = Times()
  }

  init(of count: Int, in hall: Hall, through dialling: Dialling, from sources: [SocketAddress?], on loop: any EventLoop)
  {
    eventLoop = loop
    phones = (0..<count).map { number in
      // A browser keeps a connection for a while; here it is let go sooner, for two ends of each have to fit.
      StormPhone(
        in: hall, over: dialling.lines(on: loop, from: sources[number % sources.count], patience: .seconds(2)), of: self
      )
    }
  }

  var allHere: Bool { here + problems.count >= phones.count }
  var allVoted: Bool { voted + problems.count >= phones.count }

  func note(_ problem: String) {
    problems.append(problem)
  }

  func join(within seconds: Double) {
    spread(over: seconds) { phone, start in
      phone.join {
        self.here += 1
        self.joinTimes.note((NIODeadline.now() - start).nanoseconds)
      }
    }
  }

  func vote(within seconds: Double) {
    var number = 0
    spread(over: seconds) { phone, start in
      number += 1
      phone.vote(number * 7 % 4) {
        self.voted += 1
        self.lastVote = .now()
        self.voteTimes.note((self.lastVote - start).nanoseconds)
      }
    }
  }

  var outcome: Outcome {
    var outcome = Outcome(voted: voted, voteTimes: voteTimes)
    outcome.counted = phones.map(\.newest.answered).max() ?? 0
    let last = phones.filter { $0.newest.answered == outcome.counted }
    outcome.withLastResult = last.count
    let latest = phones.map(\.newest.at).max() ?? lastVote
    outcome.lastResultAfter = max(0, Double((latest - lastVote).nanoseconds) / 1e9)
    outcome.framesPerPhone = Double(phones.reduce(0) { $0 + $1.frames }) / Double(max(1, phones.count))
    return outcome
  }

  private func spread(over seconds: Double, _ act: @escaping (StormPhone, NIODeadline) -> Void) {
    for (place, phone) in phones.enumerated() {
      let delay = TimeAmount.microseconds(Int64(seconds * 1e6 * Double(place) / Double(phones.count)))
      eventLoop.assumeIsolated().scheduleTask(in: delay) { act(phone, .now()) }
    }
  }
}
