import Kernel
import Synchronization

/// Shows what the clock changes by itself: a window that opens or closes without anybody acting. One wait a session, until
/// the next such moment.
final class WindowWatch: Sendable {
  private let next = Mutex<[String: Moment]>([:])

  /// Calls `changed` once `moment` has come, unless an earlier moment of the session is waited for already.
  func wait(for moment: Moment, in session: String, now: Moment, changed: @escaping @Sendable () -> Void) {
    let isNew = next.withLock { next in
      if let known = next[session], known <= moment { return false }
      next[session] = moment
      return true
    }
    guard isNew else { return }
    Task {
      try? await Task.sleep(for: .milliseconds(max(0, moment.milliseconds(since: now)) + 50))
      let isStillNext = next.withLock { next in
        guard next[session] == moment else { return false }
        next[session] = nil
        return true
      }
      if isStillNext { changed() }
    }
  }
}
