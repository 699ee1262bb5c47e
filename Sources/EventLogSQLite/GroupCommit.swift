import EventLog
import GRDB
import Kernel
import Synchronization

/// Gathers what is to be written while the disk is busy, and commits it together: a transaction costs one wait for
/// the disk, however many share it.
final class GroupCommit: Sendable {
  private struct Request: Sendable {
    let change: Change
    let answer: CheckedContinuation<Result<Position, AppendFailure>, Never>
  }

  private struct Queue {
    var waiting: [Request] = []
    var isWriting = false
    /// Erased bytes may still lie in the write-ahead file.
    var owesCleaning = false
    /// The urn or the roll was written to since they were settled.
    var isUnsettled = false
  }

  private let pool: DatabasePool
  private let bell: Doorbell
  private let queue: Mutex<Queue>

  init(pool: DatabasePool, bell: Doorbell, isUnsettled: Bool) {
    self.pool = pool
    self.bell = bell
    queue = Mutex(Queue(isUnsettled: isUnsettled))
  }

  /// Makes `change` in a transaction, shared with others, and answers when it is on the disk.
  func make(_ change: Change) async throws(AppendFailure) -> Position {
    let result = await withCheckedContinuation { answer in
      let starts = queue.withLock { queue in
        queue.waiting.append(Request(change: change, answer: answer))
        defer { queue.isWriting = true }
        return !queue.isWriting
      }
      if starts { writeNext() }
    }
    return try result.get()
  }

  /// Whether the files tell more than they should.
  var owesSettling: Bool {
    queue.withLock { $0.isUnsettled || $0.owesCleaning }
  }

  private func writeNext() {
    pool.asyncWriteWithoutTransaction { [self] database in
      let requests = queue.withLock { queue in
        defer { queue.waiting = [] }
        return queue.waiting
      }
      let results = commit(requests.map(\.change), in: database)
      note(requests.map(\.change), results)
      clean(after: requests.map(\.change), in: database)
      if let last = results.compactMap({ try? $0.get() }).max() { bell.ring(last) }
      for (request, result) in zip(requests, results) { request.answer.resume(returning: result) }
      let goesOn = queue.withLock { queue in
        queue.isWriting = !queue.waiting.isEmpty
        return queue.isWriting
      }
      if goesOn { writeNext() }
    }
  }

  private func commit(_ changes: [Change], in database: Database) -> [Result<Position, AppendFailure>] {
    do {
      var results: [Result<Position, AppendFailure>] = []
      try database.inTransaction(.immediate) {
        results = try changes.map { try $0.attempt(in: database) }
        return .commit
      }
      return results
    } catch {
      // One that is too big for the disk must not take the others with it; a disk that fails, fails for all.
      if changes.count > 1, !error.isOfTheStorage { return changes.flatMap { commit([$0], in: database) } }
      if error.mayHaveLeftBytes { database.writeOverFailed() }
      let failure = AppendFailure(error)
      return changes.map { _ in .failure(failure) }
    }
  }

  private func note(_ changes: [Change], _ results: [Result<Position, AppendFailure>]) {
    for (change, result) in zip(changes, results) {
      guard case .success = result else { continue }
      if change.unsettles { queue.withLock { $0.isUnsettled = true } }
      if case .settle = change { queue.withLock { $0.isUnsettled = false } }
    }
  }

  /// Empties the write-ahead file after an erasure, because old pages stay in it. Readers may keep it busy; then it is
  /// tried again after the next commit, which settling makes within a minute.
  private func clean(after changes: [Change], in database: Database) {
    guard queue.withLock({ $0.owesCleaning }) || changes.contains(where: \.erases) else { return }
    let isClean = (try? database.emptyWriteAhead()) != nil
    queue.withLock { $0.owesCleaning = !isClean }
  }
}
