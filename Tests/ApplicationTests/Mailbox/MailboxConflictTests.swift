import Application
import EventLog
import Kernel
import Testing

@Suite("Two mailboxes for one stream")
struct MailboxConflictTests {
  let log = WatchedLog()
  let here: Mailbox<Purse>
  let elsewhere: Mailbox<Purse>

  init() async throws {
    here = Mailbox(for: purse, in: log)
    elsewhere = Mailbox(for: purse, in: log)
    _ = try await here.state()
    _ = try await elsewhere.state()
  }

  @Test("Camille's command goes through after what the other wrote first")
  func retried() async throws {
    _ = try await elsewhere.send(.give(2), recorded: noon)
    #expect(try await here.send(.give(3), recorded: noon) == [.given(3)])
    #expect(try await here.state().story == [.given(2), .given(3)])
    #expect(log.appends.count == 3)
  }

  @Test("Nobody is refused because of something that is no longer so")
  func decidedAgain() async throws {
    _ = try await here.send(.give(2), recorded: noon)
    _ = try await elsewhere.send(.spend(2), recorded: noon)
    await #expect(throws: Purse.Refusal.tooLittle(left: 0)) { try await here.send(.spend(1), recorded: noon) }
    #expect(try await log.read(purse).count == 3)
  }

  @Test("A whole batch is decided again, in the same order")
  func batch() async throws {
    let outcomes = try await here.outcomes(of: .give(1), thenTogether: [.spend(1), .spend(1), .give(1)], in: log) {
      try await log.inner.append([
        Append(to: purse, expected: 0, recorded: noon, events: [EventCodec().encode(Purse.Event.given(1))])
      ])
    }
    #expect(outcomes.allSatisfy { $0.events != nil })
    #expect(try await here.state().story == [.given(1), .given(1), .spent(1), .spent(1), .given(1)])
  }

  @Test("A conflict that brings nothing new is said, not tried for ever")
  func empty() async throws {
    log.failNext(.conflict(stream: purse, actual: 9))
    let outcome = await here.outcome(of: .give(1))
    #expect(outcome.failure(AppendFailure.self) == .conflict(stream: purse, actual: 9))
    #expect(await here.outcome(of: .give(1)).events == [.given(1)])
  }

  @Test("What was erased elsewhere does not live on here")
  func erased() async throws {
    _ = try await here.send(.give(5), recorded: noon)
    try await log.erase(purse, leaving: EventCodec().encode(Purse.Event.forgotten), recorded: noon, aside: [])
    await #expect(throws: Purse.Refusal.tooLittle(left: 2)) {
      _ = try await here.send(.give(2), recorded: noon)
      _ = try await here.send(.spend(3), recorded: noon)
    }
    #expect(await here.version == 3)
    #expect(try await Mailbox<Purse>(for: purse, in: log).state() == here.state())
  }
}
