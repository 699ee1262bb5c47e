import EventLog
import Foundation
import Kernel
import Testing

@testable import EventLogSQLite

@Suite("A full disk")
struct FullDiskTests {
  let folder: TemporaryFolder
  let log: SQLiteEventLog

  init() async throws {
    folder = try TemporaryFolder()
    log = try folder.open()
    try await log.append([Append(workshop, after: 0, "before")])
    try log.limit(pages: 1)
  }

  @Test("refuses what does not fit and keeps nothing of it")
  func refuses() async throws {
    await #expect(throws: AppendFailure.full) {
      try await log.append([tooBig(after: 1)], aside: [.put(.urn, key: "k", value: [1])])
    }
    #expect(try await log.read(workshop).count == 1)
    #expect(try await log.value(in: .urn, key: "k") == nil)
    #expect(try await log.lastPosition() == Position(rawValue: 1))
  }

  @Test("still takes what fits, even beside something that does not")
  func others() async throws {
    async let big = log.outcome(of: tooBig(after: 1))
    async let small = log.outcome(of: Append(project, after: 0, "small"))
    #expect(await big == .failure(.full))
    #expect(await small == .success(Position(rawValue: 2)))
  }

  @Test("is forgotten as soon as there is space again")
  func recovers() async throws {
    await #expect(throws: AppendFailure.full) { try await log.append([tooBig(after: 1)]) }
    try log.limit(pages: 100_000)
    try await log.append([tooBig(after: 1)])
    #expect(try await log.read(workshop).map(\.version) == [1, 2])
    #expect(try await log.lastPosition() == Position(rawValue: 2))
  }

  private func tooBig(after version: Int) -> Append {
    let event = NewEvent(body: [UInt8](repeating: 32, count: 100_000))
    return Append(to: workshop, expected: version, recorded: noon, events: [event])
  }
}
