import ArgumentParser
import Foundation
import Voting

/// `passerelle tally`: counts ballots of a file, offline.
struct Tally: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tally",
    abstract: "Count the ballots of a file with one of nineteen methods.",
    discussion: """
      BALLOTS is a PrefLib file (.soc .soi .toc .toi .cat) or a CSV with the header voter,weight,<option>… and a row \
      per ballot. A tie is a result: it is shown, never settled in silence.

      Example:
        passerelle tally Examples/tally/meeting-day.csv --method schulze --explain en

      Methods: \(Method.allCases.map(\.rawValue).joined(separator: ", ")).
      A file that cannot be read as ballots ends with status 65 and a line file:line: reason.
      """)

  @Argument(help: "The file of ballots.")
  var ballots: String

  @OptionGroup var settings: TallySettings

  @Flag(help: "Print JSON with stable keys instead of tables.")
  var json = false

  @Option(help: "Explain the count step by step, in French (fr) or English (en).")
  var explain: Sentence.Language?

  func run() async throws {
    let language = explain ?? Sentence.Language(locale: ProcessInfo.processInfo.environment["LANG"])
    let outcome: Outcome
    do {
      let limits = try settings.rules(language)
      try settings.method.check(limits)
      let bytes = try read(ballots, language)
      let progress = TallyProgress(total: bytes.count)
      let file = try BallotFile(
        bytes, name: ballots, method: settings.method, form: settings.ballots, rules: limits, progress: progress.show)
      progress.clear()
      outcome = try settings.method.count(file.ballots, rules: try rules(for: file.ballots, language))
    } catch let error as BallotError {
      throw complain(error.message(in: language), status: 65)
    } catch let error as CountRefusal {
      throw complain(error.sentence[language], status: 64)
    }
    print(printed(outcome, language), terminator: "")
  }

  private func printed(_ outcome: Outcome, _ language: Sentence.Language) -> String {
    if json { return (explain == nil ? outcome.json : outcome.explained(in: language)).text + "\n" }
    let steps = explain == nil ? "" : "\n" + outcome.explanation.map { $0[language] + "\n" }.joined()
    return outcome.text(in: language) + steps
  }

  /// The rules with the costs of the options, where a budget is counted.
  private func rules(for ballots: Ballots, _ language: Sentence.Language) throws -> Rules {
    var rules = try settings.rules(language)
    if let costs = settings.costs {
      rules.costs = try CostTable.read(try read(costs, language), name: costs, options: ballots.options)
    }
    return rules
  }

  private func read(_ path: String, _ language: Sentence.Language) throws -> [UInt8] {
    guard let data = FileManager.default.contents(atPath: path) else {
      let sentence = Sentence(
        french: "\(path)\u{202F}: ce fichier ne peut pas être lu.", english: "\(path): this file cannot be read.")
      throw complain(sentence[language], status: 66)
    }
    return [UInt8](data)
  }
}

/// Says on standard error what is wrong.
func complain(_ message: String, status: Int32) -> ExitCode {
  FileHandle.standardError.write(Data((message + "\n").utf8))
  return ExitCode(status)
}
