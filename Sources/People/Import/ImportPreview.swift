public import Kernel

/// What a file of people would change, to be looked at before anything is written.
public struct ImportPreview: Hashable, Sendable {
  /// The largest file, in bytes.
  public static let sizeLimit = 2_000_000
  /// The most lines after the first.
  public static let lineLimit = 5_000

  /// Someone the directory does not know yet.
  public struct Newcomer: Hashable, Sendable {
    public let line: Int
    public let data: PersonalData
    public let department: String
    public let site: String
    public let role: Role
  }

  /// Someone of whom the file says something else than the directory.
  public struct Change: Hashable, Sendable {
    public let line: Int
    public let person: PersonID
    /// What differs, never empty.
    public let columns: [ImportColumn]
    public let data: PersonalData
    public let department: String
    public let site: String
    public let role: Role
  }

  public internal(set) var newcomers: [Newcomer] = []
  public internal(set) var changes: [Change] = []
  public internal(set) var unchanged: [PersonID] = []
  /// Names of departments to be opened, in the order in which they appear.
  public internal(set) var newDepartments: [String] = []
  /// Names of sites to be opened, in the order in which they appear.
  public internal(set) var newSites: [String] = []
  /// By line.
  public internal(set) var faults: [ImportFault] = []
  /// Titles of columns that are not read.
  public internal(set) var ignoredColumns: [String] = []

  init() {}

  /// Whether the file has nothing to write.
  public var changesNothing: Bool { newcomers.isEmpty && changes.isEmpty }

  /// Reads a file, UTF-8 with `,` or `;` between cells, against what is known.
  public init(of file: [UInt8], against directory: Directory) throws(ImportRefusal) {
    if file.count > Self.sizeLimit { throw .tooLarge }
    if String(validating: file, as: UTF8.self) == nil { throw .notUTF8 }
    let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let text = file.dropFirst(file.starts(with: byteOrderMark) ? byteOrderMark.count : 0)
    let records = CSVReader.records(in: text, separator: CSVReader.separator(of: text))
    let header = try ImportHeader(records.first)
    if records.count - 1 > Self.lineLimit { throw .tooManyLines }

    var comparison = ImportComparison(with: directory)
    for record in records.dropFirst() { comparison.take(record, under: header) }
    self = comparison.result()
    ignoredColumns = header.ignored
  }
}
