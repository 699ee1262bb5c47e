/// How often each option was picked, by round.
public struct PollTally: ActivityTally {
  public private(set) var first = Round()
  public private(set) var second = Round()

  public struct Round: Hashable, Sendable {
    /// People who picked anything.
    public fileprivate(set) var people = 0
    public fileprivate(set) var picks: [String: Int] = [:]
    /// Answers of people's own, and how often each was given.
    public fileprivate(set) var others: [String: Int] = [:]

    fileprivate mutating func count(_ round: Poll.Picks, _ step: Int) {
      people += step
      for option in round.options { picks[option, default: 0] += step }
      // A zero would make two equal tallies differ.
      for option in round.options where picks[option] == 0 { picks[option] = nil }
      guard let other = round.other else { return }
      others[other, default: 0] += step
      if others[other] == 0 { others[other] = nil }
    }
  }

  public mutating func add(_ answer: Poll.Answer, from token: Token) {
    if let picks = answer.first { first.count(picks, 1) }
    if let picks = answer.second { second.count(picks, 1) }
  }

  public mutating func remove(_ answer: Poll.Answer, from token: Token) {
    if let picks = answer.first { first.count(picks, -1) }
    if let picks = answer.second { second.count(picks, -1) }
  }
}
