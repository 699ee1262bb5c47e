import EventLog
@testable import EventLogSQLite
import Foundation
import Kernel
import Testing

@Suite("The order of anonymous answers")
struct SettlingTests {
  private let activity = "session/handovers/0/"
  private let slips = (0..<400).map { "slip-\(1000 + ($0 * 7_919) % 9_000)" }

  /// Everybody answers, one after the other, between answers to another activity that is settled already.
  private func answered(
    _ drawer: Drawer, in folder: TemporaryFolder, oneAfterTheOther order: [String]? = nil, saying words: String = "yes"
  ) async throws -> SQLiteEventLog {
    let log = try folder.open()
    for number in 0..<60 { try await log.write([.put(drawer, key: "session/before/0/\(number)", value: [1])]) }
    await log.settle()
    for (number, slip) in (order ?? slips).enumerated() {
      let times = number % 5 == 0 ? 2 : 1
      for _ in 0..<times { try await log.write([.put(drawer, key: activity + slip, value: Array(words.utf8))]) }
    }
    for slip in slips.prefix(20) { try await log.write([.remove(drawer, key: activity + slip)]) }
    return log
  }

  /// The file holds each slip once, where it would lie had people answered in another order; and nothing of them is left in
  /// the write-ahead file.
  private func expectNoOrder(of drawer: Drawer, in folder: TemporaryFolder, saying words: String = "yes") async throws {
    let other = try TemporaryFolder()
    let log = try await answered(drawer, in: other, oneAfterTheOther: slips.sorted(), saying: words)
    await log.settle()
    #expect(try lines(of: folder) == lines(of: other))
    let bytes = try folder.bytes(of: "")
    for slip in slips {
      let times = bytes.ranges(of: Data((activity + slip).utf8)).count
      #expect(times == (slips.dropFirst(20).contains(slip) ? 1 : 0))
    }
    #expect(try folder.bytes(of: "-wal").ranges(of: Data(activity.utf8)).isEmpty)
  }

  /// The slips of each page of the file, from its front to its end.
  private func lines(of folder: TemporaryFolder) throws -> Set<[String]> {
    let bytes = try folder.bytes(of: "")
    let pages = stride(from: 0, to: bytes.count, by: 4_096).map { bytes[$0..<min($0 + 4_096, bytes.count)] }
    return Set(
      pages.map { page in
        let found = slips.compactMap { slip in
          page.range(of: Data((activity + slip).utf8)).map { ($0.lowerBound, slip) }
        }
        return found.sorted { $0.0 < $1.0 }.map(\.1)
      })
  }

  private func showsOrder(_ folder: TemporaryFolder) throws -> Bool {
    try folder.bytes(of: "-wal").ranges(of: Data(activity.utf8)).isEmpty == false
  }

  @Test("does not show in the file of a server that runs, once it was settled", arguments: [Drawer.urn, .roll])
  func running(_ drawer: Drawer) async throws {
    let folder = try TemporaryFolder()
    let log = try await answered(drawer, in: folder)
    #expect(try showsOrder(folder))
    await log.settle()
    try await expectNoOrder(of: drawer, in: folder)
    #expect(
      try await log.values(in: drawer, under: activity).map(\.key) == slips.dropFirst(20).map { activity + $0 }.sorted()
    )
    #expect(try await log.values(in: drawer, under: "session/before/").count == 60)
  }

  @Test("does not show any more when the server starts again after a crash", arguments: [Drawer.urn, .roll])
  func crashed(_ drawer: Drawer) async throws {
    let folder = try TemporaryFolder()
    let log = try await answered(drawer, in: folder)
    let image = try folder.crashed()
    #expect(try showsOrder(image))
    let again = try image.open()
    try await expectNoOrder(of: drawer, in: image)
    #expect(try await again.values(in: drawer, under: activity).count == slips.count - 20)
    withExtendedLifetime(log) {}
  }

  @Test("does not show in a file that an earlier Passerelle left behind, once this one has opened it")
  func earlier() async throws {
    let folder = try TemporaryFolder()
    let log = try await answered(.urn, in: folder)
    try log.forgetWhereItWasWritten()
    let image = try folder.crashed()
    let again = try image.open()
    try await expectNoOrder(of: .urn, in: image)
    withExtendedLifetime((log, again)) {}
  }

  @Test("shows for a second answer after settling only until the next")
  func twice() async throws {
    let folder = try TemporaryFolder()
    let log = try await answered(.urn, in: folder)
    await log.settle()
    for slip in slips.dropFirst(20).shuffled() {
      try await log.write([.put(.urn, key: activity + slip, value: Array("no, after all".utf8))])
    }
    #expect(try showsOrder(folder))
    await log.settle()
    try await expectNoOrder(of: .urn, in: folder, saying: "no, after all")
  }
}
