import ArgumentParser
import Foundation
import Matching
import Tables

/// `passerelle match`: draws the groups of a round, or pairs by weights of one's own.
struct MatchCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "match",
    abstract: "Draw encounters across departments: pairs, or groups of three or four.",
    discussion: """
      Works on plain files, offline. The same files and the same seed always give the same groups.

      PEOPLE        id,name,department,site,capacity (with this header)
      --history     round,id,id[,id[,id]]
      --presence    id,date,site (with this header)
      --exclusions  id,id: never in one group, and never shown
      --links       id,id: one team or reporting line
      --graph       a,b,weight (with this header; whole numbers)

      Example:
        passerelle match Examples/people.csv --history Examples/history.csv
        passerelle match --graph Examples/edges.csv --json
      """)

  @Argument(help: "The people, unless --graph is given.")
  var people: String?
  @Option(help: "Who met in earlier rounds.")
  var history: String?
  @Option(help: "Who is at which site on which day.")
  var presence: String?
  @Option(help: "Pairs who are never put together; they appear in no output.")
  var exclusions: String?
  @Option(help: "Pairs of one team or reporting line.")
  var links: String?
  @Option(help: "The size of the groups: 2, 3 or 4.")
  var size = 2
  @Option(help: "For how many rounds a meeting counts as a repeat.")
  var cooldown = 6
  @Flag(help: "Only groups that share a day at a site.")
  var onSite = false
  @Option(help: "Decides between equals; stands in the output.")
  var seed: UInt64 = 1
  @Option(help: "A file of weights: pairs that are worth most together.")
  var graph: String?
  @Flag(help: "With --graph: as many pairs as possible first.")
  var maxCardinality = false
  @Flag(help: "Print JSON.")
  var json = false

  func validate() throws {
    guard (2...4).contains(size) else { throw ValidationError("--size is 2, 3 or 4.") }
    guard (0...1_000_000).contains(cooldown) else { throw ValidationError("--cooldown is a number of rounds.") }
    guard (people == nil) != (graph == nil) else {
      throw ValidationError("Give either a file of people or --graph with a file of weights.")
    }
    guard graph != nil || !maxCardinality else { throw ValidationError("--max-cardinality goes with --graph.") }
  }

  func run() async throws {
    do {
      if let graph {
        let file = try EdgeFile(InputFile.bytes(of: graph), file: graph)
        let report = PairReport(file, maximumCardinality: maxCardinality)
        print(json ? try InputFile.json(report) : report.table(in: Environment.language))
      } else if let people {
        let request = try request(people)
        let meter = Meter(of: 1_000, "comparing groups")
        let round = Round(request) { meter.show(Int($0 * 1_000)) }
        meter.clear()
        let report = RoundReport(round, of: request)
        let language = Environment.language
        print(json ? try InputFile.json(report) : RoundTable(round, request, report.summary, language).text)
      }
    } catch let fault as TableFault {
      throw InputFile.refused(fault.description)
    }
  }

  private func request(_ people: String) throws -> RoundRequest {
    var files = try RoundFiles(people: InputFile.bytes(of: people), file: people)
    if let history { try files.readHistory(InputFile.bytes(of: history), file: history) }
    if let presence { try files.readPresence(InputFile.bytes(of: presence), file: presence) }
    if let exclusions { try files.readExclusions(InputFile.bytes(of: exclusions), file: exclusions) }
    if let links { try files.readLinks(InputFile.bytes(of: links), file: links) }
    var request = files.request
    request.size = size
    request.cooldown = cooldown
    request.onSite = onSite
    request.seed = seed
    return request
  }
}
