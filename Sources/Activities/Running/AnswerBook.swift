import HashTreeCollections

/// The answers to an activity, each under the token of whoever gave it. A copy costs nothing and shares what it does not
/// change: a batch of answers is decided on a state of its own, however many take part.
struct AnswerBook<Answer: Sendable>: Sendable {
  // Sheets of any kind of answer: so the tree is compiled for what it holds, once for all kinds, and each answer in a
  // branch that is copied is one reference, whatever it is made of.
  private var sheets: TreeDictionary<Token, any AnyObject & Sendable> = [:]

  private final class Sheet: Sendable {
    let answer: Answer

    init(_ answer: Answer) {
      self.answer = answer
    }
  }

  var isEmpty: Bool { sheets.isEmpty }

  /// In no particular order.
  var entries: some Sequence<(token: Token, answer: Answer)> {
    sheets.lazy.map { (token: $0.key, answer: Self.answer(on: $0.value)) }
  }

  /// In no particular order.
  var answers: some Sequence<Answer> {
    sheets.values.lazy.map(Self.answer)
  }

  /// The answer of that token.
  subscript(token: Token) -> Answer? { sheets[token].map(Self.answer) }

  /// Makes `answer` the only one of `token`, or with nil takes it out, and returns the one there was.
  mutating func replace(_ answer: Answer?, of token: Token) -> Answer? {
    let before = answer.map { sheets.updateValue(Sheet($0), forKey: token) } ?? sheets.removeValue(forKey: token)
    return before.map(Self.answer)
  }

  // All sheets are of this book.
  private static func answer(on sheet: any AnyObject & Sendable) -> Answer {
    unsafeDowncast(sheet, to: Sheet.self).answer
  }
}
