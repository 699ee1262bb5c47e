import Testing

@testable import Voting

@Suite("Each method on ballots one can check by hand")
struct MethodTests {
  @Test("A first place that Camille shares between two counts for nobody")
  func sharedFirst() throws {
    let result = try tally(.plurality, "voter,weight,A,B\nCamille,1,1,1\nThomas,1,1,2\n")
    #expect(result.scores == [1, 0])
    #expect(result.explanation.contains { $0.english.contains("without effect: 1.") })
  }

  @Test("Options left out stand together below all ranked ones")
  func unranked() throws {
    let result = try outcome(.borda, RankedBallots([(1, [1, 0, 0])]))
    #expect(result.scores == [2, 0.5, 0.5])
  }

  @Test("Places may have gaps: 2, 7, 7 is an order with a tie")
  func gaps() throws {
    let ballots = RankedBallots([(1, [7, 2, 7])])
    #expect(ballots.rows[0].places == [2, 1, 2])
  }

  @Test("Closing gaps keeps the order, ties and blanks, also beyond sixty-three options")
  func gapsAreClosed() {
    var dice = Dice(31)
    for round in 0..<300 {
      let count = round % 3 == 0 ? 80 : 6
      let places = (0..<count).map { _ in dice.roll(0...5) == 0 ? RankedBallots.unranked : Int32(dice.roll(1...90)) }
      var ballots = RankedBallots(options: (0..<count).map { "\($0)" })
      ballots.add(places)
      let distinct = Set(places.filter { $0 != RankedBallots.unranked }).sorted()
      let expected = places.map { place in distinct.firstIndex(of: place).map { Int32($0 + 1) } ?? place }
      #expect(ballots.rows[0].places == expected)
    }
  }

