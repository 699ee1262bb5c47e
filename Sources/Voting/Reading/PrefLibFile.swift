/// Reads a PrefLib file of orders (`soc soi toc toi`) or categories (`cat`).
struct PrefLibFile {
  /// The types of file, by the end of their name.
  enum Kind: String, CaseIterable {
    case soc, soi, toc, toi, cat

    var allowsTies: Bool { self == .toc || self == .toi }
    var isComplete: Bool { self == .soc || self == .toc }
  }

  private let source: SourceText
  private let kind: Kind
  private let header: PrefLibHeader
  private let options: [String]
  private let categories: [String]
  private let bodyStart: Int
  private(set) var lines: [Int] = []

  /// - Parameter named: what the name of the file says it is, if it does.
  init(_ source: SourceText, named: Kind?) throws(BallotError) {
    self.source = source
    var header = PrefLibHeader()
    var index = source.start
    var line = 1
    do throws(BallotDefect) {
      while index < source.bytes.count {
        let end = Self.lineEnd(source, index)
        let range = source.trimmed(index..<end)
        guard range.isEmpty || source.bytes[range.lowerBound] == 0x23 else { break }
        if !range.isEmpty { try header.add(source.text(range), line: line) }
        index = end + 1
        line += 1
      }
      // Files cut down by hand often keep no more than the names of the options; the name of the file says the rest.
      guard let type = header.values["DATA TYPE"]?.text ?? named?.rawValue else { throw .headerMissing("DATA TYPE") }
      guard let kind = Kind(rawValue: type) else { throw .headerUnreadable("DATA TYPE") }
      if let named, named != kind { throw .typeMismatch(name: named.rawValue, header: kind.rawValue) }
      self.kind = kind
      options = try header.names("ALTERNATIVE NAME", count: "NUMBER ALTERNATIVES")
      categories = kind == .cat ? try header.names("CATEGORY NAME", count: "NUMBER CATEGORIES") : []
      try SourceText.check(options: options)
      if kind == .cat { try SourceText.check(options: categories) }
    } catch {
      throw BallotError(file: source.name, line: max(header.lastLine, 1), defect: error)
    }
    self.header = header
    bodyStart = min(index, source.bytes.count)
  }

  private static func lineEnd(_ source: SourceText, _ index: Int) -> Int {
    var end = index
    while end < source.bytes.count, source.bytes[end] != 0x0A { end += 1 }
    return end
  }

  mutating func read(form: BallotForm, progress: (Int) -> Void) throws(BallotError) -> Ballots {
    var line = header.lastLine
    do throws(BallotDefect) {
      var ranked = RankedBallots(options: options)
      var rated = try ratedBallots(form)
      var index = bodyStart
      var weight = 0
      while index < source.bytes.count {
        let end = Self.lineEnd(source, index)
        let range = source.trimmed(index..<end)
        line += 1
        index = end + 1
        guard !range.isEmpty else { continue }
        guard source.bytes[range.lowerBound] != 0x23 else { throw .headerAfterBallots }
        let ballot = try PrefLibLine(source, range, options: options.count)
        weight += ballot.count
        guard weight <= 1_000_000_000 else { throw .tooHeavy }
        if kind == .cat {
          rated.add(try ratings(ballot, rated.form), weight: ballot.count, ballots: ballot.count)
        } else {
          ranked.add(try places(ballot), weight: ballot.count, ballots: ballot.count)
        }
        lines.append(line)
        if lines.count % 4096 == 0 { progress(index) }
      }
      guard !lines.isEmpty else { throw .noBallots }
      try header.check("NUMBER VOTERS", is: weight)
      try header.check("NUMBER UNIQUE \(kind == .cat ? "PREFERENCES" : "ORDERS")", is: lines.count)
      return kind == .cat ? .rated(rated) : .ranked(ranked)
    } catch {
      throw BallotError(file: source.name, line: line, defect: error)
    }
  }

  private func places(_ ballot: PrefLibLine) throws(BallotDefect) -> [Int32] {
    var places = [Int32](repeating: RankedBallots.unranked, count: options.count)
    var ranked = 0
    for (place, group) in ballot.groups.enumerated() {
      guard !group.isEmpty else { throw .braces }
      if group.count > 1, !kind.allowsTies { throw .tieInStrictOrder }
      for option in group {
        guard places[option] == RankedBallots.unranked else { throw .optionRepeated(options[option]) }
        places[option] = Int32(place + 1)
        ranked += 1
      }
    }
    if kind.isComplete, ranked < options.count { throw .incompleteOrder }
    return places
  }

  /// What categories become: their places, best first, as grades or scores; the first of two as approval.
  private func ratedBallots(_ form: BallotForm) throws(BallotDefect) -> RatedBallots {
    guard kind == .cat else {
      guard form == .ranks else { throw .wrongForm(form) }
      return RatedBallots(options: options, form: form)
    }
    switch form {
    case .ranks, .grades:
      let scale = categories.reversed().map { Sentence(same: $0) }
      return RatedBallots(options: options, form: .grades, scale: scale)
    case .scores: return RatedBallots(options: options, form: .scores)
    case .approvals:
      guard categories.count == 2 else { throw .twoCategoriesNeeded }
      return RatedBallots(options: options, form: .approvals)
    case .points, .answers: throw .wrongForm(form)
    }
  }

  private func ratings(_ ballot: PrefLibLine, _ form: BallotForm) throws(BallotDefect) -> [Int32] {
    guard ballot.groups.count == categories.count else {
      throw .categoryCount(expected: categories.count, found: ballot.groups.count)
    }
    var ratings = [Int32](repeating: RatedBallots.blank, count: options.count)
    for (category, group) in ballot.groups.enumerated() {
      for option in group {
        guard ratings[option] == RatedBallots.blank else { throw .optionRepeated(options[option]) }
        ratings[option] = Int32(categories.count - 1 - category)
      }
    }
    return ratings
  }
}
