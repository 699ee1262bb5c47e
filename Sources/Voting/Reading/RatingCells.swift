/// Reads the cells of ballots that hold numbers or grades.
struct RatingCells {
  private let form: BallotForm
  private let lowest: Int
  private let highest: Int
  private let blank: Int32
  /// The spellings of grades met so far, as bytes.
  private var spellings: [(bytes: [UInt8], grade: Int32)] = []

  init(_ form: BallotForm, negative: Bool) {
    self.form = form
    switch form {
    case .ranks: (lowest, highest, blank) = (1, 1_000_000, RankedBallots.unranked)
    case .approvals: (lowest, highest, blank) = (0, 1, RatedBallots.blank)
    case .grades: (lowest, highest, blank) = (0, Grade.scale.count - 1, RatedBallots.blank)
    case .points: (lowest, highest, blank) = (negative ? -1_000_000 : 0, 1_000_000, RatedBallots.blank)
    case .scores, .answers: (lowest, highest, blank) = (-1_000_000, 1_000_000, RatedBallots.blank)
    }
  }

  mutating func read(_ cell: TableCursor.Cell, from cursor: TableCursor) throws(BallotDefect) -> Int32 {
    if cell.range.isEmpty { return blank }
    if let value = cursor.source.number(cell.range, signed: lowest < 0) {
      guard value >= lowest, value <= highest else {
        throw .outOfRange("\(value)", lowest: lowest, highest: highest)
      }
      return Int32(value)
    }
    guard form == .grades else { throw .notANumber(cursor.text(cell)) }
    let bytes = cursor.source.bytes[cell.range]
    if let known = spellings.first(where: { bytes.elementsEqual($0.bytes) }) { return known.grade }
    let text = cursor.text(cell)
    let word = text.lowercased()
    let grade = Grade.scale.firstIndex { $0.french.lowercased() == word || $0.english.lowercased() == word }
    guard let grade else { throw .unknownGrade(text) }
    spellings.append((Array(bytes), Int32(grade)))
    return Int32(grade)
  }
}
