import EventLog
import EventLogSQLite
import Foundation
import Kernel
import Synchronization
import Testing

@Suite("A copy of the log")
struct CopyTests {
  let folder: TemporaryFolder
  let elsewhere: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    elsewhere = try TemporaryFolder()
  }

  /// Six people who write at once, and what each was told is kept.
  private final class Storm: Sendable {
    let told = Mutex<[StreamName: Int]>([:])
    let isOver = Atomic(false)
  }

  private var backup: String { elsewhere.path + ".backup" }

  @Test("taken while six people write holds all they were told is kept, and no gap", arguments: 1...3)
  func storm(_ round: Int) async throws {
    let log = try folder.open()
    let storm = Storm()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for person in ["camille", "dominique", "fatou", "jean", "lea", "yann"] {
        let stream = StreamName(rawValue: "session-\(person)")
        group.addTask {
          var version = 0
          while !storm.isOver.load(ordering: .relaxed) {
            try await log.append(
              [Append(to: stream, expected: version, recorded: noon, events: [happening("\(version + 1)")])],
              aside: [.put(.roll, key: "\(person)/\(version + 1)", value: [])])
            version += 1
            storm.told.withLock { [version] in $0[stream] = version }
          }
        }
      }
      while storm.told.withLock({ $0.count < 6 || $0.values.contains { $0 < 20 * round } }) { await Task.yield() }
      let before = storm.told.withLock { $0 }
      let census = try SQLiteSnapshot.open(at: folder.path).copy(to: backup)
      storm.isOver.store(true, ordering: .relaxed)
      try await group.waitForAll()

      let restored = TemporaryFolder.path(beside: elsewhere, "restored")
      #expect(try SQLiteSnapshot.open(at: backup).restore(into: restored) == census)
      let copy = try SQLiteEventLog.open(at: restored + "/passerelle.sqlite")
      let copied = try await copy.readAll(after: .start, limit: .max)
      #expect(copied == Array(try await log.readAll(after: .start, limit: copied.count)))
      for (stream, version) in before {
        let name = stream.rawValue.dropFirst("session-".count)
        #expect(try await copy.read(stream).last?.version ?? 0 >= version)
        #expect(try await copy.value(in: .roll, key: "\(name)/\(version)") != nil)
      }
      try copy.close()
    }
    try log.close()
  }

  @Test("does not tell who answered before whom", arguments: [Drawer.urn, .roll])
  func order(_ drawer: Drawer) async throws {
    let people = ["camille", "dominique", "fatou", "jean", "lea", "yann"]
    var layouts: [[String]] = []
    for (number, order) in [people, people.reversed()].enumerated() {
      let folder = try TemporaryFolder()
      let log = try folder.open()
      for person in order { try await log.write([.put(drawer, key: person, value: [1])]) }
      let path = "\(backup)\(number)"
      try SQLiteSnapshot.open(at: folder.path).copy(to: path)
      let bytes = try Data(contentsOf: URL(filePath: path))
      layouts.append(
        people.compactMap { person in bytes.range(of: Data(person.utf8)).map { (person, $0.lowerBound) } }
          .sorted { $0.1 < $1.1 }.map(\.0))
      for person in people { #expect(bytes.ranges(of: Data(person.utf8)).count == 1) }
    }
    #expect(layouts[0].count == people.count)
    #expect(layouts[0] == layouts[1])
  }

  @Test("can be read by its owner alone, and lies beside nothing else")
  func rights() async throws {
    try await write("Camille proposes a garden")
    try SQLiteSnapshot.open(at: folder.path).copy(to: backup)
    let attributes = try FileManager.default.attributesOfItem(atPath: backup)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    let place = URL(filePath: backup)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: place.deletingLastPathComponent().path)
        == [place.lastPathComponent])
  }

  @Test("takes the place of an older one only when it is told to")
  func older() async throws {
    try await write("Camille proposes a garden")
    try Data("yesterday".utf8).write(to: URL(filePath: backup))
    let snapshot = try SQLiteSnapshot.open(at: folder.path)
    #expect(throws: CopyFailure.exists(path: backup)) { try snapshot.copy(to: backup) }
    #expect(try Data(contentsOf: URL(filePath: backup)) == Data("yesterday".utf8))
    #expect(try snapshot.copy(to: backup, replacing: true).events == 1)
  }

  @Test("never takes the place of what is copied", arguments: ["", "-wal", "-shm"])
  func itself(_ ending: String) async throws {
    let log = try folder.open()
    try await log.append([Append(project, after: 0, "Camille proposes a garden")])
    let snapshot = try SQLiteSnapshot.open(at: folder.path)
    let path = folder.path + ending
    #expect(throws: CopyFailure.itself(path: path)) { try snapshot.copy(to: path, replacing: true) }
    try await log.append([Append(project, after: 1, "Dominique agrees")])
    #expect(try SQLiteSnapshot.open(at: folder.path).census().events == 2)
    try log.close()
  }

  @Test("leaves nothing behind when Camille interrupts it")
  func interrupted() async throws {
    try await write("Camille proposes a garden")
    let snapshot = try SQLiteSnapshot.open(at: folder.path)
    #expect(throws: CopyFailure.interrupted) { try snapshot.copy(to: backup) { _ in false } }
    let place = URL(filePath: backup).deletingLastPathComponent()
    #expect(try FileManager.default.contentsOfDirectory(atPath: place.path) == [])
  }

  @Test("goes into an empty folder only")
  func occupied() async throws {
    try await write("Camille proposes a garden")
    let snapshot = try SQLiteSnapshot.open(at: folder.path)
    try snapshot.copy(to: backup)
    let place = URL(filePath: backup).deletingLastPathComponent().path
    #expect(throws: CopyFailure.occupied(folder: place)) { try snapshot.restore(into: place) }
    #expect(try FileManager.default.contentsOfDirectory(atPath: place).count == 1)
  }

  @Test(
    "restored by root it belongs to the owner of the folder before it has its name", .enabled(if: geteuid() == 0))
  func belongsToTheServer() async throws {
    let folder = try TemporaryFolder()
    _ = try folder.open()
    let place = TemporaryFolder.path(beside: try TemporaryFolder(), "data")
    try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: place) }
    #expect(chown(place, 4_242, 4_243) == 0)
    let snapshot = try SQLiteSnapshot.open(at: folder.path)
    let goal = "\(place)/\(SQLiteSnapshot.fileName)"
    try snapshot.restore(into: place)
    let about = try FileManager.default.attributesOfItem(atPath: goal)
    #expect(about[.ownerAccountID] as? Int == 4_242 && about[.groupOwnerAccountID] as? Int == 4_243)
    try FileManager.default.removeItem(atPath: goal)
    // An owner that cannot be told leaves nothing behind, under no name.
    #expect(throws: CopyFailure.self) { try snapshot.copy(to: goal, ownedLike: "\(place)/nowhere") }
    #expect(try FileManager.default.contentsOfDirectory(atPath: place).isEmpty)
  }

  @Test("is not made of what is no log, and a letter is not restored")
  func letter() throws {
    try Data(String(repeating: "Chère Camille, ", count: 100).utf8).write(to: URL(filePath: backup))
    #expect(throws: LogFailure.foreign(path: backup)) { try SQLiteSnapshot.open(at: backup) }
  }

  @Test("is refused when an event was taken out, and nothing is restored")
  func torn() async throws {
    try await write("Camille proposes a garden")
    try await write("Dominique agrees")
    try await write("Camille is glad")
    try await SQL.run("DELETE FROM events WHERE position = 2", on: folder.path)
    let snapshot = try SQLiteSnapshot.open(at: folder.path)
    let faults = try snapshot.census().faults
    #expect(faults == [.stream(project)])
    #expect(throws: CopyFailure.damaged(faults)) { try snapshot.copy(to: backup) }
    let restored = TemporaryFolder.path(beside: elsewhere, "restored")
    #expect(throws: CopyFailure.damaged(faults)) { try snapshot.restore(into: restored) }
    #expect(!FileManager.default.fileExists(atPath: restored))
  }

  @Test("is refused when the last event was taken out")
  func cut() async throws {
    try await write("Camille proposes a garden")
    try await write("Dominique agrees")
    try await SQL.run("DELETE FROM events WHERE position = 2", on: folder.path)
    #expect(
      try SQLiteSnapshot.open(at: folder.path).census().faults
        == [.stream(project), .positions(last: 1, versions: 2)])
  }

  @Test("is whole after a stream was erased")
  func erased() async throws {
    let log = try folder.open()
    try await log.append([Append(workshop, after: 0, "Camille opens", "Dominique joins")])
    try await log.append([Append(project, after: 0, "Fatou writes")])
    try await log.erase(workshop, leaving: happening("erased"), recorded: noon, aside: [])
    let census = try SQLiteSnapshot.open(at: folder.path).copy(to: backup)
    #expect(census.faults.isEmpty)
    #expect(census.events == 2)
    try log.close()
  }

  @Test("keeps nobody waiting while it is taken, even when somebody is erased, and the erased are gone once it is over")
  func erasedMeanwhile() async throws {
    let log = try folder.open()
    try await log.write([.put(.vault, key: "person/camille", value: Array("Camille Roussel".utf8))])
    do {
      let snapshot = try SQLiteSnapshot.open(at: folder.path)
      try await log.write([.remove(.vault, key: "person/camille")])
      try await log.append([Append(project, after: 0, "Dominique writes")])
      #expect(try await snapshot.value(in: .vault, key: "person/camille") != nil)
    }
    try await log.append([Append(project, after: 1, "Dominique writes again")])
    #expect(try folder.bytes().range(of: Data("Camille Roussel".utf8)) == nil)
    try log.close()
  }

  @Test("is taken of one moment: what is written later is not in it")
  func moment() async throws {
    try await write("Camille proposes a garden")
    let snapshot = try SQLiteSnapshot.open(at: folder.path)
    try await write("Dominique agrees")
    #expect(try snapshot.copy(to: backup).events == 1)
    await #expect(throws: AppendFailure.self) { try await snapshot.write([.put(.urn, key: "a", value: [])]) }
  }

  private func write(_ text: String) async throws {
    let log = try folder.open()
    let version = try await log.read(project).count
    try await log.append([Append(project, after: version, text)])
    try log.close()
  }
}
