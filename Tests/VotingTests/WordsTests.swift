import Testing

@testable import Voting

@Suite("Every count is explained in French and in English")
struct WordsTests {
  private func samples() throws -> [Outcome] {
    let ranks = "voter,weight,Wiki,Forum,Board\nCamille,2,1,2,3\nThomas,1,3,1,2\nAwa,1,2,3,1\nInès,1,1,1,\n"
    var outcomes = try [Method.plurality, .borda, .copeland, .minimax, .schulze, .rankedPairs, .irv].map {
      try tally($0, ranks)
    }
    for transfer in Rules.Transfer.allCases {
      outcomes.append(
        try tally(.stv, ranks) {
          $0.seats = 2; $0.transfer = transfer
        })
    }
    outcomes.append(try tally(.minimax, ranks) { $0.strength = .margins })
    let ones = "voter,weight,Wiki,Forum\nCamille,1,1,0\nThomas,1,1,1\n"
    for method in [Method.approval, .score, .star, .majorityJudgement] { outcomes.append(try tally(method, ones)) }
    for method in [Method.dots, .quadratic] {
      outcomes.append(
        try tally(method, ones) {
          $0.points = 3; $0.credit = 3
        })
    }
    outcomes.append(
      try tally(.budget, ones) {
        $0.budget = 10; $0.costs = ["Wiki": 6, "Forum": 6]
      })
    let answers: [(Method, String)] = [
      (.yesNo, "yes"), (.consent, "objection: too early"), (.consensus, "block"), (.gradients, "3"),
    ]
    for (method, answer) in answers {
      outcomes.append(
        try tally(method, "voter,weight,department,Wiki\nCamille,1,IT,\(answer)\nThomas,1,Legal,\n") {
          $0.quorum = .percent(50)
          $0.departments = .count(1)
        })
    }
    return outcomes
  }

  @Test("Each explanation has several sentences, each in both languages, and French typography")
  func explanations() throws {
    for outcome in try samples() {
      #expect(outcome.explanation.count >= 2)
      for sentence in outcome.explanation {
        #expect(!sentence.french.isEmpty && !sentence.english.isEmpty && sentence.french != sentence.english)
        #expect(!sentence.french.contains("'") && !sentence.english.contains("'"))
        #expect(sentence.french.firstMatch(of: /[^\u{202F}][:;!?%»]/) == nil, "\(sentence.french)")
        #expect(sentence.english.firstMatch(of: /\s[:;!?%]/) == nil, "\(sentence.english)")
        #expect(sentence.french.hasSuffix(".") && sentence.english.hasSuffix("."))
      }
    }
  }

  @Test("The tables of both languages show every option and the result")
  func tables() throws {
    for outcome in try samples() {
      for language in Sentence.Language.allCases {
        let text = outcome.text(in: language)
        #expect(outcome.options.allSatisfy { text.contains($0) })
        #expect(text.hasPrefix(outcome.method.title[language]))
      }
    }
  }

  @Test("JSON always has the nine keys, in order, and the seed")
  func json() throws {
    for outcome in try samples() {
      guard case .object(let members) = outcome.json else { continue }
      for key in ["method", "options", "ballots", "weight", "winners", "ranking", "tie", "scores", "seed"] {
        #expect(members[key] != nil)
      }
      #expect(!outcome.explained(in: .french).text.contains("\n"))
    }
    let value = JSON.object([
      "b": .number(0.1), "a": .list([.null, .bool(true), .text("é\"\n\u{1}")]), "c": .number(-2),
    ])
    #expect(value.text == #"{"a":[null,true,"é\"\n\u0001"],"b":0.1,"c":-2}"#)
  }

