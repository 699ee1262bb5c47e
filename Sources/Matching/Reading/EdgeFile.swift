public import Tables

/// Weights of one's own, from a file `a,b,weight` with a header line: whole numbers between −2⁴⁰ and 2⁴⁰.
public struct EdgeFile: Sendable {
  /// The names in the order of their first appearance; nodes are numbered in that order.
  public let names: [String]
  public let edges: [WeightedEdge<Int>]

  public init(_ bytes: [UInt8], file: String) throws(TableFault) {
    var numbers: [String: Int] = [:]
    var names: [String] = []
    var edges: [WeightedEdge<Int>] = []
    func number(of name: String) -> Int {
      if let known = numbers[name] { return known }
      numbers[name] = names.count
      names.append(name)
      return names.count - 1
    }
    for row in try CommaSeparated(bytes, file: file).rows(under: ["a", "b", "weight"]) {
      for (field, name) in zip(row.fields, ["a", "b"]) where field.isEmpty {
        throw TableFault(file: file, line: row.line, reason: .empty(name))
      }
      guard let weight = Int(row.fields[2]), weight.magnitude <= 1 << 40 else {
        throw TableFault(file: file, line: row.line, reason: .notNumber(row.fields[2], field: "weight"))
      }
      guard row.fields[0] != row.fields[1] else {
        throw TableFault(file: file, line: row.line, reason: .samePerson)
      }
      edges.append(WeightedEdge(number(of: row.fields[0]), number(of: row.fields[1]), weight: weight))
    }
    self.names = names
    self.edges = edges
  }
}
