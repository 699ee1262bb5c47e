import Application
import EventLog
import Kernel
import Testing

@Suite("A mailbox that is put away")
struct MailboxRetiringTests {
  let log = WatchedLog()
  let mailbox: Mailbox<Purse>

  init() {
    mailbox = Mailbox(for: purse, in: log)
  }

  @Test("takes nothing more, and another goes on where it stopped")
  func retired() async throws {
    _ = try await mailbox.send(.give(3), recorded: noon)
    while !mailbox.retire() { await Task.yield() }
    await #expect(throws: MailboxRetired.self) { try await mailbox.send(.give(1), recorded: noon) }
    #expect(try await log.read(purse).count == 1)
    let next = Mailbox<Purse>(for: purse, in: log)
    #expect(try await next.send(.spend(2), recorded: noon) == [.spent(1), .spent(1)])
  }

  @Test("tells no state any more, for it may be an old one")
  func tellsNothing() async throws {
    _ = try await mailbox.send(.give(3), recorded: noon)
    while !mailbox.retire() { await Task.yield() }
    await #expect(throws: MailboxRetired.self) { try await mailbox.state() }
    await #expect(throws: MailboxRetired.self) { try await mailbox.standing() }
    let unread = Mailbox<Purse>(for: purse, in: log)
    #expect(unread.retire())
    await #expect(throws: MailboxRetired.self) { try await unread.standing() }
  }

  @Test("is not put away while something is in it")
  func busy() async throws {
    let outcomes = try await mailbox.outcomes(of: .give(1), thenTogether: [.give(2)], in: log) {
      #expect(!mailbox.retire())
    }
    #expect(outcomes.allSatisfy { $0.events != nil })
  }

  @Test("shows whoever only reads what is durable, before and after, and nothing before it was read")
  func current() async throws {
    #expect(mailbox.current == nil)
    _ = try await mailbox.state()
    #expect(mailbox.current?.version == 0)
    _ = try await mailbox.outcomes(of: .give(1), thenTogether: [.give(2)], in: log) {
      #expect(mailbox.current?.state == Purse())
    }
    #expect(mailbox.current?.version == 2)
    #expect(mailbox.current?.state.left == 3)
  }
}
