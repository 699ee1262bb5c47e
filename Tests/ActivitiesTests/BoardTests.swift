import Activities
import Kernel
import Markup
import Testing

@Suite("A board")
struct BoardTests {
  private func table(_ change: (inout Board) -> Void = { _ in }) -> CardTable<Board> {
    var board = Board(newIn: .english)
    change(&board)
    return CardTable(board)
  }

  private func setUp(_ fields: [(String, String)], replacing previous: Board = Board(newIn: .english))
    throws(ActivityRefusal) -> Board
  {
    var chance = Chance(seed: 1)
    return try Board(
      from: Form(([("question", "Q")] + fields).map { .init(name: $0.0, value: $0.1) }), replacing: previous,
      drawing: &chance)
  }

  @Test("takes its columns from a model, in the facilitator's language")
  func presets() throws {
    #expect(try setUp([("preset", "4l/fr")]).columns.map(\.text) == ["Aimé", "Appris", "Manqué", "Désiré"])
    #expect(try setUp([("preset", "swot/en")]).columns.count == 4)
    #expect(throws: ActivityRefusal.unknown(field: "preset")) { try setUp([("preset", "nowhere")]) }
    #expect(try setUp([("column", "Only one")]).columns.map(\.text) == ["Only one"])
    #expect(throws: ActivityRefusal.tooFew(field: "column", minimum: 1)) { try setUp([]) }
  }

  @Test("keeps Camille's cards to her until Maëlle shares them")
  func privacy() throws {
    var table = table { $0.isPrivateFirst = true }
    let start = table.activity.columns[0].id
    let card = try table.write("Camille", "tell Admissions", [("column", start)])
    for place in Place.allCases { #expect(!table.html(place).contains("tell Admissions")) }
    #expect(!table.controls.contains("tell Admissions"))
    #expect(table.activity.table(table.scene(.report)).rows.isEmpty)
    #expect(table.form(of: "Camille").contains("tell Admissions"))
    #expect(throws: ActivityRefusal.self) { try table.send("Loïc", [("like", card)]) }
    #expect(throws: ActivityRefusal.self) { try table.move([("move", "decision"), ("card", card)]) }
    try table.move([("move", "share")])
    for place in Place.allCases { #expect(table.html(place).contains("tell Admissions")) }
    #expect(throws: ActivityRefusal.unknown(field: "move")) { try table.move([("move", "share")]) }
  }

  @Test("gives each three votes, gives back those of cards that are gone, and none once the vote is closed")
  func votes() throws {
    var table = table()
    let column = [("column", table.activity.columns[0].id)]
    let cards = try ["one", "two", "three", "four"].map { try table.write("Camille", $0, column) }
    for card in cards.prefix(3) { try table.send("Nour", [("like", card)]) }
    #expect(throws: ActivityRefusal.tooMany(field: "like", limit: 3)) { try table.send("Nour", [("like", cards[3])]) }
    #expect(table.form(of: "Nour").contains("You have used all your votes."))
    try table.send("Camille", [("remove", cards[0])])
    #expect(table.form(of: "Nour").contains("1 vote left."))
    try table.send("Nour", [("like", cards[3])])
    try table.move([("move", "close-voting")])
    #expect(throws: ActivityRefusal.self) { try table.send("Nour", [("like", cards[3])]) }
    #expect(!table.html().contains("<button"))
    try table.move([("move", "open-voting")])
    #expect(table.html().contains("<button"))
  }

  @Test("refuses a card without a column or in one that is not there")
  func columnRefusals() {
    var table = table()
    #expect(throws: ActivityRefusal.missing(field: "column")) { try table.send("Nour", [("add", "x")]) }
    #expect(throws: ActivityRefusal.unknown(field: "column")) {
      try table.send("Nour", [("add", "x"), ("column", "nowhere")])
    }
  }

  @Test("adds up the votes of a group")
  func groups() throws {
    var table = table()
    let column = [("column", table.activity.columns[1].id)]
    let cards = try ["three tools", "two calls"].map { try table.write("Camille", $0, column) }
    try table.send("Nour", [("like", cards[0])])
    try table.send("Loïc", [("like", cards[0])])
    try table.send("Loïc", [("like", cards[1])])
    try table.move([("move", "group"), ("name", "Saying it twice"), ("card", cards[0]), ("card", cards[1])])
    #expect(table.html().contains("Saying it twice <small>3 votes</small>"))
  }

  @Test("moves a card to another column, and keeps cards of a column that is gone")
  func columns() throws {
    var table = table()
    let columns = table.activity.columns
    let card = try table.write("Camille", "walk the ward", [("column", columns[0].id)])
    try table.move([("move", "column"), ("card", card), ("column", columns[2].id)])
    #expect(table.activity.table(table.scene(.report)).rows.map { $0[0] } == [columns[2].text])
    table.activity.columns.removeLast()
    #expect(table.html().contains("Other cards"))
    #expect(throws: ActivityRefusal.unknown(field: "column")) {
      try table.move([("move", "column"), ("card", card), ("column", "nowhere")])
    }
  }

  @Test("makes cards decisions and actions, which outlive the card")
  func outcomes() throws {
    var table = table()
    let card = try table.write("Camille", "One number for transport", [("column", table.activity.columns[0].id)])
    try table.move([("move", "decision"), ("card", card)])
    try table.move([
      ("move", "action"), ("card", card), ("wording", "Open the line"), ("who", "Nour"), ("by", "2026-12-01"),
    ])
    try table.send("Camille", [("remove", card)])
    #expect(
      table.activity.outcomes(table.scene(.report)) == [
        Outcome(form: .decision, text: "One number for transport"),
        Outcome(form: .action(who: "Nour", by: "2026-12-01"), text: "Open the line"),
      ])
    #expect(table.html(.report).contains("1 December 2026"))
    let first = try #require(table.stage.results.first?.id)
    try table.move([("move", "drop"), ("result", first)])
    #expect(table.activity.outcomes(table.scene(.report)).count == 1)
    #expect(throws: ActivityRefusal.unknown(field: "result")) { try table.move([("move", "drop"), ("result", first)]) }
  }

  @Test("wants to know of an action who and by when", arguments: ["2026-02-29", "tomorrow", "2026-13-01", "26-1-1"])
  func actionRefusals(day: String) throws {
    var table = table()
    let card = try table.write("Camille", "One number", [("column", table.activity.columns[0].id)])
    #expect(throws: ActivityRefusal.missing(field: "who")) { try table.move([("move", "action"), ("card", card)]) }
    #expect(throws: ActivityRefusal.missing(field: "by")) {
      try table.move([("move", "action"), ("card", card), ("who", "Nour")])
    }
    #expect(throws: ActivityRefusal.self) {
      try table.move([("move", "action"), ("card", card), ("who", "Nour"), ("by", day)])
    }
  }

  @Test("lets only facilitators move")
  func movers() {
    var table = table()
    #expect(throws: ActivityRefusal.onlyFacilitator) {
      try table.move([("move", "close-voting")], by: .participant(Token(rawValue: "Loïc")))
    }
  }
}
