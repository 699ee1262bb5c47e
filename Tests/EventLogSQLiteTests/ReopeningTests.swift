import EventLog
import Foundation
import Kernel
import Testing

@testable import EventLogSQLite

@Suite("Opening the file again")
struct ReopeningTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test("What Camille's session wrote is there after a restart, and goes on where it stopped")
  func restarting() async throws {
    let before = try folder.open()
    try await before.append([Append(workshop, after: 0, "a", "b")], aside: [.put(.vault, key: "camille", value: [1])])
    try before.close()
    let after = try folder.open()
    #expect(try await after.read(workshop).map(\.version) == [1, 2])
    #expect(try await after.value(in: .vault, key: "camille") == [1])
    #expect(try await after.append([Append(workshop, after: 2, "c")]) == Position(rawValue: 3))
  }

  @Test("Every opening waits for the disk at each commit and overwrites what is erased", arguments: 1...2)
  func settings(_ opening: Int) throws {
    for _ in 1..<opening { try folder.open().close() }
    let log = try folder.open()
    #expect(try log.setting("synchronous") == 2)
    #expect(try log.setting("secure_delete") == 1)
    #expect(try log.setting("application_id") == 0x5041_5353)
    #expect(try log.setting("user_version") == 1)
  }

  @Test("A file from before a drawer was thought of gets it, and keeps what it has")
  func laterDrawer() async throws {
    _ = try SQLiteFile.open(at: folder.path, holding: [.vault, .urn, .roll])
    let log = try folder.open()
    try await log.write([.put(.snapshots, key: "k", value: [1]), .put(.vault, key: "k", value: [2])])
    try log.close()
    #expect(try await folder.open().value(in: .vault, key: "k") == [2])
  }

  @Test("A closed log refuses instead of stopping the server")
  func closed() async throws {
    let log = try folder.open()
    try log.close()
    let appending = await #expect(throws: AppendFailure.self) {
      try await log.append([Append(workshop, after: 0, "a")])
    }
    let reading = await #expect(throws: LogFailure.self) { try await log.read(workshop) }
    guard case .unavailable = appending, case .unavailable = reading else {
      Issue.record("\(String(describing: appending)), \(String(describing: reading))")
      return
    }
  }

  @Test("The position of an erased last event is not given away again after a restart")
  func erasedLast() async throws {
    let before = try folder.open()
    try await before.append([Append(project, after: 0, "a"), Append(workshop, after: 0, "b")])
    try await before.erase(workshop, leaving: happening("erased"), recorded: noon, aside: [])
    try before.close()
    let after = try folder.open()
    #expect(try await after.append([Append(project, after: 1, "c")]) == Position(rawValue: 4))
  }

  @Test("Two processes on one file see each other's events and conflict instead of mixing")
  func twoWriters() async throws {
    let one = try folder.open()
    let other = try folder.open()
    try await one.append([Append(project, after: 0, "a")])
    #expect(try await other.read(project).count == 1)
    await #expect(throws: AppendFailure.conflict(stream: project, actual: 1)) {
      try await other.append([Append(project, after: 0, "b")])
    }
    #expect(try await other.append([Append(project, after: 1, "b")]) == Position(rawValue: 2))
  }
}
