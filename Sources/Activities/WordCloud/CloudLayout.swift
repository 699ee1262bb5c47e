/// Where the words of a cloud stand on a canvas: horizontal, apart, the most given large and near the middle.
///
/// The same words with the same counts always stand the same way. Sizes come in eight levels of the largest count and a
/// word looks for its place in a direction of its own, so that one more vote or one more word moves little. What does not
/// fit in legible size is left out, the rarest first.
struct CloudLayout: Hashable {
  struct Placed: Hashable {
    let word: ShownWords.Word
    let box: CloudBox
    /// The size of the type, in units of the canvas.
    let size: Int
    /// From 0, the most given, to 7.
    let level: Int

    var baseline: Int { box.top + size * CloudCanvas.ascent / 100 }
  }

  /// From the largest to the smallest.
  let placed: [Placed]
  /// How many words found no place.
  let leftOut: Int

  /// `words` come by count, the largest first.
  init(_ words: [ShownWords.Word], on canvas: CloudCanvas) {
    let highest = words.first?.count ?? 0
    let candidates = words.prefix(canvas.most)
      .map { Candidate($0, level: Self.level(of: $0.count, highest: highest)) }
      .sorted { ($0.level, $0.hash, $0.word.key) < ($1.level, $1.hash, $1.word.key) }
    var best: [Placed] = []
    for (index, largest) in canvas.sizes.enumerated() {
      let isLast = index == canvas.sizes.count - 1
      if !isLast, canvas.isTooSmall(for: candidates, largest: largest) { continue }
      best = Self.place(candidates, largest: largest, on: canvas, whole: !isLast) ?? []
      if !best.isEmpty { break }
    }
    placed = best
    leftOut = words.count - best.count
  }

  struct Candidate {
    let word: ShownWords.Word
    let level: Int
    /// In thousandths of the size of its type.
    let width: Int
    let hash: UInt64

    init(_ word: ShownWords.Word, level: Int) {
      self.word = word
      self.level = level
      width = GlyphWidths.thousandths(of: word.text)
      // FNV-1a, because Swift's own hashes differ from run to run.
      hash = word.key.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    }
  }

  /// How much of the largest count is needed for each level but the last, in thousandths.
  private static let thresholds = [870, 720, 580, 450, 330, 220, 120]

  static func level(of count: Int, highest: Int) -> Int {
    thresholds.firstIndex { count * 1000 > highest * $0 } ?? thresholds.count
  }

  // When `whole`, nil as soon as one word finds no place.
  private static func place(
    _ candidates: [Candidate], largest: Int, on canvas: CloudCanvas, whole: Bool
  ) -> [Placed]? {
    var placed: [Placed] = []
    var taken: [CloudBox] = []
    for candidate in candidates {
      let size = canvas.size(of: candidate, largest: largest)
      let width = candidate.width * size / 1000
      let height = size * CloudCanvas.lineHeight / 100
      guard let box = canvas.free(width: width, height: height, from: candidate.hash, among: taken) else {
        if whole { return nil }
        continue
      }
      taken.append(box)
      placed.append(Placed(word: candidate.word, box: box, size: size, level: candidate.level))
    }
    return placed
  }
}

/// A rectangle in units of a canvas.
struct CloudBox: Hashable {
  let left, top, width, height: Int

  /// The space between two lines. Beside each other words stand twice as far apart, or they would read as one.
  static let gap = 6

  /// Whether the two are nearer than words may be.
  func touches(_ other: CloudBox) -> Bool {
    left < other.left + other.width + 2 * Self.gap && other.left < left + width + 2 * Self.gap
      && top < other.top + other.height + Self.gap && other.top < top + height + Self.gap
  }
}
