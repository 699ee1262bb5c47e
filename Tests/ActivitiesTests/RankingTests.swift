import Activities
import Kernel
import Markup
import Testing

@Suite("A ranking")
struct RankingTests {
  private func ranking(
    _ extra: [(String, String)] = [], options: [String] = ["Beds", "Transport", "Letters", "Rosters"]
  ) throws -> Ranking {
    var chance = Chance(seed: 1)
    let fields = [("question", "What first?")] + options.map { ("option", $0) } + extra
    return try Ranking(
      from: Form(fields.map { .init(name: $0.0, value: $0.1) }), replacing: Ranking(newIn: .english), drawing: &chance)
  }

  /// The answer of somebody who gives the options these places, in the order of the set-up; 0 leaves one out.
  private func answer(_ ranking: Ranking, _ places: [Int]) throws(ActivityRefusal) -> Ranking.Answer? {
    var giving = Giving<Ranking>(stage: .init(), tally: ranking.emptyTally, chance: Chance(seed: 1))
    let fields = zip(ranking.options, places).map { option, place in
      Form.Field(name: "place-\(option.id)", value: place == 0 ? "" : String(place))
    }
    return try ranking.answer(from: Form(fields), in: &giving)
  }

  private func tally(_ ranking: Ranking, _ people: [[Int]]) throws -> RankingTally {
    var tally = ranking.emptyTally
    for (index, places) in people.enumerated() {
      tally.add(try #require(try answer(ranking, places)), from: Token(rawValue: "\(index)"))
    }
    return tally
  }

  @Test("tells Camille her order, with its ties")
  func recap() throws {
    let ranking = try ranking([("ties", "yes")])
    let mine = try #require(try answer(ranking, [2, 1, 0, 1]))
    #expect(ranking.recap(of: mine, at: .init(), in: .english) == ["1st Transport", "1st Rosters", "3rd Beds"])
    #expect(ranking.recap(of: mine, at: .init(), in: .french).last == "3ᵉ Beds")
  }

  @Test("gives Borda points that every pair of options, compared by hand, confirms")
  func pairwiseOracle() throws {
    let ranking = try ranking([("ties", "yes")])
    var chance = Chance(seed: 9)
    let people = (0..<60).map { _ in (0..<4).map { _ in Int.random(in: 0...4, using: &chance) } }
      .filter { $0.contains { $0 > 0 } }
    let tally = try tally(ranking, people)
    for mine in ranking.options.indices {
      var double = 0
      for places in people {
        for other in ranking.options.indices where other != mine {
          let (here, there) = (places[mine] == 0 ? 99 : places[mine], places[other] == 0 ? 99 : places[other])
          double += here < there ? 2 : here == there ? 1 : 0
        }
      }
      #expect((tally.standings[ranking.options[mine].id]?.doublePoints ?? 0) == double)
    }
  }

  @Test("means by the mean place what those who placed the option gave it")
  func meanPlace() throws {
    let ranking = try ranking([("ties", "yes")])
    let tally = try tally(ranking, [[1, 2, 3, 4], [2, 1, 0, 0], [1, 1, 2, 0]])
    #expect(tally.standings[ranking.options[0].id]?.meanPlace == (1 + 2 + 1.5) / 3)
    #expect(tally.standings[ranking.options[3].id]?.placed == 1)
    #expect(tally.standings[ranking.options[0].id]?.firsts == 2)
  }

  @Test("gives every option the same points when nobody agrees at all, and they share the first place")
  func perfectDisagreement() throws {
    let ranking = try ranking(options: ["Beds", "Transport"])
    let table = ranking.table(
      Scene(
        activity: ranking, stage: .init(), tally: try tally(ranking, [[1, 2], [2, 1]]), language: .english,
        place: .report))
    #expect(table.rows.map { $0[0] } == ["1", "1"])
  }

  @Test("closes gaps, so that third and fourth alone are first and second")
  func gaps() throws {
    let ranking = try ranking()
    #expect(try answer(ranking, [0, 4, 3, 0]) == answer(ranking, [0, 2, 1, 0]))
  }

  @Test("counts what is left of Camille's order when the facilitator takes her first choice away")
  func optionTakenAway() throws {
    let before = try ranking()
    let given = try #require(try answer(before, [1, 2, 3, 4]))
    var after = before
    after.options.removeFirst()
    var tally = after.emptyTally
    tally.add(given, from: Token(rawValue: "camille"))
    #expect(tally.standings[after.options[0].id]?.meanPlace == 1)
    tally.remove(given, from: Token(rawValue: "camille"))
    #expect(tally == after.emptyTally)
  }

  @Test("refuses an empty order, too short a one, a place taken twice and a place beyond the last")
  func refusals() throws {
    let ranking = try ranking([("least", "2")])
    let first = "place-\(ranking.options[0].id)"
    let second = "place-\(ranking.options[1].id)"
    #expect(throws: ActivityRefusal.missing(field: first)) { try answer(ranking, [0, 0, 0, 0]) }
    #expect(throws: ActivityRefusal.tooFew(field: first, minimum: 2)) { try answer(ranking, [1, 0, 0, 0]) }
    #expect(throws: ActivityRefusal.outOfRange(field: first, lowest: 1, highest: 4)) {
      try answer(ranking, [5, 0, 0, 0])
    }
    #expect { try answer(ranking, [1, 1, 2, 0]) } throws: { ($0 as? ActivityRefusal)?.field == second }
    #expect(try answer(try self.ranking([("ties", "yes")]), [1, 1, 2, 0])?.places.count == 2)
  }

  @Test("needs two to fifteen different options, and never asks to place more than there are")
  func setUpRefusals() {
    #expect(throws: ActivityRefusal.tooFew(field: "option", minimum: 2)) { try ranking(options: ["Beds"]) }
    #expect(throws: ActivityRefusal.tooMany(field: "option", limit: 15)) {
      try ranking(options: (0..<16).map { "Option \($0)" })
    }
    #expect(throws: ActivityRefusal.twice(field: "option")) { try ranking(options: ["Beds", "BEDS"]) }
    #expect(throws: ActivityRefusal.outOfRange(field: "least", lowest: 1, highest: 4)) { try ranking([("least", "5")]) }
  }

  @Test("names its method wherever its results stand", arguments: Place.allCases, Language.allCases)
  func methodIsNamed(place: Place, language: Language) throws {
    let ranking = try ranking()
    let scene = Scene(
      activity: ranking, stage: .init(), tally: try tally(ranking, [[1, 2, 3, 4]]), language: language, place: place)
    #expect(ranking.results(scene).html.contains("Borda"))
  }
}
