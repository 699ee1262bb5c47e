/// Meek's single transferable vote (Hill, Wichmann and Woodall, Computer Journal 30, 1987) in the arithmetic of the
/// Proportional Representation Foundation's reference rule: nine decimals, keep factors rounded up. Ties go by
/// earlier stages, then by lot.
struct Meek {
  /// Votes and keep factors are whole numbers of billionths.
  static let unit = 1_000_000_000
  /// A surplus below a millionth of a vote no longer matters.
  static let enough = 1_000

  private var count: TransferableVote
  private var keep: [Int]
  private var votes: [Int] = []
  private var quota = 0
  private let total: Int

  static func count(_ ballots: RankedBallots, rules: Rules, into outcome: inout Outcome) {
    var meek = Meek(ballots, rules: rules)
    meek.run()
    meek.count.finish(&outcome)
    let quota = Double(meek.quota) / Double(unit)
    outcome.details["quota"] = .number(quota)
    outcome.details["keep"] = .named(
      ballots.options, meek.keep.map { .number(Double($0) / Double(unit)) })
    outcome.details["rule"] = .text(Rules.Transfer.meek.rawValue)
    meek.count.tell(
      { _ in
        "Chaque option élue garde de chaque bulletin juste la part qu’il lui faut pour le quota\u{202F}; le reste passe aux "
          + "choix suivants. On recommence jusqu’à l’équilibre, puis la dernière est éliminée."
      },
      { _ in
        "Each elected option keeps of every ballot just the part it needs for the quota; the rest moves to the next "
          + "choices. This is repeated until it balances, then the last one goes out."
      }, quota: quota, into: &outcome)
  }

  private init(_ ballots: RankedBallots, rules: Rules) {
    count = TransferableVote(ballots, rules: rules)
    keep = Array(repeating: Self.unit, count: ballots.options.count)
    total = ballots.weight * Self.unit
  }

  private mutating func run() {
    var step = VoteStage.Step.firstPreferences
    repeat {
      let surplus = balance(step)
      step = .recount
      guard !count.isDecided else { break }
      guard let surplus else { continue }
      let option = exclude(surplus)
      step = .exclusion([option])
    } while !count.isDecided
    fillLastSeats()
  }

  /// Counts until an option is elected (nil), or until next to no surplus is left to move (that surplus).
  private mutating func balance(_ step: VoteStage.Step) -> Int? {
    let tree = KeepTree(count.preferences, standing: count.standing)
    var previous = Int.max
    while true {
      votes = tree.votes(keep: keep)
      quota = votes.reduce(0, +) / (count.seats + 1) + 1
      let reached = count.hopeful.filter { votes[$0] >= quota }.sorted { (votes[$1], $0) < (votes[$0], $1) }
      let surplus = max(0, count.elected.reduce(0) { $0 + votes[$1] - quota })
      let settled = surplus < Self.enough || surplus >= previous
      if !reached.isEmpty || settled { close(step, electing: reached) }
      if !reached.isEmpty { return nil }
      if settled { return surplus }
      previous = surplus
      for option in count.elected { keep[option] = lowered(keep[option], votes: votes[option]) }
    }
  }

  /// The keep factor that would have brought `votes` down to the quota, rounded up.
  private func lowered(_ keep: Int, votes: Int) -> Int {
    let (quotient, remainder) = votes.dividingFullWidth(keep.multipliedFullWidth(by: quota))
    return quotient + (remainder > 0 ? 1 : 0)
  }

  private mutating func close(_ step: VoteStage.Step, electing reached: [Int]) {
    count.history.append(votes)
    count.stages.append(
      VoteStage(
        step: step, votes: votes.map { Double($0) / Double(Self.unit) }, quota: Double(quota) / Double(Self.unit),
        elected: reached, exhausted: Double(total - votes.reduce(0, +)) / Double(Self.unit)))
    for option in reached { count.standing[option] = .elected }
  }

  /// Excludes the option with the fewest votes; all that the surplus could still lift as high are tied with it.
  private mutating func exclude(_ surplus: Int) -> Int {
    let fewest = count.hopeful.map { votes[$0] }.min() ?? 0
    let tied = count.hopeful.filter { votes[$0] <= fewest + surplus }
    let choice = count.pick(tied, most: false)
    let last = count.stages.count - 1
    if choice.byLot { count.stages[last].lot += tied }
    count.stages[last].excluded = [choice.option]
    count.standing[choice.option] = .excluded
    keep[choice.option] = 0
    return choice.option
  }

  private mutating func fillLastSeats() {
    guard count.elected.count < count.seats else { return }
    let last = count.hopeful.sorted { (votes[$1], $0) < (votes[$0], $1) }
    if count.stages.isEmpty { close(.firstPreferences, electing: []) }
    count.stages[count.stages.count - 1].elected += last
    for option in last { count.standing[option] = .elected }
  }
}
