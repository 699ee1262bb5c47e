import Activities
import Kernel
import Markup
import Testing

@Suite("The layout of a word cloud")
struct CloudLayoutTests {
  /// A word as it stands in the drawing.
  private struct Drawn: Equatable {
    let key: String
    let left, baseline, width, size: Int

    var top: Double { Double(baseline) - 0.77 * Double(size) }
    var bottom: Double { Double(baseline) + 0.22 * Double(size) }

    func overlaps(_ other: Drawn) -> Bool {
      left < other.left + other.width && other.left < left + width && top < other.bottom && other.top < bottom
    }

    func isBeside(_ other: Drawn) -> Bool {
      abs(left + width / 2 - other.left - other.width / 2) < 60 && abs(baseline - other.baseline) < 40
    }
  }

  private let cloud = WordCloud(newIn: .english)

  private func html(_ counts: [String: Int], on place: Place) -> String {
    var tally = cloud.emptyTally
    for (word, count) in counts {
      for number in 0..<count { tally.add(.init(entries: [word]), from: Token(rawValue: "\(number)")) }
    }
    return cloud.results(
      Scene(activity: cloud, stage: .init(), tally: tally, language: .english, place: place)
    ).html
  }

  private func drawn(_ counts: [String: Int], on place: Place) -> [Drawn] {
    html(counts, on: place).matches(
      of: /data-key="([^"]*)" data-mark="[^"]*" x="(\d+)" y="(\d+)" font-size="(\d+)" textLength="(\d+)"/
    ).compactMap { match in
      guard let left = Int(match.2), let baseline = Int(match.3), let size = Int(match.4), let width = Int(match.5)
      else { return nil }
      return Drawn(key: String(match.1), left: left, baseline: baseline, width: width, size: size)
    }
  }

  private static let syllables = ["ka", "lo", "mi", "tren", "sor", "ti", "quo", "vu", "bel", "ombre", "wim", "ja"]

  /// A room of words: few said by many, many said by few.
  private func room(_ words: Int, seed: UInt64) -> [String: Int] {
    var chance = Chance(seed: seed)
    var counts: [String: Int] = [:]
    while counts.count < words {
      let phrase = (0..<Int.random(in: 1...2, using: &chance)).map { _ in
        (0..<Int.random(in: 1...3, using: &chance)).map { _ in
          Self.syllables.randomElement(using: &chance) ?? ""
        }.joined()
      }.joined(separator: " ")
      counts[String(phrase.prefix(40))] = 1 + 40 / (1 + Int.random(in: 0..<40, using: &chance))
    }
    return counts
  }

  @Test(
    "sets no word over another and none beyond the paper",
    arguments: [1, 2, 5, 12, 24, 48, 120], [Place.phone, .screen])
  func noOverlap(words: Int, place: Place) {
    for seed in 0..<6 {
      let drawn = drawn(room(words, seed: UInt64(seed)), on: place)
      let (width, height) = place == .screen ? (1800, 600) : (720, 800)
      #expect(!drawn.isEmpty)
      for (index, word) in drawn.enumerated() {
        #expect(word.left >= 0 && word.left + word.width <= width)
        #expect(word.top >= 0 && word.bottom <= Double(height))
        for other in drawn[(index + 1)...] { #expect(!word.overlaps(other), "\(word) \(other)") }
      }
    }
  }

  @Test("finds room for every word of a usual room, and says how many it left out of a crowded one")
  func everythingFits() {
    for seed in 0..<6 {
      #expect(drawn(room(16, seed: UInt64(seed)), on: .screen).count == 16)
      let crowded = room(120, seed: UInt64(seed))
      let shown = drawn(crowded, on: .screen).count
      #expect(shown >= 20)
      #expect(html(crowded, on: .screen).contains("and \(120 - shown) more words"))
    }
  }

  @Test("writes what more people said never smaller")
  func sizesFollowCounts() {
    let counts = room(30, seed: 3)
    let drawn = drawn(counts, on: .screen)
    for word in drawn {
      for other in drawn where (counts[word.key] ?? 0) > (counts[other.key] ?? 0) && word.width < 1700 {
        #expect(word.size >= other.size)
      }
    }
  }

  @Test("leaves most in its place when one more person says a word that is there")
  func stableForCounts() {
    var kept = 0
    var all = 0
    for seed in 0..<8 {
      let counts = room(24, seed: UInt64(seed))
      let before = drawn(counts, on: .screen)
      for word in counts.keys.sorted() {
        let after = Dictionary(
          drawn(counts.merging([word: 1], uniquingKeysWith: +), on: .screen).map { ($0.key, $0) },
          uniquingKeysWith: { first, _ in first })
        all += before.count
        kept += before.count { after[$0.key]?.isBeside($0) ?? false }
      }
    }
    #expect(kept * 100 >= all * 75)
  }

  @Test("leaves most in its place when somebody says a new word")
  func stableForNewWords() {
    var kept = 0
    var all = 0
    for seed in 0..<40 {
      let counts = room(24, seed: UInt64(seed))
      let before = drawn(counts, on: .screen)
      let after = Dictionary(
        drawn(counts.merging(["nouveau mot": 1], uniquingKeysWith: +), on: .screen).map { ($0.key, $0) },
        uniquingKeysWith: { first, _ in first })
      all += before.count
      kept += before.count { after[$0.key]?.isBeside($0) ?? false }
    }
    #expect(kept * 100 >= all * 75)
  }
}
