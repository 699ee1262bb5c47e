import Activities
import Kernel
import Markup
import Testing

@Suite("A scale")
struct ScaleTests {
  private func scale(_ extra: [(String, String)] = [], statements: [String] = ["Beds", "Transport"]) throws -> Scale {
    var chance = Chance(seed: 1)
    let fields = [("question", "How well do these work?")] + statements.map { ("statement", $0) } + extra
    return try Scale(
      from: Form(fields.map { .init(name: $0.0, value: $0.1) }), replacing: Scale(newIn: .english), drawing: &chance)
  }

  private func answer(_ scale: Scale, _ values: [String?]) throws(ActivityRefusal) -> Scale.Answer? {
    var giving = Giving<Scale>(stage: .init(), tally: scale.emptyTally, chance: Chance(seed: 1))
    let fields = zip(scale.statements, values).compactMap { statement, value in
      value.map { Form.Field(name: "rate-\(statement.id)", value: $0) }
    }
    return try scale.answer(from: Form(fields), in: &giving)
  }

  @Test("keeps Camille's last rating only, and nothing at all when she takes it back")
  func revising() throws {
    let scale = try scale()
    let camille = Token(rawValue: "camille")
    var tally = scale.emptyTally
    let first = try #require(try answer(scale, ["2", "5"]))
    tally.add(first, from: camille)
    #expect(tally.statements[scale.statements[1].id]?.counts == [4: 1])
    tally.remove(first, from: camille)
    #expect(tally == scale.emptyTally)
  }

  @Test("tells Camille what she gave to each statement, and where she had no opinion")
  func recap() throws {
    let scale = try scale([("skip", "yes")], statements: ["The beds are free.", "Transport"])
    let mine = try #require(try answer(scale, ["4", "skip"]))
    #expect(scale.recap(of: mine, at: .init(), in: .english) == ["The beds are free: 4", "Transport: No opinion"])
  }

  @Test("shows the mean that people would work out by hand, in both languages")
  func mean() throws {
    let scale = try scale([("zero", "yes"), ("steps", "11")], statements: ["Would you recommend us?"])
    var tally = scale.emptyTally
    for (index, rating) in ["10", "9", "4"].enumerated() {
      tally.add(try #require(try answer(scale, [rating])), from: Token(rawValue: "\(index)"))
    }
    func shown(_ language: Language) -> String {
      scale.results(
        Scene(activity: scale, stage: .init(), tally: tally, language: language, place: .screen, answered: 3)
      ).html
    }
    #expect(shown(.english).contains("<b>7.7</b>"))
    #expect(shown(.french).contains("<b>7,7</b>"))
  }

  @Test("counts those without an opinion and leaves them out of the mean")
  func skipping() throws {
    let scale = try scale([("skip", "yes")])
    let given = try #require(try answer(scale, ["skip", "3"]))
    #expect(given.skipped == [scale.statements[0].id])
    #expect(try answer(scale, [nil, "3"]) == given)
    var tally = scale.emptyTally
    tally.add(given, from: Token(rawValue: "nour"))
    let table = scale.table(
      Scene(activity: scale, stage: .init(), tally: tally, language: .english, place: .report, answered: 1))
    #expect(table.rows[0] == ["Beds", "", "0", "0", "0", "0", "0", "1"])
    #expect(table.rows[1] == ["Transport", "3.00", "0", "0", "1", "0", "0", "0"])
  }

  @Test("wants every statement rated unless skipping is allowed, and always at least one touched")
  func missing() throws {
    let strict = try scale()
    let second = "rate-\(strict.statements[1].id)"
    #expect(throws: ActivityRefusal.missing(field: second)) { try answer(strict, ["1", nil]) }
    #expect(throws: ActivityRefusal.missing(field: second)) { try answer(strict, ["1", "skip"]) }
    #expect(throws: ActivityRefusal.missing(field: second)) { try answer(strict, ["1", ""]) }
    let lenient = try scale([("skip", "yes")])
    #expect(throws: ActivityRefusal.missing(field: "rate-\(lenient.statements[0].id)")) {
      try answer(lenient, [nil, nil])
    }
  }

  @Test("takes no step beyond its ends", arguments: ["0", "6", "-1", "2.5", "many"])
  func outOfRange(value: String) throws {
    let scale = try scale()
    #expect(throws: ActivityRefusal.outOfRange(field: "rate-\(scale.statements[0].id)", lowest: 1, highest: 5)) {
      try answer(scale, [value, "1"])
    }
  }

  @Test("refuses set-ups without statements, with 13, with twins, with one step and with half of its own words")
  func setUpRefusals() {
    #expect(throws: ActivityRefusal.tooFew(field: "statement", minimum: 1)) { try scale(statements: []) }
    #expect(throws: ActivityRefusal.tooMany(field: "statement", limit: 12)) {
      try scale(statements: (0..<13).map { "Statement \($0)" })
    }
    #expect(throws: ActivityRefusal.twice(field: "statement")) { try scale(statements: ["Beds", "beds"]) }
    #expect(throws: ActivityRefusal.outOfRange(field: "steps", lowest: 2, highest: 11)) { try scale([("steps", "1")]) }
    #expect(throws: ActivityRefusal.missing(field: "highest")) {
      try scale([("ends", "own"), ("lowest", "Cold")])
    }
    #expect(throws: ActivityRefusal.unknown(field: "ends")) { try scale([("ends", "colour")]) }
  }

  @Test("shows the facilitator's own words at both ends, in whatever language Maëlle reads")
  func ownEnds() throws {
    let scale = try scale([("ends", "own"), ("lowest", "Glacial"), ("highest", "Chaleureux")])
    for language in Language.allCases {
      let scene = Scene(activity: scale, stage: .init(), tally: scale.emptyTally, language: language, place: .phone)
      #expect(scale.answerFields(scene).html.contains("Glacial"))
      #expect(scale.results(scene).html.contains("Chaleureux"))
    }
  }

  @Test("says that opinions are divided when half the room loves what the other half hates, not when they are spread")
  func divided() throws {
    let scale = try scale(statements: ["Open rosters"])
    func html(_ ratings: [String]) throws -> String {
      var tally = scale.emptyTally
      for (index, rating) in ratings.enumerated() {
        tally.add(try #require(try answer(scale, [rating])), from: Token(rawValue: "\(index)"))
      }
      return scale.results(
        Scene(activity: scale, stage: .init(), tally: tally, language: .english, place: .phone)
      ).html
    }
    #expect(try html(["1", "1", "1", "5", "5", "5"]).contains("divided opinions"))
    #expect(try !html(["1", "2", "3", "4", "5"]).contains("divided opinions"))
  }
}
