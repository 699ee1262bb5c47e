import Activities
import Kernel
import Markup
import Testing

@Suite("A word cloud")
struct WordCloudTests {
  private func cloud(_ extra: [(String, String)] = [("fold", "yes"), ("stop", "yes")]) throws -> WordCloud {
    var chance = Chance(seed: 1)
    let fields = [("question", "What would help?")] + extra
    return try WordCloud(
      from: Form(fields.map { .init(name: $0.0, value: $0.1) }), replacing: WordCloud(newIn: .english),
      drawing: &chance)
  }

  private func answer(
    _ cloud: WordCloud, _ fields: (String, String)..., after previous: WordCloud.Answer? = nil
  ) throws(ActivityRefusal) -> WordCloud.Answer? {
    var giving = Giving<WordCloud>(
      previous: previous, stage: .init(), tally: cloud.emptyTally, chance: Chance(seed: 1))
    return try cloud.answer(from: Form(fields.map { .init(name: $0.0, value: $0.1) }), in: &giving)
  }

  private func tally(_ cloud: WordCloud, _ people: [String]...) throws -> WordCloudTally {
    var tally = cloud.emptyTally
    for (index, words) in people.enumerated() {
      var given: WordCloud.Answer?
      for word in words { given = try answer(cloud, ("word", word), after: given) }
      tally.add(try #require(given), from: Token(rawValue: "\(index)"))
    }
    return tally
  }

  private func rows(_ cloud: WordCloud, _ tally: WordCloudTally, at stage: WordCloud.Stage = .init()) -> [[String]] {
    cloud.table(Scene(activity: cloud, stage: stage, tally: tally, language: .english, place: .report)).rows
  }

  private func move(
    _ cloud: WordCloud, _ tally: WordCloudTally, at stage: WordCloud.Stage = .init(), by mover: Mover = .facilitator,
    _ fields: (String, String)...
  ) throws(ActivityRefusal) -> WordCloud.Move {
    var moving = Moving<WordCloud>(
      by: mover, stage: stage, tally: tally, now: Moment(milliseconds: 0), chance: Chance(seed: 1))
    return try cloud.move(from: Form(fields.map { .init(name: $0.0, value: $0.1) }), in: &moving)
  }

  @Test("counts what Camille, Nour and Loïc wrote differently as one word, in the writing most used")
  func folding() throws {
    let cloud = try cloud()
    let tally = try tally(cloud, ["Les Réunions"], ["réunions"], ["réunions"], ["REUNIONS !"], ["le cœur"], ["coeur"])
    #expect(rows(cloud, tally) == [["réunions", "4"], ["coeur", "2"]])
  }

  @Test("keeps writings apart when the facilitator wants them apart")
  func noFolding() throws {
    let cloud = try cloud([])
    #expect(rows(cloud, try tally(cloud, ["Été"], ["été"], ["ete"], ["the beds"], ["beds"])).count == 5)
  }

  @Test("tells the word “hand” of Camille from her raised hand")
  func marks() throws {
    let cloud = try cloud()
    let answer = try #require(try answer(cloud, ("word", "A hand")))
    #expect(cloud.marks(of: answer) == ["word-hand"])
  }

  @Test("takes the same word from the same phone once, however often it is sent and however it is written")
  func idempotence() throws {
    let cloud = try cloud()
    let once = try #require(try answer(cloud, ("word", "Trust")))
    #expect(try answer(cloud, ("word", "trust"), after: once) == once)
    #expect(try answer(cloud, after: once) == once)
  }

  @Test("gives a word back to Camille who removes it, whatever stands in the text field")
  func removing() throws {
    let cloud = try cloud()
    let one = try #require(try answer(cloud, ("word", "trust")))
    let two = try #require(try answer(cloud, ("word", "clarity"), after: one))
    #expect(try answer(cloud, ("word", "half a wo"), ("remove", "clarity"), after: two) == one)
    #expect(try answer(cloud, ("remove", "trust"), after: one) == nil)
  }

  @Test("refuses an empty word, one too many, one too long, a blocked one and one that says nothing")
  func refusals() throws {
    let cloud = try cloud([
      ("fold", "yes"), ("stop", "yes"), ("most", "1"), ("limit", "12"), ("blocked", "Blâme, not\u{2019}me\nwar room"),
    ])
    let one = try #require(try answer(cloud, ("word", "trust")))
    #expect(throws: ActivityRefusal.missing(field: "word")) { try answer(cloud, ("word", "  ")) }
    #expect(throws: ActivityRefusal.tooMany(field: "word", limit: 1)) {
      try answer(cloud, ("word", "clarity"), after: one)
    }
    #expect(throws: ActivityRefusal.tooLong(field: "word", limit: 12)) {
      try answer(cloud, ("word", "thirteen char"))
    }
    for blocked in ["blame", "no BLAME!", "war-room"] {
      #expect(throws: ActivityRefusal.blocked(field: "word")) { try answer(cloud, ("word", blocked)) }
    }
    #expect(try answer(cloud, ("word", "blameless")) != nil)
    #expect(throws: ActivityRefusal.self) { try answer(cloud, ("word", "the")) }
  }

  @Test("lets a word that is blocked later leave the cloud at once")
  func blockedLater() throws {
    let before = try cloud()
    let given = try #require(try answer(before, ("word", "blame")))
    var tally = try cloud([("blocked", "blame")]).emptyTally
    tally.add(given, from: Token(rawValue: "nour"))
    #expect(tally.words.isEmpty)
  }

  @Test("counts a plural with its singular once the facilitator merges them, and parts them again")
  func merging() throws {
    let cloud = try cloud()
    let tally = try tally(cloud, ["transports"], ["transport"], ["transport"], ["beds"])
    var stage = WordCloud.Stage()
    stage.apply(try move(cloud, tally, ("move", "merge"), ("word", "transports"), ("into", "transport")))
    #expect(rows(cloud, tally, at: stage) == [["transport", "3"], ["beds", "1"]])
    stage.apply(try move(cloud, tally, at: stage, ("move", "separate"), ("word", "transports")))
    #expect(rows(cloud, tally, at: stage) == [["transport", "2"], ["beds", "1"], ["transports", "1"]])
  }

  @Test("offers the facilitator the plurals it finds, in both languages")
  func plurals() throws {
    let cloud = try cloud()
    let tally = try tally(cloud, ["journaux"], ["journal"], ["queries"], ["query"], ["bus"], ["bu"])
    let html = cloud.controls(
      Scene(activity: cloud, stage: .init(), tally: tally, language: .english, place: .facilitator)
    ).html
    #expect(html.contains("Count “journaux” with “journal”"))
    #expect(html.contains("Count “queries” with “query”"))
    #expect(!html.contains("Count “bus”"))
  }

  @Test("goes round in no circle when words are merged into each other")
  func mergingInCircles() {
    var stage = WordCloud.Stage()
    for (word, target) in [("a", "b"), ("b", "c"), ("c", "a"), ("a", "a")] {
      stage.apply(.merged(word: word, into: target))
    }
    #expect(stage.root(of: "a") == "c" && stage.root(of: "b") == "c" && stage.root(of: "c") == "c")
  }

  @Test("sends nobody a word that the facilitator hid", arguments: Place.allCases)
  func hiding(place: Place) throws {
    let cloud = try cloud()
    let tally = try tally(cloud, ["Secretive"], ["beds"])
    var stage = WordCloud.Stage()
    stage.apply(try move(cloud, tally, ("move", "hide"), ("word", "secretive")))
    let scene = Scene(activity: cloud, stage: stage, tally: tally, language: .english, place: place)
    #expect(!cloud.results(scene).html.lowercased().contains("secretive"))
    #expect(cloud.table(scene).rows == [["beds", "1"]])
    stage.apply(try move(cloud, tally, at: stage, ("move", "show"), ("word", "secretive")))
    #expect(rows(cloud, tally, at: stage).count == 2)
  }

  @Test("moves nothing for participants, for unknown words, or twice")
  func moveRefusals() throws {
    let cloud = try cloud()
    let tally = try tally(cloud, ["beds"])
    #expect(throws: ActivityRefusal.onlyFacilitator) {
      try move(cloud, tally, by: .participant(Token(rawValue: "loïc")), ("move", "hide"), ("word", "beds"))
    }
    #expect(throws: ActivityRefusal.unknown(field: "word")) {
      try move(cloud, tally, ("move", "hide"), ("word", "nowhere"))
    }
    #expect(throws: ActivityRefusal.unknown(field: "into")) {
      try move(cloud, tally, ("move", "merge"), ("word", "beds"), ("into", "nowhere"))
    }
    #expect(throws: ActivityRefusal.twice(field: "into")) {
      try move(cloud, tally, ("move", "merge"), ("word", "beds"), ("into", "beds"))
    }
    #expect(throws: ActivityRefusal.unknown(field: "move")) { try move(cloud, tally, ("word", "beds")) }
  }
}
