import Testing

@testable import Voting

@Suite("Small profiles counted the slow way give the same result")
struct BruteForceTests {
  private func permutations<Element>(_ elements: [Element]) -> [[Element]] {
    guard let first = elements.first else { return [[]] }
    return permutations(Array(elements.dropFirst())).flatMap { rest in
      (0...rest.count).map { place in rest[..<place] + [first] + rest[place...] }
    }
  }

  @Test("Schulze: the strongest of all simple paths", arguments: Rules.Strength.allCases)
  func schulze(_ strength: Rules.Strength) {
    var dice = Dice(11)
    for _ in 0..<100 {
      let pairwise = Pairwise(.random(&dice, options: 4, rows: 6, strict: false))
      let paths = Schulze.strongestPaths(pairwise, strength: strength)
      for (first, last) in (0..<4).flatMap({ first in (0..<4).map { (first, $0) } }) where first != last {
        let between = (0..<4).filter { $0 != first && $0 != last }
        let routes = [[]] + between.map { [$0] } + permutations(between)
        let best = routes.map { route in
          zip([first] + route, route + [last]).map { pairwise.strength($0, $1, by: strength) }.min() ?? 0
        }.max()
        #expect(paths[first][last] == best)
      }
    }
  }

  @Test("Ranked pairs: every order of wins of the same margin")
  func rankedPairs() throws {
    var dice = Dice(12)
    for round in 0..<150 {
      let ballots = RankedBallots.random(&dice, options: 4, rows: 3 + round % 4, strict: round % 3 > 0)
      let pairwise = Pairwise(ballots)
      let wins = (0..<4).flatMap { first in (0..<4).map { (first, $0) } }.filter { pairwise.beats($0.0, $0.1) }
      var winners: Set<Int> = []
      for order in permutations(wins) {
        let margins = order.map { pairwise.margin($0.0, $0.1) }
        guard margins == margins.sorted(by: >) else { continue }
        var edges: [(Int, Int)] = []
        func reaches(_ from: Int, _ to: Int) -> Bool {
          edges.contains { $0.0 == from && ($0.1 == to || reaches($0.1, to)) }
        }
        for win in order where !reaches(win.1, win.0) { edges.append(win) }
        winners.formUnion((0..<4).filter { option in !edges.contains { $0.1 == option } })
      }
      #expect(Set(try outcome(.rankedPairs, ballots).winners) == winners)
    }
  }

  @Test("Instant run-off: every order of tied eliminations")
  func instantRunoff() throws {
    var dice = Dice(13)
    func winners(_ ballots: [(weight: Int, order: [Int])], _ left: Set<Int>) -> Set<Int> {
      guard left.count > 1 else { return left }
      var votes = Dictionary(uniqueKeysWithValues: left.map { ($0, 0) })
      for ballot in ballots {
        if let first = ballot.order.first(where: left.contains) { votes[first]! += ballot.weight }
      }
      let fewest = votes.values.min()!
      return left.filter { votes[$0] == fewest }.reduce(into: []) {
        $0.formUnion(winners(ballots, left.subtracting([$1])))
      }
    }
    for round in 0..<200 {
      let ballots = RankedBallots.random(&dice, options: 5, rows: 4 + round % 3, strict: true)
      let orders = ballots.rows.map { row in
        (weight: row.weight, order: row.places.indices.sorted { row.places[$0] < row.places[$1] })
      }
      #expect(Set(try outcome(.irv, ballots).winners) == winners(orders, Set(0..<5)))
    }
  }

