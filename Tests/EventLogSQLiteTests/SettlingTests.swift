import EventLog
import Foundation
import Kernel
import Testing

@testable import EventLogSQLite

@Suite("The order of anonymous answers")
struct SettlingTests {
  private let activity = "session/handovers/0/"
  private let slips = (0..<300).map { "slip-\(1000 + ($0 * 7_919) % 9_000)" }
  private var kept: ArraySlice<String> { slips.dropFirst(20) }

  /// Everybody answers, one after the other, some twice, some take it back, next to an activity that is settled already.
  private func answered(
    _ drawer: Drawer, in folder: TemporaryFolder, oneAfterTheOther order: [String]? = nil, saying words: String = "yes"
  ) async throws -> SQLiteEventLog {
    let log = try folder.open()
    try await log.write((0..<60).map { .put(drawer, key: "session/before/0/\($0)", value: [1]) })
    await log.settle()
    let order = order ?? slips
    try await log.write((order + order.suffix(50)).map { .put(drawer, key: activity + $0, value: Array(words.utf8)) })
    try await log.write(slips.prefix(20).map { .remove(drawer, key: activity + $0) })
    return log
  }

  /// The slips in `bytes`, in the order in which they lie there, by page.
  private func pages(of bytes: Data) -> [[String]] {
    var pages: [Int: [String]] = [:]
    var start = bytes.startIndex
    while let place = bytes.range(of: Data(activity.utf8), in: start..<bytes.endIndex) {
      let name = String(decoding: bytes[place.upperBound..<min(place.upperBound + 9, bytes.endIndex)], as: UTF8.self)
      if name.hasPrefix("slip-") { pages[place.lowerBound / 4_096, default: []].append(name) }
      start = place.upperBound
    }
    return Array(pages.values)
  }

  /// Each slip is there once, where it would lie had people answered in another order; nothing of them is left in the
  /// write-ahead file.
  private func expectNoOrder(of drawer: Drawer, in folder: TemporaryFolder, saying words: String = "yes") async throws {
    let other = try TemporaryFolder()
    let log = try await answered(drawer, in: other, oneAfterTheOther: slips.sorted(), saying: words)
    await log.settle()
    let pages = pages(of: try folder.bytes(of: ""))
    #expect(Set(pages) == Set(self.pages(of: try other.bytes(of: ""))))
    #expect(pages.joined().sorted() == kept.sorted())
    #expect(self.pages(of: try folder.bytes(of: "-wal")).isEmpty)
  }

  /// As long as they lie as they came, slips of higher keys come after those of lower ones again and again.
  private func expectOrder(in folder: TemporaryFolder) throws {
    let turns = pages(of: try folder.bytes(of: "-wal")).map { page in zip(page, page.dropFirst()).count { $0 < $1 } }
    #expect(turns.max() ?? 0 > 5)
  }

  @Test("does not show in the file of a server that runs, once it was settled", arguments: [Drawer.urn, .roll])
  func running(_ drawer: Drawer) async throws {
    let folder = try TemporaryFolder()
    let log = try await answered(drawer, in: folder)
    try expectOrder(in: folder)
    await log.settle()
    try await expectNoOrder(of: drawer, in: folder)
    #expect(try await log.values(in: drawer, under: activity).map(\.key) == kept.map { activity + $0 }.sorted())
    #expect(try await log.values(in: drawer, under: "session/before/").count == 60)
  }

  @Test("does not show any more when the server starts again after a crash", arguments: [Drawer.urn, .roll])
  func crashed(_ drawer: Drawer) async throws {
    let folder = try TemporaryFolder()
    let log = try await answered(drawer, in: folder)
    let image = try folder.crashed()
    try expectOrder(in: image)
    let again = try image.open()
    try await expectNoOrder(of: drawer, in: image)
    #expect(try await again.values(in: drawer, under: activity).count == kept.count)
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
    var chance = Chance(seed: 3)
    try await log.write(
      kept.shuffled(using: &chance).map { .put(.urn, key: activity + $0, value: Array("no, after all".utf8)) })
    try expectOrder(in: folder)
    await log.settle()
    try await expectNoOrder(of: .urn, in: folder, saying: "no, after all")
  }
}
