import Application
import Kernel
import Synchronization

/// A clock that somebody moves.
final class StandingClock: Application.Clock {
  private let moment: Mutex<Moment>

  init(_ moment: Moment) {
    self.moment = Mutex(moment)
  }

  var now: Moment { moment.withLock { $0 } }

  func wait(seconds: Int) {
    moment.withLock { $0 = $0.adding(seconds: seconds) }
  }
}
