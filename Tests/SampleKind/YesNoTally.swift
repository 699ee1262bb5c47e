public import Activities

/// How many said what.
public struct YesNoTally: ActivityTally {
  public private(set) var yes = 0
  public private(set) var no = 0

  public mutating func add(_ answer: YesNo.Answer, from token: Token) { count(answer, 1) }
  public mutating func remove(_ answer: YesNo.Answer, from token: Token) { count(answer, -1) }

  subscript(answer: YesNo.Answer) -> Int { answer == .yes ? yes : no }

  private mutating func count(_ answer: YesNo.Answer, _ step: Int) {
    switch answer {
    case .yes: yes += step
    case .no: no += step
    }
  }
}
