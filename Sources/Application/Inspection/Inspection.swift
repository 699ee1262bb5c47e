public import Activities
public import EventLog
import Kernel
import People
import Sessions

/// What was found when the whole of the data was looked through: every event read, every state folded anew and compared
/// with what is shown, every row beside the log traced to somebody.
public struct Inspection: Sendable {
  public internal(set) var events = 0
  public internal(set) var streams = 0
  public internal(set) var sessions = 0
  /// Sessions that were deleted.
  public internal(set) var deleted = 0
  public internal(set) var people = 0
  public internal(set) var rows = 0
  /// Empty when all is well.
  public internal(set) var faults: [InspectionFault] = []

  /// Told how many streams of how many have been looked through.
  public typealias Progress = @Sendable (_ done: Int, _ all: Int) -> Void

  /// Looks through `log`, which is best one that stands still.
  public static func inspect(
    _ log: any EventLog, catalogue: Catalogue = .standard, clock: any Clock, progress: Progress = { _, _ in }
  ) async throws -> Inspection {
    var inspection = Inspection()
    let streams = try await inspection.order(of: log)
    let directory = try await inspection.organisation(in: log)
    let known = SessionRegistry(log: log, clock: clock, catalogue: catalogue)
    try await known.start()
    var sessions: [SessionID: InspectedSession] = [:]
    for (index, stream) in streams.enumerated() {
      if let id = SessionStream.session(of: stream) {
        sessions[id] = try await inspection.session(id, in: log, known, catalogue)
      } else if stream != Organisation.stream {
        inspection.faults.append(.unknown(stream))
      }
      progress(index + 1, streams.count)
    }
    try await inspection.drawers(of: log, directory, sessions, catalogue)
    return inspection
  }

  /// The names of all streams; notes where one has a gap.
  private mutating func order(of log: any EventLog) async throws(LogFailure) -> [StreamName] {
    var position = Position.start
    var versions: [StreamName: Int] = [:]
    while true {
      let page = try await log.readAll(after: position, limit: 5_000)
      guard let last = page.last else { break }
      for envelope in page {
        // What was erased is gone from the beginning of a stream.
        let before = versions[envelope.stream] ?? envelope.version - 1
        if envelope.version != before + 1 { faults.append(.gap(envelope.stream, after: before)) }
        versions[envelope.stream] = envelope.version
      }
      events += page.count
      position = last.position
    }
    streams = versions.count
    return versions.keys.sorted { $0.rawValue < $1.rawValue }
  }
}
