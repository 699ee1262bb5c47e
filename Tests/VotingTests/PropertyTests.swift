import Testing
import Voting

@Suite("Published properties hold on random ballots")
struct PropertyTests {
  @Test("Whoever wins every duel is elected by the Condorcet methods", arguments: condorcet)
  func condorcetWinner(_ method: Method) throws {
    var dice = Dice(1)
    var met = 0
    for round in 0..<300 {
      let ballots = RankedBallots.random(&dice, options: 3 + round % 4, rows: 9, strict: round % 2 == 0)
      guard let winner = Pairwise(ballots).condorcetWinner else { continue }
      met += 1
      #expect(try outcome(method, ballots).winners == [winner])
    }
    #expect(met > 100)
  }

  @Test(
    "Schulze, ranked pairs and Copeland elect from the Smith set", arguments: [Method.schulze, .rankedPairs, .copeland])
  func smith(_ method: Method) throws {
    var dice = Dice(2)
    for round in 0..<300 {
      let ballots = RankedBallots.random(&dice, options: 3 + round % 4, rows: 7, strict: round % 2 == 0)
      let smith = Pairwise(ballots).smithSet
      #expect(try Set(outcome(method, ballots).winners).isSubset(of: smith))
    }
  }

  @Test("The Smith set is the smallest set that beats all outside it")
  func smithByBruteForce() {
    var dice = Dice(3)
    for _ in 0..<200 {
      let pairwise = Pairwise(.random(&dice, options: 5, rows: 5, strict: false))
      let sets = (1..<32).map { bits in Set((0..<5).filter { bits >> $0 & 1 == 1 }) }
      let dominant = sets.filter { set in
        set.allSatisfy { member in (0..<5).allSatisfy { set.contains($0) || pairwise.beats(member, $0) } }
      }
      #expect(pairwise.smithSet == dominant.min { $0.count < $1.count })
    }
  }

  @Test("Renaming the options renames the winners", arguments: singleWinner + [.stv])
  func neutrality(_ method: Method) throws {
    var dice = Dice(4)
    for round in 0..<150 {
      let ballots = RankedBallots.random(&dice, options: 4, rows: 6, strict: round % 2 == 0)
      let order = Array(0..<4).shuffled(using: &dice)
      let renamed = ballots.mapped { places in order.map { places[$0] } }
      let (first, second) = try (outcome(method, ballots), outcome(method, renamed))
      // A lot of the single transferable vote is allowed to fall otherwise.
      guard method != .stv || !first.tie else { continue }
      #expect(Set(second.winners.map { order[$0] }) == Set(first.winners))
      if method != .stv { #expect(second.ranking.map { Set($0.map { order[$0] }) } == first.ranking.map { Set($0) }) }
    }
  }

  @Test("The order of the ballots, and merging equal ones, changes nothing", arguments: singleWinner + [.stv])
  func anonymity(_ method: Method) throws {
    var dice = Dice(5)
    for round in 0..<100 {
      let ballots = RankedBallots.random(&dice, options: 4, rows: 8, strict: round % 2 == 0)
      var apart = RankedBallots(options: ballots.options)
      for row in ballots.rows.shuffled(using: &dice) {
        for _ in 0..<row.weight { apart.add(row.places) }
      }
      let (first, second) = try (outcome(method, ballots), outcome(method, apart))
      #expect(first.winners == second.winners && first.ranking == second.ranking && first.scores == second.scores)
    }
  }

  @Test(
    "Who wins alone does not win when every ballot is turned round",
    arguments: [Method.borda, .copeland, .schulze, .rankedPairs])
  func reversal(_ method: Method) throws {
    var dice = Dice(6)
    for _ in 0..<200 {
      let ballots = RankedBallots.random(&dice, options: 4, rows: 7, strict: true)
      let winners = try outcome(method, ballots).winners
      guard winners.count == 1, Set(try outcome(method, ballots).ranking.joined()).count > 1 else { continue }
      let reversed = try outcome(method, ballots.mapped { $0.map { 5 - $0 } })
      #expect(reversed.winners != winners)
    }
  }

  @Test("A winner raised on a ballot still wins", arguments: [Method.plurality, .borda, .copeland, .minimax, .schulze])
  func monotonicity(_ method: Method) throws {
    var dice = Dice(7)
    for _ in 0..<200 {
      let ballots = RankedBallots.random(&dice, options: 4, rows: 7, strict: true)
      for winner in try outcome(method, ballots).winners {
        let lucky = dice.roll(0...6)
        var raised = RankedBallots(options: ballots.options)
        for (index, row) in ballots.rows.enumerated() {
          var places = row.places
          if index == lucky {
            for other in places.indices where places[other] < places[winner] { places[other] += 1 }
            places[winner] = 1
          }
          raised.add(places, weight: row.weight)
        }
        #expect(try outcome(method, raised).winners.contains(winner))
      }
    }
  }

  @Test("Twice the ballots give the same winners", arguments: singleWinner)
  func homogeneity(_ method: Method) throws {
    var dice = Dice(8)
    for _ in 0..<100 {
      let ballots = RankedBallots.random(&dice, options: 4, rows: 6, strict: false)
      var twice = ballots
      for row in ballots.rows { twice.add(row.places, weight: row.weight) }
      #expect(try outcome(method, ballots).winners == outcome(method, twice).winners)
    }
  }

  @Test("Every option stands in the ranking once, winners first", arguments: singleWinner + [.stv])
  func wholeRanking(_ method: Method) throws {
    var dice = Dice(9)
    for round in 0..<100 {
      let result = try outcome(method, .random(&dice, options: 5, rows: 5, strict: round % 2 == 0)) { $0.seats = 2 }
      #expect(result.ranking.joined().sorted() == Array(0..<5))
      #expect(!result.winners.isEmpty)
      #expect(Set(result.ranking.joined().prefix(result.winners.count)) == Set(result.winners))
    }
  }
}