  @Test("Numbers are written as each language writes them")
  func numbers() {
    let french = Voice(language: .french, options: ["A", "B", "C"])
    let english = Voice(language: .english, options: ["A", "B", "C"])
    #expect(french.number(1_234_567) == "1\u{202F}234\u{202F}567" && english.number(1_234_567) == "1,234,567")
    #expect(french.number(-0.5) == "−0,5" && english.number(1234.33333) == "1,234.33333")
    #expect(english.number(0.000001) == "0" && french.number(999) == "999")
    #expect(french.percent(1, of: 3) == "33,3\u{202F}%" && english.percent(0, of: 0) == "0%")
    #expect(french.votes(0) == "0 voix" && english.votes(0) == "0 votes" && english.votes(1) == "1 vote")
    #expect(french.many(1, "siège", "sièges") == "1 siège" && french.many(2, "siège", "sièges") == "2 sièges")
    #expect(french.names([0, 1, 2]) == "«\u{202F}A\u{202F}», «\u{202F}B\u{202F}» et «\u{202F}C\u{202F}»")
    #expect(english.names([0, 1]) == "“A” and “B”" && english.names([]) == "")
  }

  @Test("Rules and amounts are read as they are written on the command line")
  func rules() {
    func taken(_ text: String, _ method: Method) -> Rules? {
      var rules = Rules()
      return rules.take(rule: text, for: method) ? rules : nil
    }
    #expect(taken("meek", .stv)?.transfer == .meek && taken("scottish", .stv)?.transfer == .scottish)
    for (text, majority) in [
      ("simple", Rules.Majority.simple), ("absolute", .absolute), ("two-thirds", .twoThirds),
      ("percent:60", .percent(60)),
    ] {
      #expect(taken(text, .yesNo)?.majority == majority)
    }
    for (text, method) in [
      ("gregory", Method.stv), ("percent:0", .yesNo), ("percent:101", .yesNo), ("most", .yesNo), ("meek", .borda),
    ] {
      #expect(taken(text, method) == nil)
    }
    #expect(Rules.Amount("12") == .count(12) && Rules.Amount("50%") == .percent(50))
    #expect(["-1", "101%", "half", ""].allSatisfy { Rules.Amount($0) == nil })
    #expect(Sentence.Language(locale: "fr_FR.UTF-8") == .french && Sentence.Language(locale: nil) == .english)
  }

  @Test("Every refusal has a sentence of its own in both languages")
  func refusals() {
    let refusals: [CountRefusal] = [
      .wrongForm(.ranks, .score), .seatsOutOfRange(0, options: 3), .budgetMissing, .costMissing(option: "A"),
      .notPositive(setting: "points"), .percentOutOfRange(101), .tooManyPoints(row: 1, given: 2, allowed: 1), .tooHeavy,
      .gradeOutOfScale(row: 1),
    ]
    #expect(Set(refusals.map(\.sentence)).count == refusals.count)
    let defects: [BallotDefect] = [
      .empty, .notUTF8, .controlCharacter, .hiddenCharacter, .typeMismatch(name: "soc", header: "toi"),
      .headerMissing("K"), .headerRepeated("K"), .headerUnreadable("K"), .headerAfterBallots,
      .headerDisagrees(key: "K", stated: 1, found: 2), .columnsMissing, .noOptions, .tooManyOptions, .nameMissing,
      .nameRepeated("A"), .cellCount(expected: 1, found: 2), .quoteOpen, .quoteStray, .notANumber("x"),
      .outOfRange("9", lowest: 1, highest: 2), .countMissing, .unknownOption(9), .optionRepeated("A"),
      .tieInStrictOrder, .incompleteOrder, .emptyOrder, .braces, .categoryCount(expected: 1, found: 2),
      .twoCategoriesNeeded, .unknownGrade("x"), .unknownAnswer("x"), .voterRepeated("x"), .unknownCost("x"),
      .costMissing("x"), .noBallots, .tooHeavy, .wrongForm(.scores), .overspent(given: 2, allowed: 1),
    ]
    let sentences = defects.map(\.sentence)
    #expect(Set(sentences.map(\.french)).count == defects.count && Set(sentences.map(\.english)).count == defects.count)
    #expect(sentences.allSatisfy { $0.french != "Le fichier est illisible." && $0.french != $0.english })
    #expect(sentences.allSatisfy { $0.french.firstMatch(of: /[^\u{202F}][:;!?%»]/) == nil })
  }
}
