import Activities
import Kernel
import Markup
import Testing

@Suite("A wall")
struct WallTests {
  private func wall(_ change: (inout Wall) -> Void = { _ in }) -> CardTable<Wall> {
    var wall = Wall(newIn: .english)
    change(&wall)
    return CardTable(wall)
  }

  @Test("keeps one card when Camille's phone sends it twice")
  func twice() throws {
    var wall = wall()
    try wall.write("Camille", "earlier notice")
    try wall.send("Camille", [("add", " earlier  notice ")])
    #expect(wall.answers["Camille"]?.cards.count == 1)
  }

  @Test("takes three cards of each and refuses the fourth, until one is removed")
  func most() throws {
    var wall = wall()
    let first = try wall.write("Nour", "one")
    try wall.write("Nour", "two")
    try wall.write("Nour", "three")
    #expect(throws: ActivityRefusal.tooMany(field: "add", limit: 3)) { try wall.send("Nour", [("add", "four")]) }
    #expect(wall.activity.sendLabel(wall.scene(reader: "Nour")) == nil)
    try wall.send("Nour", [("remove", first), ("add", "half a word")])
    #expect(wall.answers["Nour"]?.cards.map(\.text) == ["two", "three"])
    #expect(!wall.html().contains("one</p>"))
  }

  @Test("turns Loïc's heart on and off, and knows what he wants when his page says so")
  func likes() throws {
    var wall = wall()
    let card = try wall.write("Camille", "earlier notice")
    try wall.send("Loïc", [("like", card)])
    #expect(wall.tally[card]?.likes == 1)
    try wall.send("Loïc", [("like", card), ("to", "yes")])
    #expect(wall.tally[card]?.likes == 1)
    try wall.send("Loïc", [("like", card)])
    #expect(wall.tally[card]?.likes == 0 && wall.answers["Loïc"] == nil)
  }

  @Test("refuses a heart for one's own card, for a card that is gone, and where there are no hearts")
  func likeRefusals() throws {
    var wall = wall()
    let card = try wall.write("Camille", "earlier notice")
    #expect(throws: ActivityRefusal.self) { try wall.send("Camille", [("like", card)]) }
    #expect(throws: ActivityRefusal.unknown(field: "like")) { try wall.send("Loïc", [("like", "gone")]) }
    wall.activity.allowsLikes = false
    #expect(throws: ActivityRefusal.unknown(field: "like")) { try wall.send("Loïc", [("like", card)]) }
  }

  @Test("refuses an empty card and one that is too long")
  func textRefusals() {
    var wall = wall()
    #expect(throws: ActivityRefusal.missing(field: "add")) { try wall.send("Nour", []) }
    #expect(throws: ActivityRefusal.tooLong(field: "add", limit: 140)) {
      try wall.send("Nour", [("add", String(repeating: "a", count: 141))])
    }
  }

  @Test("shows a moderated card to its author alone until Maëlle publishes it, and to nobody once set aside")
  func moderation() throws {
    var wall = wall { $0.isModerated = true }
    let card = try wall.write("Camille", "secret for now")
    for place in Place.allCases { #expect(!wall.html(place).contains("secret")) }
    #expect(wall.form(of: "Camille").contains("secret") && wall.controls.contains("secret"))
    #expect(throws: ActivityRefusal.unknown(field: "like")) { try wall.send("Loïc", [("like", card)]) }
    try wall.move([("move", "approve"), ("card", card)])
    for place in Place.allCases { #expect(wall.html(place).contains("secret")) }
    try wall.move([("move", "dismiss"), ("card", card)])
    for place in Place.allCases { #expect(!wall.html(place).contains("secret")) }
    #expect(wall.activity.table(wall.scene(.report)).rows.isEmpty)
  }

  @Test("puts cards together under a name, and takes them apart")
  func clusters() throws {
    var wall = wall()
    let cards = [try wall.write("Camille", "beds"), try wall.write("Nour", "rooms")]
    try wall.write("Loïc", "letters")
    try wall.move([("move", "group"), ("name", "Places"), ("card", cards[0]), ("card", cards[1]), ("card", "gone")])
    #expect(wall.stage.desk.groupOf.keys.sorted() == cards.sorted())
    #expect(wall.html().contains("Places <small>2 cards</small>"))
    #expect(wall.html(.screen).contains("The others"))
    let group = try #require(wall.stage.desk.groups.first?.id)
    try wall.move([("move", "rename"), ("group", group), ("name", "Free places")])
    #expect(wall.html(.report).contains("Free places"))
    try wall.move([("move", "ungroup"), ("card", cards[0]), ("card", cards[1])])
    #expect(!wall.html().contains("Free places"))
  }

  @Test("refuses moves of participants, of nothing, and into a group that is not there")
  func moveRefusals() throws {
    var wall = wall()
    let card = try wall.write("Camille", "beds")
    #expect(throws: ActivityRefusal.onlyFacilitator) {
      try wall.move([("move", "dismiss"), ("card", card)], by: .participant(Token(rawValue: "Loïc")))
    }
    #expect(throws: ActivityRefusal.self) { try wall.move([("move", "dismiss"), ("card", "gone")]) }
    #expect(throws: ActivityRefusal.unknown(field: "group")) {
      try wall.move([("move", "group"), ("group", "nowhere"), ("card", card)])
    }
    #expect(throws: ActivityRefusal.missing(field: "name")) { try wall.move([("move", "group"), ("card", card)]) }
    #expect(throws: ActivityRefusal.unknown(field: "move")) { try wall.move([("move", "fly"), ("card", card)]) }
  }

  @Test("shows the newest first, or what people like most")
  func order() throws {
    var wall = wall()
    let old = try wall.write("Camille", "older")
    try wall.write("Nour", "newer")
    try wall.send("Loïc", [("like", old)])
    func first(_ html: String) -> String {
      html.firstRange(of: "older")!.lowerBound < html.firstRange(of: "newer")!.lowerBound ? "older" : "newer"
    }
    #expect(first(wall.html()) == "newer")
    wall.activity.order = .mostLiked
    #expect(first(wall.html()) == "older")
  }

  @Test("carries neither time nor name when answers are anonymous")
  func anonymous() throws {
    var wall = wall()
    wall.isAnonymous = true
    try wall.write("Camille", "earlier notice")
    #expect(wall.answers["Camille"]?.cards.first?.written == nil)
    for place in Place.allCases { #expect(!wall.html(place).contains("Camille")) }
  }

  @Test("sends a phone sixty of a thousand cards and says how many more there are")
  func thousand() throws {
    var wall = wall()
    for number in 0..<1_000 {
      wall.answers["p\(number)"] = CardsAnswer(cards: [
        Card(id: "c\(number)", text: "Card \(number)", written: Moment(milliseconds: Int64(number)))
      ])
    }
    #expect(wall.html().split(separator: "<article").count == 61)
    #expect(wall.html().contains("And 940 more cards"))
    #expect(wall.html(.report).split(separator: "<article").count == 1_001)
  }
}
