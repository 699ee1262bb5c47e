import Application
import EventLog
import Kernel
import Testing

@Suite("Commands that arrive while the log writes")
struct MailboxBatchTests {
  let log = WatchedLog()
  let mailbox: Mailbox<Purse>

  init() {
    mailbox = Mailbox(for: purse, in: log)
  }

  @Test("share one append")
  func share() async throws {
    let outcomes = try await mailbox.outcomes(of: .give(1), thenTogether: (2...50).map { .give($0) }, in: log)
    #expect(outcomes.map(\.events) == (1...50).map { [.given(Double($0))] })
    #expect(log.appends.map(\.count) == [1, 49])
    #expect(try await mailbox.state().left == 1275)
  }

  @Test("are decided in the order they came")
  func order() async throws {
    let outcomes = try await mailbox.outcomes(
      of: .give(1), thenTogether: [.spend(2), .give(4), .spend(5), .spend(1), .give(1), .spend(1)], in: log)
    #expect(
      outcomes.map { $0.failure(Purse.Refusal.self) } == [
        nil, .tooLittle(left: 1), nil, nil, .tooLittle(left: 0), nil, nil,
      ])
    #expect(try await mailbox.state().story == [.given(1), .given(4), .spent(1), .spent(4), .given(1), .spent(1)])
  }

  @Test("are refused without a trace for the others, and without an append when all are")
  func refusedAlone() async throws {
    let outcomes = try await mailbox.outcomes(of: .give(1), thenTogether: [.spend(9), .spend(8)], in: log)
    #expect(outcomes[1].failure(Purse.Refusal.self) == .tooLittle(left: 1))
    #expect(outcomes[2].failure(Purse.Refusal.self) == .tooLittle(left: 1))
    #expect(log.appends.count == 1)
  }

  @Test("see nothing of what is not durable yet")
  func committedOnly() async throws {
    _ = try await mailbox.outcomes(of: .give(1), thenTogether: [.give(2)], in: log) { () async throws in
      #expect(try await mailbox.state() == Purse())
      #expect(await mailbox.version == 0)
    }
    #expect(await mailbox.version == 2)
  }

  @Test("keep the moment at which each was given")
  func moments() async throws {
    let later = noon.adding(seconds: 60)
    _ = try await mailbox.send(.give(1), recorded: noon)
    _ = try await mailbox.send(.give(1), recorded: later)
    #expect(try await log.read(purse).map(\.recorded) == [noon, later])
  }

  @Test("do not spoil each other when one cannot be written")
  func unwritable() async throws {
    let outcomes = try await mailbox.outcomes(of: .give(1), thenTogether: [.giveNothingNumber, .give(2)], in: log)
    guard case .unwritable = outcomes[1].failure(CodecFailure.self) else {
      Issue.record("\(outcomes[1])")
      return
    }
    #expect(try await mailbox.state().story == [.given(1), .given(2)])
  }
}
