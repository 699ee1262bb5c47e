import Testing
import Voting

@Suite("Departments decide by yes and no, consent, consensus and gradients")
struct AnswerTests {
  private let charter = """
    voter,weight,department,Charter
    Camille,1,Purchasing,yes
    Thomas,1,Purchasing,no
    Inès,1,IT,oui
    Paul,1,IT,yes
    Awa,1,Legal,abstain
    Louis,1,Legal,
    Yasmine,1,Legal,no
    Marc,1,IT,yes

    """

  @Test("Four yes against two no are more, half of all, and two thirds of yes and no")
  func majorities() throws {
    for (majority, passes) in [
      (Rules.Majority.simple, true), (.absolute, false), (.twoThirds, true), (.percent(66), true),
      (.percent(67), false),
    ] {
      #expect(try tally(.yesNo, charter) { $0.majority = majority }.winners.isEmpty != passes)
    }
  }

  @Test("As many yes as no do not pass")
  func draw() throws {
    #expect(try tally(.yesNo, "voter,weight,A\n,1,yes\n,1,no\n").winners.isEmpty)
    #expect(try tally(.yesNo, "voter,weight,A\n,1,abstain\n,1,\n") { $0.majority = .twoThirds }.winners.isEmpty)
  }

  @Test("The quorum counts those who answered, abstentions too, of all who may vote")
  func quorum() throws {
    #expect(try tally(.yesNo, charter) { $0.quorum = .count(7) }.winners == [0])
    #expect(try tally(.yesNo, charter) { $0.quorum = .count(8) }.winners.isEmpty)
    #expect(try tally(.yesNo, charter) { $0.quorum = .percent(87) }.winners == [0])
    #expect(try tally(.yesNo, charter) { $0.quorum = .percent(88) }.winners.isEmpty)
  }

  @Test("Only IT adopts the charter: one of three departments")
  func departments() throws {
    #expect(try tally(.yesNo, charter) { $0.departments = .count(1) }.winners == [0])
    #expect(try tally(.yesNo, charter) { $0.departments = .count(2) }.winners.isEmpty)
    #expect(try tally(.yesNo, charter) { $0.departments = .percent(33) }.winners == [0])
    let result = try tally(.yesNo, charter) { $0.departments = .percent(34) }
    #expect(result.winners.isEmpty)
    #expect(
      result.details["departments"]
        == .object(["Charter": .object(["IT": .bool(true), "Legal": .bool(false), "Purchasing": .bool(false)])]))
  }

  @Test("Several proposals pass or fail each on its own")
  func several() throws {
    let result = try tally(.yesNo, "voter,weight,A,B\nCamille,2,yes,no\nThomas,1,contre,pour\n")
    #expect(result.winnerNames == ["A"])
    #expect(result.scores == [2, 1])
  }

  @Test("One objection holds a proposal up and is listed with its reason")
  func consent() throws {
    let table =
      "voter,weight,A,B\nCamille,1,consent,\"objection: the budget, not the idea\"\nThomas,1,abstain,consent\n"
    let result = try tally(.consent, table)
    #expect(result.winnerNames == ["A"])
    #expect(
      result.details["objections"]
        == .list([
          .object(["option": .text("B"), "voter": .text("Camille"), "reason": .text("the budget, not the idea")])
        ]))
    #expect(result.explanation.contains { $0.french.contains("Camille objecte à «\u{202F}B\u{202F}»") })
  }

  @Test("Silence is not consent")
  func silence() throws {
    #expect(try tally(.consent, "voter,weight,A\nCamille,1,\n").winners.isEmpty)
  }

  @Test("A consensus fails from the block threshold on, and when more disagree than agree")
  func consensus() throws {
    let table = "voter,weight,A,B\n,3,agree,agree\n,1,block,disagree\n,3,abstain,disagree\n"
    #expect(try tally(.consensus, table).winners.isEmpty)
    #expect(try tally(.consensus, table) { $0.blocks = .count(2) }.winnerNames == ["A"])
    #expect(try tally(.consensus, table) { $0.blocks = .percent(15) }.winnerNames == ["A"])
    #expect(try tally(.consensus, table) { $0.blocks = .percent(14) }.winners.isEmpty)
  }

  @Test("Gradients show the distribution and the median, and choose nothing")
  func gradients() throws {
    let result = try tally(.gradients, "voter,weight,A,B\n,1,1,\n,1,2,\n,2,8,\n")
    #expect(result.winners.isEmpty)
    #expect(result.scores == [2, 0])
    #expect(result.explanation.contains { $0.english.contains("Nobody has answered on “B”") })
  }
}
