import Activities
import Kernel
import Markup
import Testing

@Suite("Questions")
struct QuestionsTests {
  private func asked() throws -> (CardTable<Questions>, beds: String, letters: String) {
    var table = CardTable(Questions(newIn: .english))
    let beds = try table.write("Camille", "Who decides on beds?")
    let letters = try table.write("Nour", "Where do letters go?")
    return (table, beds, letters)
  }

  private func isBefore(_ first: String, _ second: String, in html: String) -> Bool {
    guard let a = html.firstRange(of: first), let b = html.firstRange(of: second) else { return false }
    return a.lowerBound < b.lowerBound
  }

  @Test("stand in the order of their votes, the older first among equals")
  func order() throws {
    var (table, _, letters) = try asked()
    #expect(isBefore("beds", "letters", in: table.html()))
    try table.send("Loïc", [("like", letters)])
    #expect(isBefore("letters", "beds", in: table.html()))
  }

  @Test("stand first when Maëlle pins them")
  func pinned() throws {
    var (table, beds, letters) = try asked()
    try table.send("Loïc", [("like", letters)])
    try table.move([("move", "pin"), ("card", beds)])
    #expect(isBefore("beds", "letters", in: table.html()))
    try table.move([("move", "unpin"), ("card", beds)])
    #expect(isBefore("letters", "beds", in: table.html()))
  }

  @Test("stand alone at the top while they are spoken of")
  func highlighted() throws {
    var (table, _, letters) = try asked()
    try table.move([("move", "highlight"), ("card", letters)])
    #expect(isBefore("Right now", "letters", in: table.html(.screen)))
    #expect(isBefore("letters", "beds", in: table.html(.screen)))
    try table.move([("move", "lower")])
    #expect(!table.html(.screen).contains("Right now"))
  }

  @Test("leave the list with their answer, and come back when reopened")
  func answered() throws {
    var (table, beds, _) = try asked()
    try table.move([("move", "highlight"), ("card", beds)])
    try table.move([("move", "answer"), ("card", beds), ("text", "Admissions,\nuntil noon.")])
    #expect(table.stage.current == nil)
    #expect(!table.html(.screen).contains("beds"))
    #expect(table.html().contains("until noon."))
    #expect(table.activity.table(table.scene(.report)).rows.contains { $0.last == "Admissions,\nuntil noon." })
    try table.move([("move", "reopen"), ("card", beds)])
    #expect(table.html(.screen).contains("beds"))
  }

  @Test("keep Camille's name off every page when she does not sign")
  func unsigned() throws {
    var table = CardTable(Questions(newIn: .english))
    try table.write("Camille", "Who decides on beds?", [("unsigned", "yes")])
    for place in Place.allCases { #expect(!table.html(place).contains("Camille")) }
    #expect(!table.controls.contains("Camille"))
    #expect(table.activity.table(table.scene(.report)).rows.first?[1] == "")
    table.activity.allowsUnsigned = false
    try table.write("Nour", "Where do letters go?", [("unsigned", "yes")])
    #expect(table.html().contains("Nour"))
  }

  @Test("wait to be read when they are moderated")
  func moderated() throws {
    var table = CardTable(Questions(newIn: .english))
    table.activity.isModerated = true
    let card = try table.write("Camille", "Who decides on beds?")
    for place in Place.allCases { #expect(!table.html(place).contains("beds")) }
    #expect(throws: ActivityRefusal.unknown(field: "card")) { try table.move([("move", "highlight"), ("card", card)]) }
    try table.move([("move", "approve"), ("card", card)])
    #expect(table.html().contains("beds"))
    try table.move([("move", "highlight"), ("card", card)])
    try table.move([("move", "dismiss"), ("card", card)])
    #expect(table.stage.current == nil && !table.html(.screen).contains("beds"))
  }

  @Test("refuse moves of participants, of questions that are gone, and unknown ones")
  func refusals() throws {
    var (table, beds, _) = try asked()
    #expect(throws: ActivityRefusal.onlyFacilitator) {
      try table.move([("move", "lower")], by: .participant(Token(rawValue: "Loïc")))
    }
    #expect(throws: ActivityRefusal.unknown(field: "card")) { try table.move([("move", "pin"), ("card", "gone")]) }
    #expect(throws: ActivityRefusal.unknown(field: "move")) { try table.move([("move", "fly"), ("card", beds)]) }
    #expect(throws: ActivityRefusal.tooLong(field: "text", limit: 600)) {
      try table.move([("move", "answer"), ("card", beds), ("text", String(repeating: "a", count: 601))])
    }
  }

  @Test("show nothing to vote for oneself with, and no vote for one's own")
  func ownVote() throws {
    var (table, beds, _) = try asked()
    #expect(throws: ActivityRefusal.self) { try table.send("Camille", [("like", beds)]) }
  }
}
