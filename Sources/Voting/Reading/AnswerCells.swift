/// Reads answers in French and English words.
enum AnswerCells {
  /// The answer that `text` is to a proposal voted on by `method`; nil when it is empty.
  static func answer(_ text: String, _ method: Method) throws(BallotDefect) -> Answer? {
    guard !text.isEmpty else { return nil }
    let word = text.lowercased().split(separator: "'", omittingEmptySubsequences: false).joined(separator: "’")
    if ["abstain", "abstention"].contains(word), method != .gradients { return .abstain }
    switch method {
    case .consent: return try consent(text, word)
    case .consensus:
      if ["agree", "accord", "d’accord"].contains(word) { return .agree }
      if ["disagree", "désaccord", "pas d’accord"].contains(word) { return .disagree }
      if ["block", "blocage"].contains(word) { return .block }
    case .gradients:
      if let level = Int(word), (1...8).contains(level) { return .level(level) }
    default:
      if ["yes", "oui", "pour"].contains(word) { return .yes }
      if ["no", "non", "contre"].contains(word) { return .no }
    }
    throw .unknownAnswer(text)
  }

  private static func consent(_ text: String, _ word: String) throws(BallotDefect) -> Answer {
    if ["consent", "consentement"].contains(word) { return .consent }
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let head = parts[0].filter { !$0.isWhitespace }.lowercased()
    guard head == "objection" else { throw .unknownAnswer(text) }
    let reason = parts.count > 1 ? String(parts[1].trimmingPrefix { $0.isWhitespace }) : ""
    return .objection(reason: reason)
  }
}
