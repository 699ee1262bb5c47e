import Tables
import Testing

@testable import Matching

@Suite("A thousand damaged files of each kind are read right or refused")
struct FuzzTests {
  private let people = "id,name,department,site,capacity\na,Ana,IT,Lyon,1\nb,\"Ben, Jr\",HR,Lyon,\nc,Chloé,IT,Paris,2\n"

  private func damaged(_ text: String, _ chance: inout SmallChance) -> [UInt8] {
    var bytes = Array(text.utf8)
    for _ in 0...chance.below(4) where !bytes.isEmpty {
      let place = chance.below(bytes.count)
      switch chance.below(5) {
      case 0: bytes[place] = UInt8(chance.below(256))
      case 1: bytes.remove(at: place)
      case 2: bytes.insert(Array(",\"\n\r \t0a-2".utf8)[chance.below(10)], at: place)
      case 3: bytes.removeSubrange(place..<min(bytes.count, place + 1 + chance.below(9)))
      default: bytes += bytes[place...].prefix(1 + chance.below(12))
      }
    }
    return bytes
  }

  /// Reads a thousand damaged files; `wanted` is what the slow reader makes of one, nil when it refuses.
  private func compare<Content: Equatable>(
    _ text: String, seed: UInt64, read: ([UInt8]) throws(TableFault) -> Content, wanted: ([[String]]) -> Content?
  ) {
    var chance = SmallChance(seed: seed)
    var taken = 0
    for _ in 0..<1_000 {
      let bytes = damaged(text, &chance)
      let expected = SlowReader.rows(bytes).flatMap(wanted)
      do throws(TableFault) {
        let found = try read(bytes)
        taken += 1
        #expect(found == expected, "\(String(decoding: bytes, as: UTF8.self))")
      } catch {
        #expect(expected == nil, "\(error): \(String(decoding: bytes, as: UTF8.self))")
        #expect((1...(1 + bytes.count { $0 == 0x0A || $0 == 0x0D })).contains(error.line))
      }
    }
    #expect(taken > 20 && taken < 1_000)
  }

  private func number(_ text: String, _ range: ClosedRange<Int>) -> Int? {
    guard text.wholeMatch(of: /-?[0-9]{1,18}/) != nil, let value = Int(text), range.contains(value) else { return nil }
    return value
  }

  @Test("Rows")
  func rows() {
    compare(people, seed: 1) { bytes throws(TableFault) in
      try CommaSeparated(bytes, file: "p").rows.map(\.fields)
    } wanted: {
      $0
    }
  }

  @Test("Weights of one's own")
  func edges() {
    let text = "a,b,weight\nx,y,12\n\"long name, here\",y,-3\ny,zé,1099511627776\n"
    compare(text, seed: 2) { bytes throws(TableFault) in
      let file = try EdgeFile(bytes, file: "e")
      return file.edges.map { [file.names[$0.first], file.names[$0.second], "\($0.weight)"] }
    } wanted: { rows in
      guard let columns = SlowReader.columns(["a", "b", "weight"], of: rows) else { return nil }
      var edges: [[String]] = []
      for row in columns {
        guard let weight = number(row[2], -(1 << 40)...(1 << 40)), row[0] != row[1], !row[0].isEmpty, !row[1].isEmpty
        else { return nil }
        edges.append([row[0], row[1], "\(weight)"])
      }
      return edges
    }
  }

  @Test("People")
  func participants() {
    compare(people, seed: 3) { bytes throws(TableFault) in
      try RoundFiles(people: bytes, file: "p").request.people.map {
        [$0.id, $0.name, $0.department, $0.site, "\($0.capacity)"]
      }
    } wanted: { rows in
      let columns = SlowReader.columns(["id", "name", "department", "site", "capacity?"], of: rows)
      guard let columns, Set(columns.map { $0[0] }).count == columns.count else { return nil }
      var people: [[String]] = []
      for row in columns {
        guard !row[0].isEmpty, !row[1].isEmpty, !row[2].isEmpty else { return nil }
        guard let capacity = row[4].isEmpty ? 1 : number(row[4], 0...2) else { return nil }
        people.append(row.dropLast() + ["\(capacity)"])
      }
      return people
    }
  }

  private func files() throws(TableFault) -> RoundFiles { try RoundFiles(people: Array(people.utf8), file: "p") }

  private func members(_ ids: some Collection<String>) -> [Int]? {
    let found = ids.compactMap { ["a", "b", "c"].firstIndex(of: $0) }
    return found.count == ids.count && Set(found).count == found.count && found.count > 1 ? found : nil
  }

  @Test("Earlier rounds")
  func history() {
    compare("round,id,id\n1,a,b\n2,a,c,b\n3,b,c,,\n", seed: 4) { bytes throws(TableFault) in
      var files = try files()
      try files.readHistory(bytes, file: "h")
      return files.request.history.map { [$0.round] + $0.members }
    } wanted: { rows in
      var meetings: [[Int]] = []
      for (index, row) in rows.enumerated() {
        if index == 0, ["round", "tournée", "tour"].contains(row[0].lowercased()) { continue }
        guard (3...5).contains(row.count), let round = number(row[0], 0...1_000_000),
          let members = members(row.dropFirst().filter { !$0.isEmpty })
        else { return nil }
        meetings.append([round] + members)
      }
      return meetings
    }
  }

  @Test("Days on site")
  func presence() {
    compare("id,date,site\na,2026-11-24,Lyon\nc,2028-02-29,Paris\n", seed: 5) { bytes throws(TableFault) in
      var files = try files()
      try files.readPresence(bytes, file: "d")
      return files.request.presence.map { "\($0.person) \($0.date.year) \($0.date.month) \($0.date.day) \($0.site)" }
    } wanted: { rows in
      guard let columns = SlowReader.columns(["id", "date", "site"], of: rows) else { return nil }
      var stays: [String] = []
      for row in columns {
        guard let person = ["a", "b", "c"].firstIndex(of: row[0]), !row[2].isEmpty else { return nil }
        guard let date = row[1].wholeMatch(of: /([0-9]{4})-([0-9]{2})-([0-9]{2})/), CivilDate(row[1]) != nil,
          let year = Int(date.1), let month = Int(date.2), let day = Int(date.3)
        else { return nil }
        stays.append("\(person) \(year) \(month) \(day) \(row[2])")
      }
      return stays
    }
  }

  @Test("Exclusions and links")
  func pairs() {
    for links in [false, true] {
      compare("id,id\na,b\nc,b\n", seed: links ? 6 : 7) { bytes throws(TableFault) in
        var files = try files()
        if links { try files.readLinks(bytes, file: "l") } else { try files.readExclusions(bytes, file: "x") }
        return links ? files.request.links : files.request.exclusions
      } wanted: { rows in
        var pairs: [PersonPair] = []
        for (index, row) in rows.enumerated() {
          if index == 0, row[0].lowercased() != "a", CommaSeparated.pairHeaders.contains(row[0].lowercased()) {
            continue
          }
          guard row.count == 2, let two = members(row) else { return nil }
          pairs.append(PersonPair(two[0], two[1]))
        }
        return pairs
      }
    }
  }
}
