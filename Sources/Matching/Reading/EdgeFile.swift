public import Tables

/// Weights of one's own, from a file `a,b,weight` with a header line: whole numbers between −2⁴⁰ and 2⁴⁰.
public struct EdgeFile: Sendable {
  /// The names in the order of their first appearance; nodes are numbered in that order.
  public let names: [String]
  public let edges: [WeightedEdge<Int>]

  public init(_ bytes: [UInt8], file: String) throws(TableFault) {
    var scanner = try RowScanner(bytes, file: file)
    let columns = try Self.columns(&scanner)
    let (first, second, weight) = (columns[0], columns[1], columns[2])
    let width = scanner.count
    var names = NameNumbers()
    var edges: [WeightedEdge<Int>] = []
    while try scanner.next() {
      func fault(_ reason: TableFault.Reason) -> TableFault {
        TableFault(file: file, line: scanner.line, reason: reason)
      }
      guard scanner.count == width else { throw fault(.fields(found: scanner.count, wanted: "\(width)")) }
      guard !scanner.isEmpty(first) else { throw fault(.empty("a")) }
      guard !scanner.isEmpty(second) else { throw fault(.empty("b")) }
      guard let worth = scanner.integer(weight), worth.magnitude <= 1 << 40 else {
        throw fault(.notNumber(scanner.text(weight), field: "weight"))
      }
      let (one, other) = (names.number(of: first, in: scanner), names.number(of: second, in: scanner))
      guard one != other else { throw fault(.samePerson) }
      edges.append(WeightedEdge(one, other, weight: worth))
    }
    self.names = names.names
    self.edges = edges
  }

  /// The places of the columns, which may come in any order.
  private static func columns(_ scanner: inout RowScanner) throws(TableFault) -> [Int] {
    let wanted = ["a", "b", "weight"]
    let found = try scanner.next() ? (0..<scanner.count).map { scanner.text($0).lowercased() } : []
    let places = wanted.compactMap { found.firstIndex(of: $0) }
    guard places.count == wanted.count else {
      throw TableFault(file: scanner.file, line: scanner.line, reason: .missingHeader("a,b,weight"))
    }
    return places
  }
}

/// Numbers names in the order of their first appearance.
private struct NameNumbers {
  private(set) var names: [String] = []
  /// Names of up to eight ASCII bytes by those bytes, which is most of them and quick; all others as text.
  private var short: [UInt64: Int] = [:]
  private var long: [String: Int] = [:]
  /// Files list the edges of one name after the other.
  private var last: (key: UInt64, number: Int) = (0, 0)

  mutating func number(of field: Int, in scanner: RowScanner) -> Int {
    let bytes = scanner.bytes(of: field)
    guard bytes.count <= 8, bytes.allSatisfy({ $0 < 0x80 && $0 != 0x22 }) else {
      return number(of: scanner.text(field))
    }
    let key = Self.key(bytes)
    if key == last.key { return last.number }
    last = (key, short[key] ?? names.count)
    if last.number == names.count {
      short[key] = names.count
      names.append(scanner.text(field))
    }
    return last.number
  }

  private mutating func number(of name: String) -> Int {
    let isShort = name.utf8.count <= 8 && name.utf8.allSatisfy { $0 < 0x80 }
    if let known = isShort ? short[Self.key(name.utf8)] : long[name] { return known }
    if isShort { short[Self.key(name.utf8)] = names.count } else { long[name] = names.count }
    names.append(name)
    return names.count - 1
  }

  private static func key(_ bytes: some Sequence<UInt8>) -> UInt64 {
    bytes.reduce(0) { $0 << 8 | UInt64($1) }
  }
}
