public import Tables

/// Reads the files of a round; every method throws at the first line that cannot be used.
public struct RoundFiles: Sendable {
  /// The most people a round may have.
  public static let mostPeople = 10_000

  public var request: RoundRequest
  private var numbers: [String: Int] = [:]

  /// - Parameter people: `id,name,department,site,capacity` with a header line; the capacity is 0, 1 or 2, 1 when
  ///   empty or absent.
  public init(people bytes: [UInt8], file: String) throws(TableFault) {
    var people: [Participant] = []
    let columns = ["id", "name", "department", "site", "capacity?"]
    for row in try CommaSeparated(bytes, file: file).rows(under: columns) {
      func fault(_ reason: TableFault.Reason) -> TableFault { TableFault(file: file, line: row.line, reason: reason) }
      for (field, name) in zip(row.fields, columns.prefix(3)) where field.isEmpty { throw fault(.empty(name)) }
      guard let capacity = row.fields[4].isEmpty ? 1 : Int(row.fields[4]), (0...2).contains(capacity) else {
        throw fault(.notNumber(row.fields[4], field: "capacity"))
      }
      guard numbers.updateValue(people.count, forKey: row.fields[0]) == nil else {
        throw fault(.repeated(row.fields[0]))
      }
      guard people.count < Self.mostPeople else { throw fault(.tooMany(Self.mostPeople)) }
      people.append(
        Participant(
          id: row.fields[0], name: row.fields[1], department: row.fields[2], site: row.fields[3],
          capacity: capacity))
    }
    request = RoundRequest(people: people)
  }

  /// `round,id,id[,id[,id]]`
  public mutating func readHistory(_ bytes: [UInt8], file: String) throws(TableFault) {
    for row in try CommaSeparated(bytes, file: file).rows(skipping: ["round", "tournée", "tour"], fields: 3...5) {
      guard let round = Int(row.fields[0]), (0...1_000_000).contains(round) else {
        throw TableFault(file: file, line: row.line, reason: .notNumber(row.fields[0], field: "round"))
      }
      // Groups of two and three may be padded with empty fields, as spreadsheets do.
      let ids = row.fields.dropFirst().filter { !$0.isEmpty }
      request.history.append(PastMeeting(round: round, members: try members(ids, file: file, line: row.line)))
    }
  }

  /// `id,date,site` with a header line
  public mutating func readPresence(_ bytes: [UInt8], file: String) throws(TableFault) {
    for row in try CommaSeparated(bytes, file: file).rows(under: ["id", "date", "site"]) {
      guard let person = numbers[row.fields[0]] else {
        throw TableFault(file: file, line: row.line, reason: .unknownPerson)
      }
      guard let date = CivilDate(row.fields[1]) else {
        throw TableFault(file: file, line: row.line, reason: .notDate(row.fields[1]))
      }
      guard !row.fields[2].isEmpty else { throw TableFault(file: file, line: row.line, reason: .empty("site")) }
      request.presence.append(OnSiteDay(person: person, date: date, site: row.fields[2]))
    }
  }

  /// `id,id`: two people who are never put together.
  public mutating func readExclusions(_ bytes: [UInt8], file: String) throws(TableFault) {
    request.exclusions += try pairs(bytes, file: file)
  }

  /// `id,id`: two people of one reporting line or team.
  public mutating func readLinks(_ bytes: [UInt8], file: String) throws(TableFault) {
    request.links += try pairs(bytes, file: file)
  }

  private func pairs(_ bytes: [UInt8], file: String) throws(TableFault) -> [PersonPair] {
    var pairs: [PersonPair] = []
    let headers = CommaSeparated.pairHeaders.subtracting(numbers.keys.map { $0.lowercased() })
    for row in try CommaSeparated(bytes, file: file).rows(skipping: headers, fields: 2...2) {
      let two = try members(row.fields[...], file: file, line: row.line)
      pairs.append(PersonPair(two[0], two[1]))
    }
    return pairs
  }

  private func members(
    _ ids: some Collection<String>, file: String, line: Int
  ) throws(TableFault) -> [Int] {
    var found: [Int] = []
    for id in ids {
      guard let person = numbers[id] else { throw TableFault(file: file, line: line, reason: .unknownPerson) }
      guard !found.contains(person) else { throw TableFault(file: file, line: line, reason: .samePerson) }
      found.append(person)
    }
    guard found.count >= 2 else {
      throw TableFault(file: file, line: line, reason: .fields(found: found.count + 1, wanted: "3–5"))
    }
    return found
  }
}
