import EventLog
import EventLogSQLite
import Foundation
import Kernel
import Testing

@Suite("Appends that wait at the same time")
struct GroupCommitTests {
  let folder: TemporaryFolder
  let log: SQLiteEventLog

  init() throws {
    folder = try TemporaryFolder()
    log = try folder.open()
  }

  @Test("share transactions: 300 phones cost far fewer pages than 300 transactions")
  func share() async throws {
    await withTaskGroup(of: Void.self) { group in
      for phone in 0..<300 {
        group.addTask { _ = await log.outcome(of: Append(StreamName(rawValue: "phone-\(phone)"), after: 0, "here")) }
      }
    }
    #expect(try await log.lastPosition() == Position(rawValue: 300))
    // A transaction of its own writes at least the page of the event, the page of its stream and a page of each index.
    let written = try Data(contentsOf: URL(filePath: folder.path + "-wal")).count / 4096
    #expect(written < 300 * 4 / 2)
  }

  @Test("do not share their conflicts")
  func conflictsApart() async throws {
    try await log.append([Append(project, after: 0, "a")])
    let outcomes = await withTaskGroup(of: Result<Position, AppendFailure>.self) { group in
      for number in 0..<100 {
        let late = number.isMultiple(of: 2)
        let stream = late ? project : StreamName(rawValue: "stream-\(number)")
        group.addTask { await log.outcome(of: Append(stream, after: 0, "b")) }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(outcomes.filter { $0 == .failure(.conflict(stream: project, actual: 1)) }.count == 50)
    #expect(Set(outcomes.compactMap { try? $0.get().rawValue }) == Set(2...51))
  }
}