  @Test("Majority judgement: one median vote taken away at a time")
  func majorityJudgement() {
    var dice = Dice(14)
    func value(_ counts: [Int]) -> [Int] {
      var grades = counts.enumerated().flatMap { Array(repeating: $0.offset, count: $0.element) }
      var value: [Int] = []
      while !grades.isEmpty { value.append(grades.remove(at: (grades.count - 1) / 2)) }
      return value
    }
    for _ in 0..<3000 {
      let total = dice.roll(1...12)
      func draw(_ dice: inout Dice) -> [Int] {
        var counts = [0, 0, 0, 0]
        for _ in 0..<total { counts[dice.roll(0...3)] += 1 }
        return counts
      }
      let (first, second) = (draw(&dice), draw(&dice))
      let (slowFirst, slowSecond) = (value(first), value(second))
      let quick = MajorityJudgement.compare(GradeCounts(first), GradeCounts(second)).signum()
      let slow = slowFirst == slowSecond ? 0 : slowFirst.lexicographicallyPrecedes(slowSecond) ? -1 : 1
      #expect(quick == slow)
    }
  }

  @Test("Borda: points by place on complete ballots")
  func borda() throws {
    var dice = Dice(15)
    for _ in 0..<100 {
      let ballots = RankedBallots.random(&dice, options: 5, rows: 6, strict: true)
      let points = (0..<5).map { option in ballots.rows.reduce(0) { $0 + $1.weight * (5 - Int($1.places[option])) } }
      #expect(try outcome(.borda, ballots).scores == points.map(Double.init))
    }
  }

  @Test("The single transferable vote loses no vote and fills every seat", arguments: Rules.Transfer.allCases)
  func votesAreKept(_ transfer: Rules.Transfer) throws {
    var dice = Dice(16)
    for round in 0..<200 {
      let ballots = RankedBallots.random(&dice, options: 6, rows: 9, strict: round % 2 == 0)
      let seats = dice.roll(1...5)
      let result = try outcome(.stv, ballots) {
        $0.seats = seats
        $0.transfer = transfer
      }
      #expect(result.winners.count == seats && Set(result.winners).count == seats)
      let totals = result.stages.map { stage -> Double in
        guard case .votes(let stage) = stage else { return 0 }
        return stage.votes.reduce(0, +) + stage.exhausted
      }
      #expect(totals.allSatisfy { abs($0 - totals[0]) < 1e-6 })
    }
  }

  @Test("A solid group of more than k quotas gets k seats (Droop proportionality)", arguments: Rules.Transfer.allCases)
  func proportionality(_ transfer: Rules.Transfer) throws {
    var dice = Dice(17)
    for _ in 0..<200 {
      let share = dice.roll(1...20)
      var ballots = RankedBallots(options: Array(names.prefix(6)))
      for voter in 0..<21 {
        let (low, high) = (Array(1...3).shuffled(using: &dice), Array(4...6).shuffled(using: &dice))
        ballots.add((voter < share ? low + high : high + low).map { Int32($0) })
      }
      let result = try outcome(.stv, ballots) {
        $0.seats = 3
        $0.transfer = transfer
      }
      let quota = 21 / 4 + 1
      #expect(result.winners.filter { $0 < 3 }.count >= min(3, share / quota))
    }
  }

  @Test("Equal shares: the price a supporter pays raises just the cost, and nobody goes below nothing")
  func equalShares() throws {
    var dice = Dice(18)
    for _ in 0..<300 {
      var ballots = RatedBallots(options: Array(names.prefix(5)), form: .approvals)
      for _ in 0..<8 { ballots.add((0..<5).map { _ in Int32(dice.roll(0...1)) }) }
      let costs = (0..<5).map { _ in dice.roll(5...60) }
      let shares = EqualShares(Purse(ballots, costs: costs, budget: 100, seed: 1))
      #expect(shares.bought.reduce(0) { $0 + costs[$1] } <= 100)
      // A group that agrees on a project and can pay for it from equal shares gets some project it approves.
      for project in 0..<5 {
        let supporters = (0..<8).filter { ballots.ratings[$0 * 5 + project] == 1 }
        guard supporters.count * 100 >= costs[project] * 8, !supporters.isEmpty else { continue }
        #expect(shares.bought.contains { other in supporters.contains { ballots.ratings[$0 * 5 + other] == 1 } })
      }
    }
  }
}
