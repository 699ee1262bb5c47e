import Application
import EventLog
import Kernel
import Testing

@Suite("A mailbox whose log fails")
struct MailboxFailureTests {
  let log = WatchedLog()
  let mailbox: Mailbox<Purse>

  init() {
    mailbox = Mailbox(for: purse, in: log)
  }

  @Test("says so, keeps its state, and goes on", arguments: [AppendFailure.full, .unavailable("gone")])
  func failedAppend(_ failure: AppendFailure) async throws {
    _ = try await mailbox.send(.give(5), recorded: noon)
    log.failNext(failure)
    #expect(await mailbox.outcome(of: .give(7)).failure(AppendFailure.self) == failure)
    #expect(try await mailbox.state().story == [.given(5)])
    #expect(await mailbox.outcome(of: .give(7)).events == [.given(7)])
    #expect(try await log.read(purse).map(\.version) == [1, 2])
  }

  @Test("answers those who wait together with the same failure")
  func failedBatch() async throws {
    _ = try await mailbox.send(.give(1), recorded: noon)
    log.failNext(.full)
    log.failNext(.full)
    let outcomes = try await mailbox.outcomes(of: .give(2), thenTogether: [.give(3), .spend(99), .give(4)], in: log)
    #expect(outcomes.map { $0.failure(AppendFailure.self) } == [.full, .full, .full, .full])
    #expect(try await mailbox.state().story == [.given(1)])
    #expect(await mailbox.version == 1)
    #expect(await mailbox.outcome(of: .spend(1)).events == [.spent(1)])
  }

  @Test("answers that it cannot be read, and tries again for the next who asks")
  func failedReading() async throws {
    try await log.inner.append([Append(to: purse, expected: 0, recorded: noon, events: [EventCodec().encode(given(3))])]
    )
    log.failNextReading(.unavailable("gone"))
    await #expect(throws: LogFailure.unavailable("gone")) { try await mailbox.state() }
    log.failNextReading(.unavailable("gone"))
    #expect(await mailbox.outcome(of: .spend(3)).failure(LogFailure.self) == .unavailable("gone"))
    #expect(try await mailbox.state().left == 3)
  }

  @Test("says which event it cannot read, and changes nothing")
  func unreadable() async throws {
    let strange = NewEvent(body: Array(#"{"stolen":{"_0":3}}"#.utf8))
    try await log.inner.append([
      Append(to: purse, expected: 0, recorded: noon, events: [EventCodec().encode(given(3)), strange])
    ])
    let failure = await mailbox.outcome(of: .give(1)).failure(CodecFailure.self)
    guard case .unreadable(purse, version: 2, _) = failure else {
      Issue.record("\(String(describing: failure))")
      return
    }
    #expect(try await log.read(purse).count == 2)
  }

  private func given(_ amount: Double) -> Purse.Event { .given(amount) }
}
