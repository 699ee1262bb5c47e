import EventLog
import EventLogSQLite
import Foundation
import Testing

@Suite("What was erased")
struct ErasureTests {
  let folder: TemporaryFolder
  let log: SQLiteEventLog

  init() throws {
    folder = try TemporaryFolder()
    log = try folder.open()
  }

  @Test("is in no file any more when Camille has left and her name is removed", arguments: [false, true])
  func vault(underPrefix: Bool) async throws {
    let names = (0..<200).map {
      AsideWrite.put(.vault, key: "person/\($0)", value: Array("Camille Delaunay \($0)".utf8))
    }
    try await log.write(names)
    #expect(try folder.bytes().contains("Camille Delaunay"))
    try await log.write(
      underPrefix
        ? [.removeAll(.vault, under: "person/")] : (0..<200).map { .remove(.vault, key: "person/\($0)") })
    #expect(try !folder.bytes().contains("Camille Delaunay"))
  }

  @Test("is in no file any more when the time to keep a session is over")
  func stream() async throws {
    let answer = NewEvent(body: Array(String(repeating: "what Camille thinks ", count: 2000).utf8))
    try await log.append([
      Append(to: workshop, expected: 0, recorded: noon, events: [answer, happening("Camille left")])
    ])
    #expect(try folder.bytes().contains("what Camille thinks"))
    try await log.erase(workshop, leaving: happening("erased"), recorded: noon, aside: [])
    #expect(try !folder.bytes().contains("Camille"))
  }
}

extension Data {
  fileprivate func contains(_ text: String) -> Bool {
    range(of: Data(text.utf8)) != nil
  }
}
