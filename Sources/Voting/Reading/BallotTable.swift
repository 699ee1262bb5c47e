/// Reads ballots out of a CSV file: a header `voter,weight,<option>…`, with `department` after the weight where
/// answers are given, and a row per ballot.
struct BallotTable {
  private var cursor: TableCursor
  private let method: Method
  private let form: BallotForm
  private let rules: Rules
  private let hasDepartments: Bool
  private let options: [String]
  private var voters: Set<String> = []
  /// The line of every ballot.
  private(set) var lines: [Int] = []
  private var weight = 0
  private var ratings: RatingCells
  private var ranked: RankedBallots
  private var rated: RatedBallots
  private var answered: AnswerBallots

  init(_ source: SourceText, method: Method, form: BallotForm, rules: Rules) throws(BallotError) {
    cursor = TableCursor(source)
    self.method = method
    self.form = form
    self.rules = rules
    do throws(BallotDefect) {
      guard cursor.startRow() else { throw .empty }
      let header = try cursor.texts()
      guard header.count >= 2, ["voter", "votant"].contains(header[0].lowercased()),
        ["weight", "poids"].contains(header[1].lowercased())
      else { throw .columnsMissing }
      hasDepartments =
        form == .answers && header.count > 2 && ["department", "service"].contains(header[2].lowercased())
      options = Array(header.dropFirst(hasDepartments ? 3 : 2))
      try SourceText.check(options: options)
    } catch {
      throw BallotError(file: source.name, line: 1, defect: error)
    }
    ratings = RatingCells(form, negative: method != .dots)
    ranked = RankedBallots(options: options)
    rated = RatedBallots(options: options, form: form, scale: form == .grades ? Grade.scale : [])
    answered = AnswerBallots(options: options)
  }

  /// Reads every row.
  mutating func read(progress: (Int) -> Void) throws(BallotError) -> Ballots {
    var line = 1
    do throws(BallotDefect) {
      while cursor.startRow() {
        line = cursor.line
        try readRow()
        lines.append(line)
        if lines.count % 4096 == 0 { progress(cursor.position) }
      }
      guard !lines.isEmpty else { throw .noBallots }
      return ballots
    } catch {
      throw BallotError(file: cursor.source.name, line: line, defect: error)
    }
  }

  private var ballots: Ballots {
    switch form {
    case .ranks: .ranked(ranked)
    case .answers: .answers(answered)
    case .grades, .scores, .approvals, .points: .rated(rated)
    }
  }

  private mutating func readRow() throws(BallotDefect) {
    let fixed = hasDepartments ? 3 : 2
    let expected = options.count + fixed
    var department: String?
    var voter = ""
    var rowWeight = 0
    var numbers: [Int32] = []
    var answers: [Answer?] = []
    numbers.reserveCapacity(options.count)
    var found = 0
    while true {
      let cell = try cursor.cell()
      switch found {
      case 0: voter = cursor.text(cell)
      case 1: rowWeight = try number(cell, 1...999_999_999)
      case 2 where hasDepartments: department = cursor.text(cell)
      case _ where found >= expected: break
      case _ where form == .answers: answers.append(try AnswerCells.answer(cursor.text(cell), method))
      default: numbers.append(try ratings.read(cell, from: cursor))
      }
      found += 1
      if cell.closesRow { break }
    }
    guard found == expected else { throw .cellCount(expected: expected, found: found) }
    try admit(voter, weight: rowWeight)
    switch form {
    case .ranks: ranked.add(numbers, weight: rowWeight)
    case .answers:
      let row = AnswerBallots.Row(
        voter: voter, department: department?.isEmpty == true ? nil : department, weight: rowWeight, answers: answers)
      answered.rows.append(row)
    case .grades, .scores, .approvals, .points:
      try checkSpending(numbers)
      rated.add(numbers, weight: rowWeight)
    }
  }

  private func number(_ cell: TableCursor.Cell, _ range: ClosedRange<Int>) throws(BallotDefect) -> Int {
    guard let value = cursor.source.number(cell.range) else { throw .notANumber(cursor.text(cell)) }
    guard range.contains(value) else {
      throw .outOfRange("\(value)", lowest: range.lowerBound, highest: range.upperBound)
    }
    return value
  }

  /// Takes a voter once; those without a name may be many.
  private mutating func admit(_ voter: String, weight rowWeight: Int) throws(BallotDefect) {
    if !voter.isEmpty, !voters.insert(voter).inserted { throw .voterRepeated(voter) }
    weight += rowWeight
    guard weight <= 1_000_000_000 else { throw .tooHeavy }
  }

  private func checkSpending(_ numbers: [Int32]) throws(BallotDefect) {
    guard let limit = method.spendingLimit(rules) else { return }
    let spent = method.spending(numbers)
    guard spent <= limit else { throw .overspent(given: spent, allowed: limit) }
  }
}
