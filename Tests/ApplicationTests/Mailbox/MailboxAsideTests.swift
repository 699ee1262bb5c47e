import Application
import EventLog
import Kernel
import Synchronization
import Testing

@Suite("What a mailbox writes and says besides")
struct MailboxAsideTests {
  let log = WatchedLog()

  @Test("What lies beside the log comes from the state before the command and its events")
  func aside() async throws {
    let mailbox = Mailbox<Purse>(for: purse, in: log)
    for amount in 1...3 {
      _ = try await mailbox.send(.give(amount), recorded: noon) { before, events in
        [.put(.roll, key: "\(before.left)", value: [UInt8(events.count)])]
      }
    }
    #expect(try await log.values(in: .roll, under: "").map(\.key) == ["0", "1", "3"])
  }

  @Test("Nothing is written beside the log for a command that is refused or that the log does not take")
  func noAside() async throws {
    let mailbox = Mailbox<Purse>(for: purse, in: log)
    _ = await mailbox.outcome(of: .spend(1)) { _, _ in [.put(.roll, key: "refused", value: [])] }
    log.failNext(.full)
    _ = await mailbox.outcome(of: .give(1)) { _, _ in [.put(.roll, key: "failed", value: [])] }
    #expect(try await log.values(in: .roll, under: "").isEmpty)
  }

  @Test("A command without events can still write beside the log")
  func asideAlone() async throws {
    let mailbox = Mailbox<Purse>(for: purse, in: log)
    #expect(try await mailbox.send(.look, recorded: noon) { _, _ in [.put(.urn, key: "k", value: [1])] } == [])
    #expect(try await log.value(in: .urn, key: "k") == [1])
    #expect(try await log.lastPosition() == .start)
  }

  @Test("Every event is heard of once, in order, with the state it led to, before anyone is answered")
  func heard() async throws {
    let heard = Mutex<[(Purse, [Purse.Event], Position)]>([])
    let mailbox = Mailbox<Purse>(
      for: purse, in: log,
      onCommitted: { state, events, position in heard.withLock { $0.append((state, events, position)) } })
    try await log.inner.append([
      Append(to: StreamName(rawValue: "other"), expected: 0, recorded: noon, events: [NewEvent(body: [])])
    ])
    for amount in 1...3 {
      _ = try await mailbox.send(.give(amount), recorded: noon)
      #expect(heard.withLock { $0.count } == amount)
    }
    _ = try await mailbox.outcomes(of: .spend(6), thenTogether: [.spend(1), .give(4), .look], in: log)
    let all = heard.withLock { $0 }
    #expect(all.map(\.1) == [[.given(1)], [.given(2)], [.given(3)], [.spent(1), .spent(5)], [.given(4)]])
    #expect(all.map(\.0.left) == [1, 3, 6, 0, 4])
    #expect(all.map(\.2.rawValue) == [2, 3, 4, 6, 7])
  }

  @Test("Events that another process wrote are heard of too")
  func heardFromElsewhere() async throws {
    let heard = Mutex<[[Purse.Event]]>([])
    let mailbox = Mailbox<Purse>(
      for: purse, in: log, onCommitted: { _, events, _ in heard.withLock { $0.append(events) } })
    _ = try await mailbox.state()
    _ = try await Mailbox<Purse>(for: purse, in: log).send(.give(1), recorded: noon)
    _ = try await mailbox.send(.give(2), recorded: noon)
    #expect(heard.withLock { $0 } == [[.given(1)], [.given(2)]])
  }
}