  @Test("Scores can be read as an order, and an order never as scores")
  func conversion() throws {
    let table = "voter,weight,A,B,C\n,2,5,3,3\n,1,0,1,\n"
    #expect(try tally(.copeland, table, form: .scores).winnerNames == ["A"])
    #expect(throws: CountRefusal.wrongForm(.ranks, .score)) {
      try Method.score.count(.ranked(RankedBallots([(1, [1])])))
    }
  }

  @Test("STAR: the run-off turns the scores round")
  func star() throws {
    let result = try tally(.star, "voter,weight,A,B,C\n,3,5,4,0\n,4,2,3,0\n")
    #expect(result.scores == [23, 24, 0])
    #expect(result.winnerNames == ["B"])
    let turned = try tally(.star, "voter,weight,A,B,C\n,3,5,1,0\n,4,3,4,0\n")
    #expect(turned.scores == [27, 19, 0])
    #expect(turned.winnerNames == ["B"])
  }

  @Test("STAR: three level in front are all paired, and a drawn run-off is a tie")
  func starTies() throws {
    let result = try tally(.star, "voter,weight,A,B,C\n,1,5,0,0\n,1,0,5,0\n,1,0,0,5\n")
    #expect(result.winners == [0, 1, 2] && result.tie)
  }

  @Test("Minimax by winning votes and by margins can differ")
  func minimaxStrength() throws {
    let ballots = RankedBallots([(5, [1, 2, 0]), (4, [0, 1, 2]), (2, [0, 0, 1]), (3, [2, 0, 1])])
    let winning = try outcome(.minimax, ballots)
    let margins = try outcome(.minimax, ballots) { $0.strength = .margins }
    let pairwise = Pairwise(ballots)
    #expect(winning.scores == Minimax.worstDefeats(pairwise, strength: .winning).map(Double.init))
    #expect(margins.scores == Minimax.worstDefeats(pairwise, strength: .margins).map(Double.init))
    #expect(winning.scores != margins.scores)
  }

  @Test("Schulze’s own example of 45 voters elects E")
  func schulzeExample() throws {
    let orders: [(Int, String)] = [
      (5, "ACBED"), (5, "ADECB"), (8, "BEDAC"), (3, "CABED"), (7, "CAEBD"), (2, "CBADE"), (7, "DCEBA"), (8, "EBADC"),
    ]
    var ballots = RankedBallots(options: ["A", "B", "C", "D", "E"])
    for (weight, order) in orders {
      ballots.add(
        ballots.options.map {
          Int32(order.distance(from: order.startIndex, to: order.firstIndex(of: Character($0))!) + 1)
        }, weight: weight)
    }
    let result = try outcome(.schulze, ballots)
    #expect(result.ranking.map { $0.map { ballots.options[$0] } } == [["E"], ["A"], ["C"], ["B"], ["D"]])
  }

  @Test("Ranked pairs with three wins of one margin in a circle: all three can win")
  func circle() throws {
    let result = try outcome(.rankedPairs, RankedBallots([(1, [1, 2, 3]), (1, [3, 1, 2]), (1, [2, 3, 1])]))
    #expect(result.winners == [0, 1, 2] && result.tie)
    #expect(result.details["exact"] == .bool(true))
  }

  @Test("With too many equal wins ranked pairs draws orders by lot, says so, and repeats them for the same seed")
  func manyEqualWins() throws {
    // Eight options in a cyclic tournament: every win has the margin 1.
    var ballots = RankedBallots(options: names)
    for shift in 0..<8 { ballots.add((0..<8).map { Int32(($0 + shift) % 8 + 1) }) }
    let first = try outcome(.rankedPairs, ballots) { $0.seed = 7 }
    let again = try outcome(.rankedPairs, ballots) { $0.seed = 7 }
    #expect(first.json.text == again.json.text)
    #expect(first.seed == 7)
    if first.details["exact"] == .bool(false) {
      #expect(first.explanation.contains { $0.english.contains("drawn by lot (seed 7)") })
    }
  }

  @Test("Scottish rule: a surplus moves on at five decimals")
  func surplus() throws {
    var ballots = RankedBallots(options: ["A", "B", "C"])
    ballots.add([1, 2, .max], weight: 7)
    ballots.add([1, .max, 2], weight: 2)
    ballots.add([.max, 1, .max], weight: 2)
    ballots.add([.max, .max, 1], weight: 4)
    let result = try outcome(.stv, ballots) { $0.seats = 2 }
    // Quota 15/3+1 = 6, surplus 3 of 9: each ballot moves at 0.33333.
    guard case .votes(let second) = result.stages[1] else {
      Issue.record("a stage of votes expected")
      return
    }
    #expect(second.votes == [6, 4.33331, 4.66666])
    #expect(abs(second.exhausted - 0.00003) < 1e-12)
    #expect(result.winnerNames == ["A", "C"])
  }

  @Test("Scottish rule: a tie goes by the latest earlier stage that differs, then by lot, which is shown")
  func stvTies() throws {
    let level = RankedBallots([(2, [1, 0, 0]), (2, [0, 1, 0]), (2, [0, 0, 1])])
    let result = try outcome(.stv, level) { $0.seats = 2 }
    #expect(result.tie)
    let again = try outcome(.stv, level) { $0.seats = 2 }
    #expect(result.winners == again.winners)
    let drawn = Set(
      try (UInt64(0)..<40).map { seed in
        try outcome(.stv, level) {
          $0.seats = 2; $0.seed = seed
        }.winners
      })
    #expect(drawn.count == 3)
  }

  @Test("Seats from 1 to the number of options, nothing else", arguments: [0, -1, 4])
  func seats(_ seats: Int) {
    #expect(throws: CountRefusal.seatsOutOfRange(seats, options: 3)) {
      try outcome(.stv, RankedBallots([(1, [1, 2, 3])])) { $0.seats = seats }
    }
  }

  @Test("A ballot ends where it ranks two options equally")
  func endsAtTie() throws {
    let preferences = Preferences(RankedBallots([(3, [1, 2, 2, 3])]))
    #expect(preferences.order == [0] && preferences.endedAtTie == 3)
  }

  @Test("Majority judgement: the same medians are told apart; blank is the worst grade")
  func judgement() throws {
    let result = try tally(.majorityJudgement, "voter,weight,A,B\n,1,Bien,Good\n,1,good,4\n,1,Passable,\n")
    #expect(result.winnerNames == ["A"])
    #expect(result.scores == [4, 4])
    #expect(result.stages.count > 1)
  }

  @Test("A grade outside the scale is refused")
  func outsideScale() {
    var ballots = RatedBallots(options: ["A"], form: .grades)
    ballots.add([6])
    ballots.add([7])
    #expect(throws: CountRefusal.gradeOutOfScale(row: 2)) { try Method.majorityJudgement.count(.rated(ballots)) }
  }

  @Test("Dots and quadratic votes keep to their purse")
  func purses() throws {
    let table = "voter,weight,A,B\nCamille,1,3,4\n"
    #expect(try tally(.dots, table) { $0.points = 7 }.scores == [3, 4])
    #expect(try tally(.quadratic, table) { $0.credit = 25 }.winnerNames == ["B"])
    #expect(throws: BallotError(file: "ballots.csv", line: 2, defect: .overspent(given: 7, allowed: 6))) {
      try tally(.dots, table) { $0.points = 6 }
    }
    #expect(throws: BallotError(file: "ballots.csv", line: 2, defect: .overspent(given: 25, allowed: 24))) {
      try tally(.quadratic, table) { $0.credit = 24 }
    }
    var ballots = RatedBallots(options: ["A"], form: .points)
    ballots.add([9])
    #expect(throws: CountRefusal.tooManyPoints(row: 1, given: 9, allowed: 5)) {
      var rules = Rules()
      rules.points = 5
      _ = try Method.dots.count(.rated(ballots), rules: rules)
    }
  }

  @Test("Equal shares serves the smaller group too, where approvals alone give the larger one everything")
  func budget() throws {
    let table = "voter,weight,A,B,C\n,6,1,1,0\n,4,0,0,1\n"
    let result = try tally(.budget, table) {
      $0.budget = 100
      $0.costs = ["A": 50, "B": 50, "C": 40]
    }
    #expect(
      result.details["greedy"] == .list([.text("A"), .text("B")])
        || result.details["greedy"] == .list([.text("B"), .text("A")]))
    #expect(result.winnerNames.contains("C"))
    #expect(result.tie)
  }

  @Test("A budget needs its money and every cost")
  func budgetRefusals() {
    let table = "voter,weight,A\n,1,1\n"
    #expect(throws: CountRefusal.budgetMissing) { try tally(.budget, table) }
    #expect(throws: CountRefusal.costMissing(option: "A")) { try tally(.budget, table) { $0.budget = 10 } }
  }

  @Test("Settings out of range are refused with a sentence")
  func settings() {
    let table = "voter,weight,A\n,1,yes\n"
    #expect(throws: CountRefusal.percentOutOfRange(101)) { try tally(.yesNo, table) { $0.quorum = .percent(101) } }
    #expect(throws: CountRefusal.percentOutOfRange(0)) { try tally(.yesNo, table) { $0.majority = .percent(0) } }
    #expect(throws: CountRefusal.notPositive(setting: "-1")) {
      try tally(.yesNo, table) { $0.departments = .count(-1) }
    }
    var rules = Rules()
    rules.points = 0
    #expect(throws: CountRefusal.notPositive(setting: "points")) { try Method.dots.check(rules) }
    rules.points = nil
    rules.credit = 0
    #expect(throws: CountRefusal.notPositive(setting: "credit")) { try Method.quadratic.check(rules) }
    var heavy = RankedBallots(options: ["A"])
    heavy.add([1], weight: 1_000_000_001)
    #expect(throws: CountRefusal.tooHeavy) { try Method.borda.count(.ranked(heavy)) }
  }
}
