/// Reads the costs of the options of a budget: a CSV `option,cost`, one row per option, with that header.
public enum CostTable {
  /// The cost of every option in `options`, by name.
  ///
  /// - Throws: `BallotError` when a row is not an option of the ballots, stands twice, or its cost is not a positive
  ///   whole number.
  public static func read(_ bytes: [UInt8], name: String, options: [String]) throws(BallotError) -> [String: Int] {
    let source = try SourceText(bytes, name: name)
    var cursor = TableCursor(source)
    var costs: [String: Int] = [:]
    var line = 1
    do throws(BallotDefect) {
      guard cursor.startRow() else { throw .empty }
      guard try cursor.texts().map({ $0.lowercased() }) == ["option", "cost"] else {
        throw .headerMissing("option,cost")
      }
      while cursor.startRow() {
        line = cursor.line
        let cells = try cursor.texts()
        guard cells.count == 2 else { throw .cellCount(expected: 2, found: cells.count) }
        guard options.contains(cells[0]) else { throw .unknownCost(cells[0]) }
        guard costs[cells[0]] == nil else { throw .nameRepeated(cells[0]) }
        guard cells[1].utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }), let cost = Int(cells[1]) else {
          throw .notANumber(cells[1])
        }
        guard (1...1_000_000_000).contains(cost) else {
          throw .outOfRange(cells[1], lowest: 1, highest: 1_000_000_000)
        }
        costs[cells[0]] = cost
      }
      if let missing = options.first(where: { costs[$0] == nil }) { throw .costMissing(missing) }
      return costs
    } catch {
      throw BallotError(file: name, line: line, defect: error)
    }
  }
}
