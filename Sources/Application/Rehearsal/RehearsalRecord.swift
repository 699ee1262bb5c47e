import Kernel
import Synchronization

/// What happens in a rehearsal, noted by all its robots.
final class RehearsalRecord: Sendable {
  private struct State {
    var report = RehearsalReport()
    var sent: [ScreenDelay.Sent] = []
    var seen: [ScreenDelay.Seen] = []
  }

  private static let mostReasons = 5
  private let state = Mutex(State())

  func change(_ change: (inout RehearsalReport) -> Void) {
    state.withLock { change(&$0.report) }
  }

  func note(_ error: any Error) {
    change { report in
      report.errors += 1
      let reason = (error as? DoorFailure)?.sentence.english ?? "\(error)"
      if report.reasons.count < Self.mostReasons, !report.reasons.contains(reason) { report.reasons.append(reason) }
    }
  }

  /// An answer was taken that was sent at `moment`; only the first of a robot to a question moves the count.
  func answered(_ action: String, at moment: Duration, isFirst: Bool) {
    state.withLock { state in
      state.report.answers += 1
      if isFirst { state.sent.append(ScreenDelay.Sent(action: action, at: moment)) }
    }
  }

  func saw(_ glance: ScreenGlance, at moment: Duration) {
    state.withLock { $0.seen.append(ScreenDelay.Seen(glance: glance, at: moment)) }
  }

  /// The report without delays, which take long to compute.
  var progress: RehearsalReport { state.withLock { $0.report } }

  var report: RehearsalReport {
    let state = state.withLock { $0 }
    var report = state.report
    report.delays = ScreenDelay.delays(of: state.sent, on: state.seen)
    return report
  }
}
