/// The paper of a cloud, in units of its drawing.
struct CloudCanvas: Hashable {
  let width, height: Int
  /// The sizes that the most given word may have, the largest first. The last still makes the least given legible.
  let sizes: [Int]
  /// The most words shown.
  let most: Int

  /// For the big screen and for a page.
  static let wide = CloudCanvas(width: 1800, height: 600, sizes: [200, 172, 148, 127, 109, 94], most: 48)
  /// For a phone.
  static let tall = CloudCanvas(width: 720, height: 800, sizes: [136, 119, 104, 91, 80, 72], most: 28)

  static let ascent = 82
  static let lineHeight = 106
  /// The size of each level, in hundredths of the largest.
  private static let levels = [100, 90, 80, 71, 62, 53, 45, 39]

  /// No word is wider than the canvas.
  func size(of candidate: CloudLayout.Candidate, largest: Int) -> Int {
    min(largest * Self.levels[candidate.level] / 100, width * 960 / max(1, candidate.width))
  }

  /// Whether the words would cover more than nine tenths of the canvas: then trying is no use.
  func isTooSmall(for candidates: [CloudLayout.Candidate], largest: Int) -> Bool {
    let area = candidates.reduce(0) { sum, candidate in
      let size = size(of: candidate, largest: largest)
      return sum + (candidate.width * size / 1000 + 2 * CloudBox.gap) * (size * Self.lineHeight / 100 + CloudBox.gap)
    }
    return area * 10 > width * height * 9
  }

  /// The first free place on rings around the middle, each ring gone round from a direction that `hash` chooses.
  func free(width: Int, height: Int, from hash: UInt64, among taken: [CloudBox]) -> CloudBox? {
    guard width <= self.width, height <= self.height else { return nil }
    var blocker: CloudBox?
    let start = Int(hash % UInt64(Self.directions.count))
    for ring in 0...Self.rings {
      let stride = ring < 6 ? 8 : ring < 20 ? 4 : 2
      for step in Swift.stride(from: 0, to: ring == 0 ? 1 : Self.directions.count, by: stride) {
        let direction = Self.directions[(start + step) % Self.directions.count]
        let box = box(width: width, height: height, ring: ring, toward: direction)
        // Neighbouring places are mostly blocked by the same word.
        if let blocker, box.touches(blocker) { continue }
        blocker = taken.first { box.touches($0) }
        if blocker == nil { return box }
      }
    }
    return nil
  }

  private static let rings = 56

  // The outer rings reach beyond the paper and are held to its edge, so that corners are used too.
  private func box(width: Int, height: Int, ring: Int, toward direction: (x: Double, y: Double)) -> CloudBox {
    let share = 1.4 * Double(ring) / Double(Self.rings) / 2
    let left = self.width / 2 + Int(direction.x * share * Double(self.width)) - width / 2
    let top = self.height / 2 + Int(direction.y * share * Double(self.height)) - height / 2
    return CloudBox(
      left: min(max(0, left), self.width - width), top: min(max(0, top), self.height - height), width: width,
      height: height)
  }

  /// 64 directions around the circle, made by halving right angles: the same on every machine.
  private static let directions: [(x: Double, y: Double)] = {
    var around: [(x: Double, y: Double)] = [(1, 0), (0, 1), (-1, 0), (0, -1)]
    for _ in 0..<4 {
      around = around.indices.flatMap { index in
        let first = around[index]
        let second = around[(index + 1) % around.count]
        let between = (x: first.x + second.x, y: first.y + second.y)
        let length = (between.x * between.x + between.y * between.y).squareRoot()
        return [first, (x: between.x / length, y: between.y / length)]
      }
    }
    return around
  }()
}
