import Foundation
import Testing

@testable import Voting

@Suite("The documentation computes what it shows")
struct DocumentationTests {
  private static let page = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Sources/Voting/Voting.docc/Methods.md").standardizedFileURL

  struct Example: CustomTestStringConvertible {
    let arguments: [String]
    let blocks: [String]
    var testDescription: String { arguments.joined(separator: " ") }

    func value(_ name: String) -> String? {
      arguments.firstIndex(of: "--\(name)").map { arguments[$0 + 1] }
    }
  }

  /// The examples of the page: a line with the options, the ballots, the costs if there are any, the result.
  static func examples() throws -> [Example] {
    let text = try String(contentsOf: page, encoding: .utf8)
    return text.split(separator: "Example, `").dropFirst().map { part in
      let blocks = part.split(separator: "\n```", omittingEmptySubsequences: false).map(String.init)
      let contents = blocks.filter { $0.hasPrefix("csv\n") || $0.hasPrefix("text\n") }
      let bodies = contents.map { $0.drop { $0 != "\n" }.dropFirst() + "\n" }
      let end = contents.firstIndex { $0.hasPrefix("text\n") } ?? contents.count - 1
      return Example(
        arguments: part.prefix { $0 != "`" }.split(separator: " ").map(String.init),
        blocks: bodies[...end].map { String($0) })
    }
  }

  @Test("Camille follows the worked example of every method", arguments: try examples())
  func worked(_ example: Example) throws {
    let method = try #require(example.value("method").flatMap(Method.init(rawValue:)))
    var rules = Rules()
    rules.seats = example.value("seats").flatMap { Int($0) } ?? 1
    rules.points = example.value("points").flatMap { Int($0) }
    rules.credit = example.value("credit").flatMap { Int($0) }
    rules.budget = example.value("budget").flatMap { Int($0) }
    rules.quorum = example.value("quorum").flatMap { Rules.Amount($0) }
    rules.departments = example.value("departments").flatMap { Rules.Amount($0) }
    rules.blocks = example.value("blocks").flatMap { Rules.Amount($0) } ?? rules.blocks
    if let rule = example.value("rule") {
      let isTaken = rules.take(rule: rule, for: method)
      #expect(isTaken)
    }
    let file = try BallotFile(Array(example.blocks[0].utf8), name: "d.csv", method: method, rules: rules)
    if example.blocks.count == 3 {
      rules.costs = try CostTable.read(Array(example.blocks[1].utf8), name: "c.csv", options: file.ballots.options)
    }
    #expect(try method.count(file.ballots, rules: rules).text(in: .english) == example.blocks.last)
  }

  @Test("Every method has a worked example")
  func whole() throws {
    let shown = try Set(Self.examples().compactMap { $0.value("method") })
    #expect(shown == Set(Method.allCases.map(\.rawValue)))
  }

  @Test("The sample files of the command can be counted")
  func samples() throws {
    let folder = Self.page.deletingLastPathComponent().appending(path: "../../../Examples/tally").standardizedFileURL
    for (name, method) in [
      ("meeting-day", Method.schulze), ("works-council", .stv), ("shared-tool", .majorityJudgement),
      ("charter", .yesNo),
      ("ideas", .approval),
    ] {
      let bytes = try [UInt8](Data(contentsOf: folder.appending(path: "\(name).csv")))
      #expect(try !method.count(BallotFile(bytes, name: name, method: method).ballots).winners.isEmpty)
    }
  }
}
