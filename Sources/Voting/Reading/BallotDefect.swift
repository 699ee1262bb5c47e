/// What is wrong with a file of ballots.
public enum BallotDefect: Error, Hashable, Sendable {
  case empty
  case notUTF8
  case controlCharacter
  case hiddenCharacter
  case typeMismatch(name: String, header: String)
  case headerMissing(String)
  case headerRepeated(String)
  case headerUnreadable(String)
  case headerAfterBallots
  case headerDisagrees(key: String, stated: Int, found: Int)
  case columnsMissing
  case noOptions
  case tooManyOptions
  case nameMissing
  case nameRepeated(String)
  case cellCount(expected: Int, found: Int)
  case quoteOpen
  case quoteStray
  case notANumber(String)
  case outOfRange(String, lowest: Int, highest: Int)
  case countMissing
  case unknownOption(Int)
  case optionRepeated(String)
  case tieInStrictOrder
  case incompleteOrder
  case emptyOrder
  case braces
  case categoryCount(expected: Int, found: Int)
  case twoCategoriesNeeded
  case unknownGrade(String)
  case unknownAnswer(String)
  case voterRepeated(String)
  case unknownCost(String)
  case costMissing(String)
  case noBallots
  case tooHeavy
  case wrongForm(BallotForm)
  case overspent(given: Int, allowed: Int)
}

/// A defect with its place.
public struct BallotError: Error, Hashable, Sendable {
  public let file: String
  /// The line, from 1.
  public let line: Int
  public let defect: BallotDefect

  public init(file: String, line: Int, defect: BallotDefect) {
    self.file = file
    self.line = line
    self.defect = defect
  }

  /// `file:line: reason`
  public func message(in language: Sentence.Language) -> String {
    "\(file):\(line): \(defect.sentence[language])"
  }
}
