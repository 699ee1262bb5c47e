import Activities
import EventLog
import Foundation
import Kernel
import Sessions
import Testing

@testable import Application

@Suite("Which sessions there are, after a restart")
struct SessionOutlinesTests {
  /// What lies in the drawer when the server starts again.
  enum Kept: CaseIterable {
    case nothing, fresh, stale, damaged, cut, empty, ofAnotherMaking, ofALongerLog
  }

  private let log = MemoryEventLog()
  private let codec = EventCodec<SessionEvent>(userInfo: Catalogue.key.map { [$0: Catalogue.standard] } ?? [:])

  private func registry(patience: Int64 = 20_000) -> SessionRegistry {
    SessionRegistry(log: log, clock: StandingClock(), patience: patience)
  }

  @Test("is what replaying everything tells, whatever was kept", arguments: Kept.allCases, [1, 2, 3, 4, 5] as [UInt64])
  func restarted(_ kept: Kept, _ seed: UInt64) async throws {
    var year = Year(seed: seed, sessions: registry())
    try await year.passes(acts: 150)
    if kept == .stale { try await keep() }
    try await year.passes(acts: 150)
    if kept != .nothing, kept != .stale { try await keep() }
    if let spoil = spoiling(kept) { try await spoil() }

    let again = registry()
    try await again.start()
    let expected = try await replayed()
    #expect(Set(again.all()) == Set(expected.values))
    #expect(!expected.isEmpty)
    for summary in expected.values { #expect(again.session(of: summary.code) == summary.id) }
    for gone in year.deleted { #expect(again.summary(of: gone) == nil) }
  }

  @Test("reads from the snapshot on, and no further back")
  func fromSnapshot() async throws {
    var year = Year(seed: 9, sessions: registry())
    try await year.passes(acts: 60)
    try await keep()
    #expect(try await SessionOutlines.read(from: log, codec).lag == 0)
    let before = try await log.lastPosition().rawValue
    try await year.passes(acts: 40)
    #expect(try await SessionOutlines.read(from: log, codec).lag == log.lastPosition().rawValue - before)
  }

  @Test("is kept by itself when there was much to read")
  func keptByItself() async throws {
    var year = Year(seed: 4, sessions: registry())
    try await year.passes(acts: 100)
    try await registry(patience: 1_000).start()
    #expect(try await log.values(in: .snapshots, under: "").isEmpty)
    try await registry(patience: 10).start()
    #expect(try await log.values(in: .snapshots, under: "").count == 1)
    #expect(try await SessionOutlines.read(from: log, codec).lag == 0)
  }

  @Test("tells nothing of a session that was deleted, not even in what is kept")
  func deleted() async throws {
    let sessions = registry()
    let secret = try await sessions.create(title: "Closing the Ambert site", owner: camille)
    let other = try await sessions.create(title: "Handovers that hold", owner: camille)
    try await keep()
    #expect(try await drawer().contains("Ambert"))
    try await sessions.delete(secret.id)
    #expect(try await !drawer().contains("Ambert"))
    #expect(try await drawer().contains("Handovers"))
    let again = registry()
    try await again.start()
    #expect(again.all().map(\.id) == [other.id])
  }

  // MARK: What is kept

  private func keep() async throws {
    try await log.write([SessionOutlines.keeping(SessionOutlines.read(from: log, codec).snapshot)])
  }

  private func spoiling(_ kept: Kept) -> (() async throws -> Void)? {
    switch kept {
    case .nothing, .fresh, .stale: nil
    case .damaged: { try await replaceKept { $0[$0.count / 2] ^= 1 } }
    case .cut: { try await replaceKept { $0.removeLast($0.count / 3) } }
    case .empty: { try await replaceKept { $0 = [] } }
    case .ofAnotherMaking: { try await log.write([Snapshot(of: ["no": 1], at: .start, making: 0).keeping(under: key)]) }
    case .ofALongerLog:
      {
        let end = Position(rawValue: 1_000_000)
        try await log.write([SessionOutlines.keeping(Snapshot(of: SessionOutlines(), at: end, making: 1))])
      }
    }
  }

  private let key = "sessions"

  private func replaceKept(_ change: (inout [UInt8]) -> Void) async throws {
    var bytes = try #require(try await log.value(in: .snapshots, key: key))
    change(&bytes)
    try await log.write([.put(.snapshots, key: key, value: bytes)])
  }

  private func drawer() async throws -> String {
    try await log.values(in: .snapshots, under: "").map { String(decoding: $0.value, as: UTF8.self) }.joined()
  }

  /// Every session replayed from its first event on, without any help.
  private func replayed() async throws -> [SessionID: SessionSummary] {
    var summaries: [SessionID: SessionSummary] = [:]
    let streams = Dictionary(grouping: try await log.readAll(after: .start, limit: .max), by: \.stream)
    for events in streams.values where events.first?.version == 1 {
      if let summary = SessionSummary(Session(replaying: try events.map(codec.decode))) {
        summaries[summary.id] = summary
      }
    }
    return summaries
  }
}
