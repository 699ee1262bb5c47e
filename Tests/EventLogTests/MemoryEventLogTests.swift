import EventLog
import EventLogContract
import Testing

@Suite("The log in memory")
struct MemoryEventLogTests {
  @Test("keeps the contract of every log", arguments: ContractCheck.all)
  func keeps(_ check: ContractCheck) async throws {
    try await check.run { MemoryEventLog() }
  }
}
