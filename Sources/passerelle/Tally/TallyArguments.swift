public import ArgumentParser
public import Voting

extension Method: ExpressibleByArgument {}
extension Sentence.Language: ExpressibleByArgument {}
extension BallotForm: ExpressibleByArgument {}
extension Rules.Strength: ExpressibleByArgument {}

extension Rules.Amount: ExpressibleByArgument {
  public init?(argument: String) {
    self.init(argument)
  }

  public var defaultValueDescription: String {
    switch self {
    case .count(let count): "\(count)"
    case .percent(let percent): "\(percent)%"
    }
  }
}
