import ArgumentParser
import Networks
import Tables

/// `passerelle bridges`: how departments work together, beside what chance alone would give.
struct BridgesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bridges",
    abstract: "Measure the ties between departments, always beside what chance alone would give.",
    discussion: """
      Works on plain files, offline. Departments of fewer than k people are never shown.

      PEOPLE  id,department with a header; other columns are passed over
      TIES    id,id[,weight]

      Example:
        passerelle bridges Examples/people.csv Examples/ties.csv
      """)

  @Argument(help: "The people and their departments.")
  var people: String
  @Argument(help: "Who works with whom.")
  var ties: String
  @Flag(help: "A tie leads from the first person to the second.")
  var directed = false
  @Option(help: "How often the departments change hands by chance.")
  var permutations = 10_000
  @Option(help: "Repeats the same chance; stands in the output.")
  var seed: UInt64 = 1
  @Option(help: "The fewest people a department figure may speak of, 5 or more.")
  var k = 5
  @Flag(help: "Print measures of single people too.")
  var personal = false
  @Flag(help: "Print JSON.")
  var json = false

  func validate() throws {
    guard k >= 5 else { throw ValidationError("--k is 5 or more.") }
    guard (1...10_000_000).contains(permutations) else { throw ValidationError("--permutations is 1 or more.") }
  }

  func run() async throws {
    do {
      var files = try BridgeFiles(people: InputFile.bytes(of: people), file: people)
      try files.readTies(InputFile.bytes(of: ties), file: ties)
      let report = BridgesReport(
        files, directed: directed, permutations: permutations, seed: seed, k: k, personal: personal)
      print(json ? try InputFile.json(report) : BridgesTable(report: report, language: Environment.language).text)
    } catch let fault as TableFault {
      throw InputFile.refused(fault.description)
    }
  }
}
