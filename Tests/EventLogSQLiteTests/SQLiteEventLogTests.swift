import EventLogContract
import Testing

@Suite("The log in SQLite")
struct SQLiteEventLogTests {
  @Test("keeps the contract of every log", arguments: ContractCheck.all)
  func keeps(_ check: ContractCheck) async throws {
    let folder = try TemporaryFolder()
    try await check.run { try folder.open() }
    withExtendedLifetime(folder) {}
  }
}
