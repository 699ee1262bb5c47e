/// The seven-question barometer of how departments work together: the index of relational coordination (Gittell 2002)
/// over questions of our own.
public struct Barometer: Sendable {
  /// What one person answers about one department: seven questions, 1 to 5, unanswered ones nil.
  public struct Answers: Hashable, Sendable {
    public let rater: Int
    public let from: Int
    public let about: Int
    public let items: [Int?]

    /// Nil unless there are seven answers, each from 1 to 5 or missing.
    public init?(rater: Int, from: Int, about: Int, items: [Int?]) {
      guard items.count == Barometer.questions, items.allSatisfy({ $0.map { (1...5).contains($0) } ?? true }) else {
        return nil
      }
      (self.rater, self.from, self.about, self.items) = (rater, from, about, items)
    }

    /// The mean of the answered questions; nil when fewer than five are answered.
    public var score: Double? {
      let given = items.compactMap { $0 }
      return given.count >= 5 ? Double(given.reduce(0, +)) / Double(given.count) : nil
    }
  }

  public static let questions = 7

  private let answers: [Answers]
  private let fewest: Int

  /// - Parameter k: the fewest raters a figure may speak of; never less than 5.
  public init(_ answers: [Answers], k: Int = 5) {
    self.answers = answers
    fewest = max(5, k)
  }

  /// RC(g→h): what department `from` says of department `about`; nil with fewer than k raters.
  public func rating(from: Int, about: Int) -> Double? {
    let scores = answers.filter { $0.from == from && $0.about == about }.compactMap(\.score)
    return scores.count >= fewest ? scores.reduce(0, +) / Double(scores.count) : nil
  }

  /// The mean of what two departments say of each other, and by how much they differ; nil when either is missing.
  public func mutual(_ one: Int, _ other: Int) -> (mean: Double, gap: Double)? {
    guard let there = rating(from: one, about: other), let back = rating(from: other, about: one) else { return nil }
    return ((there + back) / 2, (there - back).magnitude)
  }

  /// Cronbach's α = q/(q − 1) · (1 − Σ s²_item / s²_sum) over complete answers (Cronbach 1951); nil with fewer than k
  /// of them or when all sums are equal.
  public var cronbachAlpha: Double? {
    let complete = answers.map { $0.items.compactMap { $0 } }.filter { $0.count == Self.questions }
    guard complete.count >= fewest else { return nil }
    let sums = variance(complete.map { Double($0.reduce(0, +)) })
    guard sums > 0 else { return nil }
    let items = (0..<Self.questions).reduce(0) { sum, item in sum + variance(complete.map { Double($0[item]) }) }
    let count = Double(Self.questions)
    return count / (count - 1) * (1 - items / sums)
  }

  /// ICC(1) = (MSB − MSW)/(MSB + (n₀ − 1)·MSW), how far raters of one department agree about another (Bartko 1976),
  /// n₀ the group size adjusted for unequal groups; nil with fewer than two groups or fewer than k scores.
  public var intraclassCorrelation: Double? {
    var groups: [[Int]: [Double]] = [:]
    for answer in answers {
      if let score = answer.score { groups[[answer.from, answer.about], default: []].append(score) }
    }
    let ordered = groups.sorted { ($0.key[0], $0.key[1]) < ($1.key[0], $1.key[1]) }.map { $0.value }
    let count = Double(ordered.reduce(0) { $0 + $1.count })
    let number = Double(ordered.count)
    guard number > 1, count >= Double(fewest), count > number else { return nil }
    let grand = ordered.joined().reduce(0, +) / count
    let means = ordered.map { $0.reduce(0, +) / Double($0.count) }
    let between = zip(ordered, means).reduce(0) { $0 + Double($1.0.count) * ($1.1 - grand) * ($1.1 - grand) }
    let within = zip(ordered, means).reduce(0) { sum, group in
      sum + group.0.reduce(0) { $0 + ($1 - group.1) * ($1 - group.1) }
    }
    let squares = ordered.reduce(0) { $0 + Double($1.count * $1.count) }
    let size = (count - squares / count) / (number - 1)
    let (msb, msw) = (between / (number - 1), within / (count - number))
    let all = msb + (size - 1) * msw
    return all > 0 ? (msb - msw) / all : nil
  }

  private func variance(_ values: [Double]) -> Double {
    let mean = values.reduce(0, +) / Double(values.count)
    return values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(max(1, values.count - 1))
  }
}
