/// The single transferable vote of the Scottish Local Government Elections Order 2007 (SSI 2007/42, schedule 1, rules
/// 45 to 52): Droop quota, weighted inclusive Gregory transfers with five decimals, ties by earlier stages, then lot.
struct Scottish {
  /// Votes are whole numbers of hundred-thousandths.
  static let unit = 100_000

  private var count: TransferableVote
  private var votes: [Int]
  /// The rows that lie with each option, with the value of each in `values` and the place reached in `positions`.
  private var piles: [[Int]]
  private var values: [Int]
  private var positions: [Int]
  private var exhausted = 0
  /// Options elected whose surplus is still to be moved on.
  private var surpluses: [Int] = []
  private let quota: Int

  static func count(_ ballots: RankedBallots, rules: Rules, into outcome: inout Outcome) {
    var scottish = Scottish(ballots, rules: rules)
    scottish.run()
    scottish.count.finish(&outcome)
    outcome.details["quota"] = .int(scottish.quota / unit)
    outcome.details["rule"] = .text(Rules.Transfer.scottish.rawValue)
    scottish.count.tell(
      { _ in
        "Chaque bulletin vaut une voix. Une option qui atteint le quota est élue et l’excédent passe aux choix suivants\u{202F}; "
          + "sinon la dernière est éliminée et ses bulletins passent au choix suivant."
      },
      { _ in
        "Each ballot is one vote. An option that reaches the quota is elected and its surplus moves to the next choices; "
          + "otherwise the last one goes out and its ballots move to their next choice."
      }, quota: Double(scottish.quota / unit), into: &outcome)
  }

  private init(_ ballots: RankedBallots, rules: Rules) {
    count = TransferableVote(ballots, rules: rules)
    votes = Array(repeating: 0, count: ballots.options.count)
    piles = Array(repeating: [], count: ballots.options.count)
    values = Array(repeating: Self.unit, count: ballots.weights.count)
    positions = count.preferences.starts.dropLast()
    let starts = count.preferences.starts
    let valid = ballots.weights.indices.filter { starts[$0] < starts[$0 + 1] }.reduce(0) { $0 + ballots.weights[$1] }
    quota = (valid / (rules.seats + 1) + 1) * Self.unit
  }

  private mutating func run() {
    let stands = [Bool](repeating: true, count: votes.count)
    for row in values.indices { move(row, where: stands) }
    exhausted = 0
    close(.firstPreferences)
    while !count.isDecided {
      if let option = nextSurplus() { moveSurplus(of: option) } else { exclude() }
    }
    fillLastSeats()
  }

  /// Gives row `row` at its value to the first option that stands, or to nobody.
  private mutating func move(_ row: Int, where stands: [Bool]) {
    let worth = values[row] * count.preferences.weights[row]
    if let next = count.preferences.next(row, from: positions[row], where: stands) {
      positions[row] = next.position
      piles[next.option].append(row)
      votes[next.option] += worth
    } else {
      exhausted += worth
    }
  }

  /// Ends a stage: notes the votes, elects who has reached the quota.
  private mutating func close(_ step: VoteStage.Step) {
    count.history.append(votes)
    var stage = VoteStage(
      step: step, votes: votes.map { Double($0) / Double(Self.unit) }, quota: Double(quota / Self.unit),
      exhausted: Double(exhausted) / Double(Self.unit))
    stage.elected = count.hopeful.filter { votes[$0] >= quota }.sorted { (votes[$1], $0) < (votes[$0], $1) }
    for option in stage.elected {
      count.standing[option] = .elected
      if votes[option] > quota { surpluses.append(option) }
    }
    count.stages.append(stage)
  }

  private mutating func nextSurplus() -> Int? {
    guard let largest = surpluses.map({ votes[$0] }).max() else { return nil }
    let tied = surpluses.filter { votes[$0] == largest }
    let choice = count.pick(tied, most: true)
    if choice.byLot { count.stages[count.stages.count - 1].lot += tied }
    surpluses.removeAll { $0 == choice.option }
    return choice.option
  }

  private mutating func moveSurplus(of option: Int) {
    let total = votes[option]
    let surplus = total - quota
    let stands = count.standing.map { $0 == .hopeful }
    let before = votes.reduce(0, +) + exhausted
    let pile = piles[option]
    piles[option] = []
    for row in pile {
      let product = surplus.multipliedFullWidth(by: values[row])
      values[row] = total.dividingFullWidth(product).quotient
      move(row, where: stands)
    }
    votes[option] = quota
    exhausted = before - votes.reduce(0, +)
    close(.surplus(option))
  }

  private mutating func exclude() {
    let fewest = count.hopeful.map { votes[$0] }.min() ?? 0
    let tied = count.hopeful.filter { votes[$0] == fewest }
    let choice = count.pick(tied, most: false)
    let last = count.stages.count - 1
    if choice.byLot { count.stages[last].lot += tied }
    count.stages[last].excluded = [choice.option]
    count.standing[choice.option] = .excluded
    let stands = count.standing.map { $0 == .hopeful }
    let pile = piles[choice.option]
    piles[choice.option] = []
    votes[choice.option] = 0
    for row in pile { move(row, where: stands) }
    close(.exclusion([choice.option]))
  }

  /// When as many options as seats are left, they are elected without further transfers (rule 52).
  private mutating func fillLastSeats() {
    guard count.elected.count < count.seats else { return }
    let last = count.hopeful.sorted { (votes[$1], $0) < (votes[$0], $1) }
    count.stages[count.stages.count - 1].elected += last
    for option in last { count.standing[option] = .elected }
  }
}
