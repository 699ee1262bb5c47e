import Kernel

extension Board {
  static let wordingLimit = 300
  static let whoLimit = 80
  static let mostResults = 100

  public func unveiling(at stage: Stage) -> Move? {
    isPrivate(at: stage) ? .shared : nil
  }

  public func move(from form: Form, in moving: inout Moving<Board>) throws(ActivityRefusal) -> Move {
    guard moving.by == .facilitator else { throw .onlyFacilitator }
    let stage = moving.stage
    switch form["move"] {
    case "share":
      guard isPrivate(at: stage) else { throw .unknown(field: "move") }
      return .shared
    case "close-voting": return .votingClosed
    case "open-voting": return .votingOpened
    case "drop":
      guard let id = form["result"], stage.results.contains(where: { $0.id == id }) else {
        throw .unknown(field: "result")
      }
      return .resultDropped(id: id)
    default: break
    }
    // Before they are shared, nobody but their authors knows the cards.
    if isPrivate(at: stage) { throw .particular(field: "card", BoardWords.stillPrivate) }
    switch form["move"] {
    case "column":
      guard let column = form["column"], columns.contains(where: { $0.id == column }) else {
        throw .unknown(field: "column")
      }
      return .moved(cards: try moving.cards(in: form), column: column)
    case "decision": return .resultMade(result: try result(from: form, isAction: false, in: &moving))
    case "action": return .resultMade(result: try result(from: form, isAction: true, in: &moving))
    default:
      guard let move = try moving.cardMove(from: form, on: stage.desk) else { throw .unknown(field: "move") }
      return .cards(move: move)
    }
  }

  private func result(
    from form: Form, isAction: Bool, in moving: inout Moving<Board>
  ) throws(ActivityRefusal) -> Result {
    if moving.stage.results.count >= Self.mostResults { throw .tooMany(field: "card", limit: Self.mostResults) }
    let cards = try moving.cards(in: form)
    let wording = try form.line("wording", limit: Self.wordingLimit)
    let text = wording.isEmpty ? cards.first.flatMap { moving.tally[$0]?.card.text } ?? "" : wording
    var task: Result.Task?
    if isAction {
      let who = try form.requiredLine("who", limit: Self.whoLimit)
      let by = try form.requiredLine("by", limit: 10)
      guard WrittenDay(by) != nil else { throw .particular(field: "by", BoardWords.notADay) }
      task = Result.Task(who: who, by: by)
    }
    return Result(id: moving.chance.drawName(), cards: cards, text: text, task: task)
  }
}

/// A day as date fields send it, `2026-12-01`, and as people read it.
struct WrittenDay {
  private let year: Int
  private let month: Int
  private let day: Int

  init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.count) == [4, 2, 2], parts.allSatisfy({ $0.allSatisfy { $0.isASCII && $0.isNumber } }),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]),
      (1...12).contains(month), (1...Self.days(in: month, of: year)).contains(day)
    else { return nil }
    (self.year, self.month, self.day) = (year, month, day)
  }

  private static func days(in month: Int, of year: Int) -> Int {
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
  }

  func written(in language: Language) -> String {
    switch language {
    case .french: "\(day == 1 ? "1er" : String(day)) \(Self.french[month - 1]) \(year)"
    case .english: "\(day) \(Self.english[month - 1]) \(year)"
    }
  }

  private static let french = [
    "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
    "décembre",
  ]
  private static let english = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]
}
