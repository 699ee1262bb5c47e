public import Kernel

/// A column of a file of people.
public enum ImportColumn: CaseIterable, Hashable, Sendable {
  case name, email, department, site, role

  /// How the first line of a file calls it.
  public var title: Bilingual {
    switch self {
    case .name: Bilingual(french: "nom", english: "name")
    case .email: Bilingual(french: "courriel", english: "email")
    case .department: Bilingual(french: "service", english: "department")
    case .site: Bilingual(french: "site", english: "site")
    case .role: Bilingual(french: "rôle", english: "role")
    }
  }

  /// Without a role people are members; everything else must be there.
  var isRequired: Bool { self != .role }

  init?(header: String) {
    let word = header.folded.filter(\.isLetter)
    let match = Self.allCases.first { column in
      Language.allCases.contains { column.title[$0].folded == word }
    }
    guard let match = match ?? (word == "mail" ? .email : nil) else { return nil }
    self = match
  }
}

/// Where each column stands in the lines of one file.
struct ImportHeader {
  let places: [ImportColumn: Int]
  let width: Int
  /// Titles of columns that mean nothing here and are not read.
  let ignored: [String]

  init(_ record: CSVRecord?) throws(ImportRefusal) {
    var places: [ImportColumn: Int] = [:]
    var ignored: [String] = []
    let titles = record?.cells ?? []
    for (place, raw) in titles.enumerated() {
      let title = PlainText.line(raw)
      guard let column = ImportColumn(header: title) else {
        if !title.isEmpty { ignored.append(String(title.prefix(40))) }
        continue
      }
      if places.updateValue(place, forKey: column) != nil { throw .columnTwice(column) }
    }
    let missing = ImportColumn.allCases.filter { $0.isRequired && places[$0] == nil }
    if !missing.isEmpty { throw .noHeader(missing: missing) }
    self.places = places
    self.ignored = ignored
    width = titles.count
  }
}
