import EventLog
import EventLogSQLite
import Foundation
import Kernel

/// Appends to four streams of the log at the path given, several events at a time, and says `stream version` of each
/// append once it is acknowledged. Ends by itself only if nobody kills it.
@main
struct LogWriter {
  static func main() async throws {
    let log = try SQLiteEventLog.open(at: CommandLine.arguments[1])
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 0..<4 {
        group.addTask { try await write(to: StreamName(rawValue: "stream-\(number)"), in: log) }
      }
      try await group.waitForAll()
    }
  }

  private static func write(to stream: StreamName, in log: SQLiteEventLog) async throws {
    var version = 0
    while version < 50_000 {
      let count = 1 + version % 3
      let events = (1...count).map { NewEvent(body: Array(#"{"counted":\#(version + $0)}"#.utf8)) }
      try await log.append(
        [Append(to: stream, expected: version, recorded: Moment(milliseconds: 0), events: events)],
        aside: [.put(.roll, key: "\(stream.rawValue)/\(version + count)", value: [])])
      version += count
      try FileHandle.standardOutput.write(contentsOf: Data("\(stream.rawValue) \(version)\n".utf8))
    }
  }
}
