import EventLog
import EventLogSQLite
import Foundation
import Kernel
import Testing

@Suite("A writer that is killed")
struct KilledWriterTests {
  @Test("keeps everything it acknowledged, without gaps", arguments: 1...4)
  func killed(_ round: Int) async throws {
    let folder = try TemporaryFolder()
    let acknowledged = try Self.acknowledgements(at: folder.path, killedAfter: .random(in: 1...400 * round))
    let log = try folder.open()
    #expect(!acknowledged.isEmpty)
    for (stream, version) in acknowledged {
      #expect(try await log.read(StreamName(rawValue: stream)).last?.version ?? 0 >= version)
      #expect(try await log.value(in: .roll, key: "\(stream)/\(version)") != nil)
    }
    let events = try await log.readAll(after: .start, limit: .max)
    #expect(events.map(\.position.rawValue) == events.indices.map { Int64($0 + 1) })
    for (stream, own) in Dictionary(grouping: events, by: \.stream) {
      #expect(own.map(\.version) == Array(1...own.count))
      #expect(own.allSatisfy { $0.body == Array(#"{"counted":\#($0.version)}"#.utf8) })
      try await log.append([Append(stream, after: own.count, "goes on")])
    }
  }

  /// What a writer in a process of its own said was written, until it was killed after so many lines.
  private static func acknowledgements(at path: String, killedAfter lines: Int) throws -> [String: Int] {
    let writer = Process()
    let output = Pipe()
    // Built beside the tests.
    writer.executableURL = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().appending(
      path: "LogWriter")
    writer.arguments = [path]
    writer.standardOutput = output
    try writer.run()
    var said = Data()
    while said.count(where: { $0 == UInt8(ascii: "\n") }) < lines {
      let more = output.fileHandleForReading.availableData
      if more.isEmpty { break }
      said += more
    }
    kill(writer.processIdentifier, SIGKILL)
    said += output.fileHandleForReading.readDataToEndOfFile()
    writer.waitUntilExit()
    return versions(in: said)
  }

  /// The highest version of each stream. The last line may have been cut.
  private static func versions(in said: Data) -> [String: Int] {
    var versions: [String: Int] = [:]
    for line in String(decoding: said, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
      .dropLast()
    {
      let words = line.split(separator: " ")
      if words.count == 2, let version = Int(words[1]) { versions[String(words[0])] = version }
    }
    return versions
  }
}
