import Testing

@testable import Voting

@Suite("A file is read as it is or refused with the line and the reason")
struct ReadingTests {
  private let header =
    "# DATA TYPE: toi\n# NUMBER ALTERNATIVES: 4\n# ALTERNATIVE NAME 1: A\n# ALTERNATIVE NAME 2: B\n# ALTERNATIVE NAME 3: C\n# ALTERNATIVE NAME 4: D\n"

  private func ranked(_ text: String, name: String = "x.toi") throws -> RankedBallots {
    guard case .ranked(let ballots) = try BallotFile(Array(text.utf8), name: name, method: .schulze).ballots else {
      throw BallotDefect.empty
    }
    return ballots
  }

  /// Expects `text` to be refused at `line` because of `defect`.
  private func refused(
    _ text: String, _ line: Int, _ defect: BallotDefect, name: String = "x.toi", method: Method = .schulze,
    form: BallotForm? = nil, at location: SourceLocation = #_sourceLocation
  ) {
    #expect(throws: BallotError(file: name, line: line, defect: defect), sourceLocation: location) {
      try BallotFile(Array(text.utf8), name: name, method: method, form: form)
    }
  }

  @Test("PrefLib with ties, gaps, spaces, CRLF and a byte order mark")
  func prefLib() throws {
    let text =
      "\u{FEFF}"
      + (header + " 33 : 1,{2, 3} ,4\n\n60: 3\n").split(separator: "\n", omittingEmptySubsequences: false).joined(
        separator: "\r\n")
    let ballots = try ranked(text)
    #expect(ballots.options == ["A", "B", "C", "D"])
    #expect(ballots.ballots == 93)
    let none = RankedBallots.unranked
    #expect(ballots.rows.map(\.places) == [[1, 2, 2, 3], [none, none, 1, none]])
  }

  @Test("A file of orders cut down to the names of its options is read by the type in its own name")
  func cutDown() throws {
    let text = "# ALTERNATIVE NAME 1: A\n# ALTERNATIVE NAME 2: B\n3: 2,1\n"
    let file = try BallotFile(Array(text.utf8), name: "x.soc", method: .irv)
    #expect(file.ballots.options == ["A", "B"] && file.ballots.weight == 3)
    refused(text + "1: 1\n", 4, .incompleteOrder, name: "x.soc")
    refused("# ALTERNATIVE NAME 2: B\n3: 1\n", 1, .headerMissing("ALTERNATIVE NAME 1"), name: "x.soi")
  }

  @Test("Every defect of a PrefLib file is refused")
  func prefLibDefects() {
    refused("", 1, .empty)
    refused("\u{FEFF}", 1, .empty)
    refused(header, 6, .noBallots)
    refused(header + "1: 1\u{7}", 7, .controlCharacter)
    refused(header + "1: 1\n# REMARK: late\n", 8, .headerAfterBallots)
    refused(header + "1,2\n", 7, .countMissing)
    refused(header + "x: 1\n", 7, .countMissing)
    refused(header + "-3: 1\n", 7, .countMissing)
    refused(header + "0: 1\n", 7, .outOfRange("0", lowest: 1, highest: 999_999_999))
    refused(header + "1: 5\n", 7, .unknownOption(5))
    refused(header + "1: 0\n", 7, .unknownOption(0))
    refused(header + "1: 1,2,1\n", 7, .optionRepeated("A"))
    refused(header + "1: 1,,2\n", 7, .braces)
    refused(header + "1: {1,2\n", 7, .braces)
    refused(header + "1: 1},2\n", 7, .braces)
    refused(header + "1: {},2\n", 7, .braces)
    refused(header + "1: {1,{2}}\n", 7, .braces)
    refused(header + "1: A\n", 7, .braces)
    refused(header + "1:\n", 7, .emptyOrder)
    refused(header + "999999999: 1\n999999999: 2\n", 8, .tooHeavy)
    refused(header + "# NUMBER VOTERS: 3\n1: 1\n", 8, .headerDisagrees(key: "NUMBER VOTERS", stated: 3, found: 1))
    refused(
      header + "# NUMBER UNIQUE ORDERS: 2\n1: 1\n", 8,
      .headerDisagrees(key: "NUMBER UNIQUE ORDERS", stated: 2, found: 1))
    refused(header + "# ALTERNATIVE NAME 1: Z\n1: 1\n", 7, .headerRepeated("ALTERNATIVE NAME 1"))
    refused(
      header + "# ALTERNATIVE NAME 5: E\n1: 1\n", 7, .headerDisagrees(key: "NUMBER ALTERNATIVES", stated: 4, found: 5))
    refused(header + "# NUMBER VOTERS: many\n1: 1\n", 8, .headerUnreadable("NUMBER VOTERS"))
    refused(header + "1: 1\n", 6, .typeMismatch(name: "soc", header: "toi"), name: "x.soc")
    refused("# NUMBER ALTERNATIVES: 1\n1: 1\n", 1, .headerMissing("DATA TYPE"), name: "x")
    refused("# DATA TYPE: toi\n1: 1\n", 1, .headerMissing("NUMBER ALTERNATIVES"))
    refused(
      "# DATA TYPE: toi\n# NUMBER ALTERNATIVES: 2\n# ALTERNATIVE NAME 1: A\n1: 1\n", 3,
      .headerMissing("ALTERNATIVE NAME 2"))
    refused("# DATA TYPE: toi\n# NUMBER ALTERNATIVES: 0\n1: 1\n", 2, .noOptions)
    refused("# DATA TYPE: toi\n# NUMBER ALTERNATIVES: 1001\n1: 1\n", 2, .tooManyOptions)
    refused("# DATA TYPE: wmd\n1: 1\n", 1, .headerUnreadable("DATA TYPE"), name: "x")
    let twins = "# DATA TYPE: toi\n# NUMBER ALTERNATIVES: 2\n# ALTERNATIVE NAME 1: A\n# ALTERNATIVE NAME 2: A\n1: 1\n"
    refused(twins, 4, .nameRepeated("A"))
    refused(twins.replacing("2: A", with: "2: A\u{202E}b"), 4, .hiddenCharacter)
    refused(twins.replacing("2: A", with: "2:"), 4, .nameMissing)
    refused(header + "1: 1\n", 6, .wrongForm(.scores), method: .score)
  }

  @Test("Strict files take no ties, complete ones no gaps")
  func kinds() {
    refused(header.replacing("toi", with: "soi") + "1: 1,{2,3}\n", 7, .tieInStrictOrder, name: "x.soi")
    refused(header.replacing("toi", with: "soc") + "1: 1,2,3\n", 7, .incompleteOrder, name: "x.soc")
    refused(header.replacing("toi", with: "toc") + "1: {1,2},3\n", 7, .incompleteOrder, name: "x.toc")
  }

  private let categories =
    "# DATA TYPE: cat\n# NUMBER ALTERNATIVES: 3\n# NUMBER CATEGORIES: 2\n# CATEGORY NAME 1: Yes\n# CATEGORY NAME 2: No\n# ALTERNATIVE NAME 1: A\n# ALTERNATIVE NAME 2: B\n# ALTERNATIVE NAME 3: C\n"

  @Test("Categories are approvals, grades, scores or ties, as the method needs")
  func categorical() throws {
    let bytes = Array((categories + "3: {1,2},{3}\n1: {},{1,2,3}\n2: 3,{1,2}\n").utf8)
    for (method, winners) in [
      (Method.approval, ["A", "B"]), (.score, ["A", "B"]), (.majorityJudgement, ["A", "B"]), (.schulze, ["A", "B"]),
    ] {
      #expect(try method.count(BallotFile(bytes, name: "x.cat", method: method).ballots).winnerNames == winners)
    }
  }

  @Test("Every defect of categories is refused")
  func categoricalDefects() {
    refused(categories + "1: 1\n", 9, .categoryCount(expected: 2, found: 1), name: "x.cat", method: .approval)
    refused(categories + "1: {1,2},{2}\n", 9, .optionRepeated("B"), name: "x.cat", method: .approval)
    refused(categories + "1: 1,2\n", 8, .wrongForm(.answers), name: "x.cat", method: .yesNo)
    refused(categories + "1: 1,2\n", 8, .wrongForm(.points), name: "x.cat", method: .dots)
    let three = categories.replacing("CATEGORIES: 2", with: "CATEGORIES: 3") + "# CATEGORY NAME 3: Maybe\n1: 1,2,3\n"
    refused(three, 9, .twoCategoriesNeeded, name: "x.cat", method: .approval)
    refused(
      categories + "# NUMBER UNIQUE PREFERENCES: 2\n1: 1,2\n", 10,
      .headerDisagrees(key: "NUMBER UNIQUE PREFERENCES", stated: 2, found: 1), name: "x.cat", method: .approval)
  }

  @Test("CSV with quotation marks, semicolons, empty lines, CRLF and names with commas")
  func csv() throws {
    let text = "voter;weight;\"A, first\";\"B \"\"2\"\"\"\r\n\r\nCamille;2;1;\r\n;1; 2 ;1"
    let ballots = try ranked(text, name: "x.csv")
    #expect(ballots.options == ["A, first", "B \"2\""])
    #expect(ballots.rows.map(\.places) == [[1, .max], [2, 1]])
    #expect(ballots.weight == 3 && ballots.ballots == 2)
  }

  @Test("Every defect of a CSV is refused")
  func csvDefects() {
    let start = "voter,weight,A,B\n"
    func bad(_ text: String, _ line: Int, _ defect: BallotDefect, _ method: Method = .schulze) {
      refused(text, line, defect, name: "x.csv", method: method)
    }
    bad("A,B\n1,2\n", 1, .columnsMissing)
    bad("voter,weight\nx,1\n", 1, .noOptions)
    bad("voter,weight,A,A\n", 1, .nameRepeated("A"))
    bad("voter,weight,A,\n", 1, .nameMissing)
    bad(start, 1, .noBallots)
    bad(start + "x,1,1\n", 2, .cellCount(expected: 4, found: 3))
    bad(start + "x,1,1,2,3\n", 2, .cellCount(expected: 4, found: 5))
    bad(start + "x,one,1,2\n", 2, .notANumber("one"))
    bad(start + "x,0,1,2\n", 2, .outOfRange("0", lowest: 1, highest: 999_999_999))
    bad(start + "x,-1,1,2\n", 2, .notANumber("-1"))
    bad(start + "x,1.5,1,2\n", 2, .notANumber("1.5"))
    bad(start + "x,1,first,2\n", 2, .notANumber("first"))
    bad(start + "x,1,0,2\n", 2, .outOfRange("0", lowest: 1, highest: 1_000_000))
    bad(start + "x,1,1,2\nx,1,1,2\n", 3, .voterRepeated("x"))
    bad(start + ",900000000,1,2\n,900000000,1,2\n", 3, .tooHeavy)
    bad(start + "\"x,1,1,2\n", 2, .quoteOpen)
    bad(start + "\"x\"y,1,1,2\n", 2, .quoteStray)
    bad(start + "x\"y\",1,1,2\n", 2, .quoteStray)
    bad(start + "x,1,2,1\n", 2, .outOfRange("2", lowest: 0, highest: 1), .approval)
    bad(start + "x,1,superb,1\n", 2, .unknownGrade("superb"), .majorityJudgement)
    bad(start + "x,1,7,1\n", 2, .outOfRange("7", lowest: 0, highest: 6), .majorityJudgement)
    bad(start + "x,1,-1,1\n", 2, .notANumber("-1"), .dots)
    bad(start + "x,1,perhaps,yes\n", 2, .unknownAnswer("perhaps"), .yesNo)
    bad(start + "x,1,no!,consent\n", 2, .unknownAnswer("no!"), .consent)
    bad(start + "x,1,9,1\n", 2, .unknownAnswer("9"), .gradients)
    bad(start + "x,1,yes,agree\n", 2, .unknownAnswer("yes"), .consensus)
    refused(start + "x,1,1,2\n", 1, .wrongForm(.scores), name: "x.csv", method: .score, form: .ranks)
  }

  @Test("Text that is not UTF-8 is refused on its line")
  func encoding() {
    let bytes = Array("voter,weight,A\nx,1,".utf8) + [0xFF, 0x0A]
    #expect(throws: BallotError(file: "x.csv", line: 2, defect: .notUTF8)) {
      try BallotFile(bytes, name: "x.csv", method: .schulze)
    }
  }

  @Test("Costs name every option once")
  func costs() throws {
    func read(_ text: String) throws -> [String: Int] {
      try CostTable.read(Array(text.utf8), name: "c.csv", options: ["A", "B"])
    }
    #expect(try read("option,cost\nA,10\n\"B\",20\n") == ["A": 10, "B": 20])
    for (text, line, defect) in [
      ("x,y\nA,1\n", 1, BallotDefect.headerMissing("option,cost")), ("option,cost\nA,1\n", 2, .costMissing("B")),
      ("option,cost\nC,1\n", 2, .unknownCost("C")), ("option,cost\nA,1\nA,2\n", 3, .nameRepeated("A")),
      ("option,cost\nA,1,2\n", 2, .cellCount(expected: 2, found: 3)), ("option,cost\nA,free\n", 2, .notANumber("free")),
      ("option,cost\nA,0\n", 2, .outOfRange("0", lowest: 1, highest: 1_000_000_000)), ("\n", 1, .empty),
    ] {
      #expect(throws: BallotError(file: "c.csv", line: line, defect: defect)) { try read(text) }
    }
  }
}
