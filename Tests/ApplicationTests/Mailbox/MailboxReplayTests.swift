import Application
import EventLog
import Kernel
import Testing

@Suite("Replaying a stream")
struct MailboxReplayTests {
  @Test("gives the state that lived, whatever came from three sides at once", arguments: UInt64(1)...20)
  func replay(seed: UInt64) async throws {
    let log = MemoryEventLog()
    let mailboxes = (0..<3).map { _ in Mailbox<Purse>(for: purse, in: log) }
    var chance = Chance(seed: seed)
    let commands = (0..<60).map { _ -> Purse.Command in
      Bool.random(using: &chance)
        ? .give(Int.random(in: 0...9, using: &chance)) : .spend(Int.random(in: 1...9, using: &chance))
    }
    let accepted = await withTaskGroup(of: Int.self) { group in
      for (index, command) in commands.enumerated() {
        group.addTask { await mailboxes[index % 3].outcome(of: command).events?.count ?? 0 }
      }
      return await group.reduce(0, +)
    }
    let stored = try await log.read(purse).map { try EventCodec<Purse.Event>().decode($0) }
    #expect(stored.count == accepted)
    for mailbox in mailboxes {
      // One more command brings each of them up to date.
      _ = try await mailbox.send(.give(0), recorded: noon)
      let lived = try await mailbox.state()
      let replayed = try await Mailbox<Purse>(for: purse, in: log).state()
      #expect(lived == replayed)
      #expect(lived.left >= 0)
    }
  }
}
