import ArgumentParser
import Voting

/// The options of `passerelle tally` that say how to count.
struct TallySettings: ParsableArguments {
  @Option(help: "The method.")
  var method: Method

  @Option(help: "How many to elect (stv).")
  var seats = 1

  @Option(help: "stv: scottish or meek; yes-no: simple, absolute, two-thirds or percent:N.")
  var rule: String?

  @Option(
    help: "What the cells of a CSV are: ranks, scores, grades, approvals or points; by default what the method needs.")
  var ballots: BallotForm?

  @Option(help: "minimax and schulze: winning (votes) or margins.")
  var strength = Rules.Strength.winning

  @Option(help: "yes-no: the participation needed, a weight or a share such as 50%.")
  var quorum: Rules.Amount?

  @Option(help: "yes-no: the departments that must adopt too, a number or a share such as 60%.")
  var departments: Rules.Amount?

  @Option(help: "consensus: the blocks from which on it fails, a weight or a share such as 10%.")
  var blocks = Rules.Amount.count(1)

  @Option(help: "dots: the most points of a ballot.")
  var points: Int?

  @Option(help: "quadratic: the credit of a ballot; n votes cost n × n.")
  var credit: Int?

  @Option(help: "budget: the money to spend.")
  var budget: Int?

  @Option(help: "budget: a CSV option,cost.")
  var costs: String?

  @Option(help: "The seed of every lot; it stands in the output.")
  var seed: UInt64 = 1

  /// The rules that the options set.
  func rules(_ language: Sentence.Language) throws -> Rules {
    var rules = Rules()
    rules.seats = seats
    rules.strength = strength
    rules.quorum = quorum
    rules.departments = departments
    rules.blocks = blocks
    rules.points = points
    rules.credit = credit
    rules.budget = budget
    rules.seed = seed
    if let rule, !rules.take(rule: rule, for: method) {
      let sentence = Sentence(
        french: "La méthode \(method.rawValue) ne connaît pas la règle \(rule).",
        english: "The method \(method.rawValue) does not know the rule \(rule).")
      throw complain(sentence[language], status: 64)
    }
    return rules
  }
}
