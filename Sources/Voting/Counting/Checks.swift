extension Method {
  /// Refuses settings that are out of range. `count` does so too; before reading a file it saves a misleading message.
  public func check(_ rules: Rules) throws(CountRefusal) {
    for amount in [rules.quorum, rules.departments, rules.blocks] {
      switch amount {
      case .percent(let percent) where !(0...100).contains(percent): throw .percentOutOfRange(percent)
      case .count(let count) where count < 0: throw .notPositive(setting: "\(count)")
      default: continue
      }
    }
    if case .percent(let percent) = rules.majority, !(1...100).contains(percent) { throw .percentOutOfRange(percent) }
    if let points = rules.points, points < 1 { throw .notPositive(setting: "points") }
    if let credit = rules.credit, credit < 1 { throw .notPositive(setting: "credit") }
  }

  /// The most that one ballot may spend.
  func spendingLimit(_ rules: Rules) -> Int? {
    switch self {
    case .dots: rules.points
    case .quadratic: rules.credit
    default: nil
    }
  }

  /// What a ballot spends: its points, or for quadratic votes their squares.
  func spending(_ numbers: some Sequence<Int32>) -> Int {
    numbers.reduce(0) { sum, number in
      guard number != RatedBallots.blank else { return sum }
      return sum + (self == .quadratic ? Int(number) * Int(number) : Int(number))
    }
  }

  /// Refuses ballots that give more points, or spend more credit, than they have.
  func checkSpending(_ ballots: RatedBallots, _ rules: Rules) throws(CountRefusal) {
    guard let limit = spendingLimit(rules) else { return }
    for row in ballots.weights.indices {
      let spent = spending(ballots[row])
      guard spent <= limit else { throw .tooManyPoints(row: row + 1, given: spent, allowed: limit) }
    }
  }

  /// Refuses grades that the scale of the ballots does not have.
  func checkGrades(_ ballots: RatedBallots) throws(CountRefusal) {
    let scale = 0..<Int32(ballots.scale.count)
    guard let index = ballots.ratings.firstIndex(where: { $0 != RatedBallots.blank && !scale.contains($0) }) else {
      return
    }
    throw .gradeOutOfScale(row: index / max(1, ballots.options.count) + 1)
  }
}
