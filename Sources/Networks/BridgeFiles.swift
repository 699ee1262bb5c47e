public import Tables

/// The people and ties of `passerelle bridges`.
public struct BridgeFiles: Sendable {
  public let ids: [String]
  /// For each person the number of the department, and the names of the departments.
  public let departments: [Int]
  public let departmentNames: [String]
  public private(set) var ties: [TieGraph.Tie] = []
  private let numbers: [String: Int]

  /// - Parameter people: a file with a header line and at least the columns `id` and `department`.
  public init(people bytes: [UInt8], file: String) throws(TableFault) {
    var ids: [String] = []
    var numbers: [String: Int] = [:]
    var departments: [Int] = []
    var known: [String: Int] = [:]
    var names: [String] = []
    for row in try CommaSeparated(bytes, file: file).rows(under: ["id", "department"]) {
      for (field, name) in zip(row.fields, ["id", "department"]) where field.isEmpty {
        throw TableFault(file: file, line: row.line, reason: .empty(name))
      }
      guard numbers.updateValue(ids.count, forKey: row.fields[0]) == nil else {
        throw TableFault(file: file, line: row.line, reason: .repeated(row.fields[0]))
      }
      ids.append(row.fields[0])
      if known[row.fields[1]] == nil {
        known[row.fields[1]] = names.count
        names.append(row.fields[1])
      }
      departments.append(known[row.fields[1]] ?? 0)
    }
    self.ids = ids
    self.numbers = numbers
    self.departments = departments
    departmentNames = names
  }

  /// `id,id[,weight]`; a weight is a positive number. A header is recognised and passed over.
  public mutating func readTies(_ bytes: [UInt8], file: String) throws(TableFault) {
    let headers = CommaSeparated.pairHeaders.subtracting(ids.map { $0.lowercased() })
    for row in try CommaSeparated(bytes, file: file).rows(skipping: headers, fields: 2...3) {
      guard let from = numbers[row.fields[0]], let to = numbers[row.fields[1]] else {
        throw TableFault(file: file, line: row.line, reason: .unknownPerson)
      }
      guard from != to else { throw TableFault(file: file, line: row.line, reason: .samePerson) }
      let text = row.fields.count == 3 ? row.fields[2] : ""
      guard let weight = text.isEmpty ? 1 : Double(text), weight.isFinite, weight > 0, weight < 1e12 else {
        throw TableFault(file: file, line: row.line, reason: .notNumber(text, field: "weight"))
      }
      ties.append(TieGraph.Tie(from, to, weight: weight))
    }
  }
}
