/// How often each step was chosen, by statement.
public struct ScaleTally: ActivityTally {
  public private(set) var statements: [String: Ratings] = [:]

  public struct Ratings: Hashable, Sendable {
    /// How many chose each step, counted from 0.
    public fileprivate(set) var counts: [Int: Int] = [:]
    /// How many have no opinion.
    public fileprivate(set) var skipped = 0

    fileprivate var isEmpty: Bool { counts.isEmpty && skipped == 0 }
  }

  public mutating func add(_ answer: Scale.Answer, from token: Token) {
    count(answer, 1)
  }

  public mutating func remove(_ answer: Scale.Answer, from token: Token) {
    count(answer, -1)
  }

  private mutating func count(_ answer: Scale.Answer, _ step: Int) {
    for (statement, rating) in answer.ratings {
      change(statement) { ratings in
        let count = ratings.counts[rating, default: 0] + step
        ratings.counts[rating] = count == 0 ? nil : count
      }
    }
    for statement in answer.skipped { change(statement) { $0.skipped += step } }
  }

  // What is empty again is taken out, or equal tallies would differ.
  private mutating func change(_ statement: String, _ body: (inout Ratings) -> Void) {
    var ratings = statements[statement] ?? Ratings()
    body(&ratings)
    statements[statement] = ratings.isEmpty ? nil : ratings
  }
}
