import EventLog
import EventLogSQLite
import Foundation
import Testing

@Suite("A file that is not a log of this Passerelle")
struct ForeignFileTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test("is refused and left as it is when it is no database")
  func noDatabase() throws {
    let letter = Data(String(repeating: "Chère Camille, ", count: 100).utf8)
    try letter.write(to: URL(filePath: folder.path))
    #expect(throws: LogFailure.foreign(path: folder.path)) { try folder.open() }
    #expect(try folder.bytes() == letter)
  }

  @Test("is refused when another program made the database")
  func otherProgram() throws {
    try makeLog(mark: 0, format: 0)
    #expect(throws: LogFailure.foreign(path: folder.path)) { try folder.open() }
  }

  @Test("is refused when a later Passerelle wrote it")
  func later() throws {
    try makeLog(mark: 0x5041_5353, format: 2)
    #expect(throws: LogFailure.tooNew(format: 2, known: 1)) { try folder.open() }
  }

  @Test("is refused when its folder does not exist")
  func noFolder() {
    let failure = #expect(throws: LogFailure.self) { try SQLiteEventLog.open(at: "/nowhere/passerelle.sqlite") }
    guard case .unavailable = failure else {
      Issue.record("\(String(describing: failure))")
      return
    }
  }

  /// A log whose header carries another mark (byte 68) and format (byte 60).
  private func makeLog(mark: UInt32, format: UInt32) throws {
    try folder.open().close()
    let file = URL(filePath: folder.path)
    var bytes = try Data(contentsOf: file)
    for (offset, number) in [(60, format), (68, mark)] {
      withUnsafeBytes(of: number.bigEndian) { bytes.replaceSubrange(offset..<offset + 4, with: $0) }
    }
    try bytes.write(to: file)
  }
}
