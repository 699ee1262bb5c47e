internal import Kernel

/// What one line of a file says of a person, cleaned and within limits.
struct ImportRow {
  let line: Int
  let name: String
  let email: EmailAddress
  let department: String
  let site: String
  /// Nil when the line leaves it open.
  let role: Role?

  init(_ record: CSVRecord, under header: ImportHeader) throws(ImportFault.Reason) {
    let found = record.cells.count
    if !record.isWellQuoted { throw .strayQuotes }
    if found < header.width { throw .tooFewCells(found: found, expected: header.width) }
    if found > header.width { throw .tooManyCells(found: found, expected: header.width) }

    line = record.line
    name = try Self.cell(.name, limit: PersonalData.nameLimit, of: record, under: header)
    let address = try Self.cell(.email, limit: EmailAddress.limit, of: record, under: header)
    guard let email = EmailAddress(address) else { throw .malformedEmail }
    self.email = email
    department = try Self.cell(.department, limit: Department.nameLimit, of: record, under: header)
    site = try Self.cell(.site, limit: Site.nameLimit, of: record, under: header)
    role = try Self.role(of: record, under: header)
  }

  private static func cell(
    _ column: ImportColumn, limit: Int, of record: CSVRecord, under header: ImportHeader
  ) throws(ImportFault.Reason) -> String {
    let text = header.places[column].map { PlainText.line(record.cells[$0]) } ?? ""
    if text.isEmpty { throw .missing(column) }
    if text.count > limit { throw .tooLong(column, limit: limit) }
    return text
  }

  private static func role(
    of record: CSVRecord, under header: ImportHeader
  ) throws(ImportFault.Reason) -> Role? {
    let word = header.places[.role].map { PlainText.line(record.cells[$0]) } ?? ""
    if word.isEmpty { return nil }
    guard let role = Role(word: word) else { throw .unknownRole(String(word.prefix(40))) }
    return role
  }
}
