import Kernel

/// In which order cards stand. Cards without a time come last, in the order of their identifiers, which chance drew.
enum CardOrder: Sendable {
  case newest, oldest, mostLiked

  func precedes(_ left: CardsTally.Entry, _ right: CardsTally.Entry) -> Bool {
    switch self {
    case .mostLiked where left.likes != right.likes: return left.likes > right.likes
    case .newest where left.card.written != right.card.written:
      return Self.time(left, .min) > Self.time(right, .min)
    case .oldest where left.card.written != right.card.written,
      .mostLiked where left.card.written != right.card.written:
      return Self.time(left, .max) < Self.time(right, .max)
    default: return left.card.id < right.card.id
    }
  }

  private static func time(_ entry: CardsTally.Entry, _ missing: Int64) -> Int64 {
    entry.card.written?.milliseconds ?? missing
  }
}

extension Sequence where Element == CardsTally.Entry {
  /// The first `most` cards in `order`. When few of many are wanted, the others are never put in order.
  func first(_ most: Int, _ order: CardOrder) -> [CardsTally.Entry] {
    guard most <= 200 else { return Array(sorted(by: order.precedes).prefix(most)) }
    var kept: [CardsTally.Entry] = []
    for entry in self {
      if kept.count == most, let last = kept.last, !order.precedes(entry, last) { continue }
      var low = 0
      var high = kept.count
      while low < high {
        let middle = (low + high) / 2
        if order.precedes(kept[middle], entry) { low = middle + 1 } else { high = middle }
      }
      kept.insert(entry, at: low)
      if kept.count > most { kept.removeLast() }
    }
    return kept
  }

  /// As many of these as a column of a big screen has room for, one at least: `height` in the type of the screen, of which
  /// a card takes a frame, a line for its author and 1.2 for each line of its text.
  func fitting(_ most: Int, charactersPerLine: Int, height: Double) -> [CardsTally.Entry] {
    var room = height
    let fitting = prefix(most).prefix { entry in
      room -= 2.35 + 1.2 * Double((entry.card.text.count + charactersPerLine - 1) / charactersPerLine)
      return room >= 0
    }
    return fitting.isEmpty ? Array(prefix(1)) : Array(fitting)
  }

  /// As many of these as a big screen has room for.
  func fitting(_ most: Int, characters: Int) -> [CardsTally.Entry] {
    var room = characters
    return prefix(most).prefix { entry in
      room -= Swift.max(entry.card.text.count, 40)
      return room >= 0
    }
  }
}
