public import Activities
public import Kernel

extension YesNo {
  static let questionLimit = 200

  public init(from form: Form, replacing previous: YesNo, drawing chance: inout Chance) throws(ActivityRefusal) {
    question = try form.requiredLine("question", limit: Self.questionLimit)
  }

  public func answer(from form: Form, in giving: inout Giving<YesNo>) throws(ActivityRefusal) -> Answer? {
    guard let sent = form["pick"] else { throw .missing(field: "pick") }
    guard let answer = Answer(rawValue: sent) else { throw .unknown(field: "pick") }
    return answer
  }
}
