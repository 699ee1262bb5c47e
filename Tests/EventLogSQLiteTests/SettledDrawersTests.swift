import EventLog
import EventLogSQLite
import Foundation
import Testing

@Suite("A closed file")
struct SettledDrawersTests {
  @Test("does not tell who answered before whom", arguments: [Drawer.urn, .roll])
  func order(_ drawer: Drawer) async throws {
    let people = ["camille", "dominique", "fatou", "jean", "lea", "yann"]
    let forwards = try await layout(of: people, answeringIn: people, drawer)
    let backwards = try await layout(of: people, answeringIn: people.reversed(), drawer)
    #expect(forwards.count == people.count)
    #expect(forwards == backwards)
  }

  /// The people in the order in which their keys lie in the file.
  private func layout(of people: [String], answeringIn order: [String], _ drawer: Drawer) async throws -> [String] {
    let folder = try TemporaryFolder()
    let log = try folder.open()
    for person in order { try await log.write([.put(drawer, key: person, value: [1])]) }
    try log.close()
    let bytes = try folder.bytes()
    let places = people.compactMap { person in bytes.range(of: Data(person.utf8)).map { (person, $0.lowerBound) } }
    return places.sorted { $0.1 < $1.1 }.map(\.0)
  }
}
