import EventLog
import Kernel

/// Finds out whether the data can be written and read, by doing both: it lays a word into a drawer and takes it out again,
/// in one transaction that waits for the disk like any other, and then looks into the drawer. Nothing stays of it.
///
/// One finding serves everybody for a second, so that asking cannot be used to keep the disk busy.
actor HealthProbe {
  enum Finding: String, Sendable {
    case ok
    /// No space is left.
    case full = "disk full"
    case failing = "the data cannot be written or read"
    /// The disk has not answered in time.
    case late = "the disk does not answer"
  }

  static let key = "healthz"
  static let drawer = Drawer.credentials

  private let log: any EventLog
  private let lifetime: Duration
  private let patience: @Sendable () async -> Void
  private var last: (finding: Finding, at: ContinuousClock.Instant)?
  private var waiting: [CheckedContinuation<Finding, Never>] = []
  private var round = 0

  /// `patience` returns when the disk has had time enough; tests give their own.
  init(
    log: any EventLog, lifetime: Duration = .seconds(1),
    patience: @escaping @Sendable () async -> Void = { try? await Task.sleep(for: .seconds(5)) }
  ) {
    self.log = log
    self.lifetime = lifetime
    self.patience = patience
  }

  func find() async -> Finding {
    if let last, last.at.duration(to: .now) < lifetime { return last.finding }
    return await withCheckedContinuation { continuation in
      waiting.append(continuation)
      if waiting.count == 1 { begin() }
    }
  }

  private func begin() {
    round += 1
    let round = round
    let trial = Task { self.conclude(await Self.tried(on: self.log), in: round) }
    Task {
      await patience()
      conclude(.late, in: round)
      trial.cancel()
    }
  }

  private func conclude(_ finding: Finding, in round: Int) {
    guard round == self.round, !waiting.isEmpty else { return }
    last = (finding, .now)
    for continuation in waiting { continuation.resume(returning: finding) }
    waiting = []
  }

  private static func tried(on log: any EventLog) async -> Finding {
    do {
      try await log.write([.put(drawer, key: key, value: Array(key.utf8)), .remove(drawer, key: key)])
      return try await log.value(in: drawer, key: key) == nil ? .ok : .failing
    } catch let failure as AppendFailure where failure == .full {
      return .full
    } catch {
      return .failing
    }
  }
}
