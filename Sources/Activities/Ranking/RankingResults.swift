import Kernel
public import Markup

extension Ranking {
  /// My first choice.
  public func marks(of answer: Answer) -> Set<String> {
    Set(answer.places.first ?? [])
  }

  public func results(_ scene: Scene<Ranking>) -> Markup {
    let words = RankingWords(scene.language)
    let order = order(scene.tally)
    let mine = scene.mine.map(marks(of:)) ?? []
    // Everybody's first place would be worth this much.
    let most = 2 * (options.count - 1) * scene.tally.people
    let bars = order.map { place, option in
      let standing = scene.tally.standings[option.id] ?? .init()
      return Bar(
        mark: option.id, letter: scene.tally.people == 0 ? nil : String(place), label: option.text,
        figure: words.points(standing.doublePoints),
        detail: standing.meanPlace.map { words.meanPlace($0) } ?? "",
        share: most == 0 ? 0 : Double(standing.doublePoints) / Double(most),
        isLeading: place == 1 && scene.tally.people > 0, isMine: mine.contains(option.id))
    }
    return [
      .div(["class": "ranked"], .bars(bars, in: scene.language)),
      .p(["class": "reason"], .text(scene.place == .screen ? words.methodInShort : words.method)),
    ]
  }

  public func offer(_ scene: Scene<Ranking>) -> Markup {
    [
      .p(
        ["class": "meta"],
        .text(RankingWords(scene.language).howTo(least: least, of: options.count, ties: allowsTies))),
      .offer(options),
    ]
  }

  // By points; equal points share a place, and stand in the order of the set-up.
  private func order(_ tally: RankingTally) -> [(place: Int, option: Choice)] {
    let points = options.map { tally.standings[$0.id]?.doublePoints ?? 0 }
    let sorted = options.indices.sorted { (points[$1], $0) < (points[$0], $1) }
    return sorted.map { index in (1 + points.count { $0 > points[index] }, options[index]) }
  }

  public func table(_ scene: Scene<Ranking>) -> ExportTable {
    let words = RankingWords(scene.language)
    let rows = order(scene.tally).map { place, option in
      let standing = scene.tally.standings[option.id] ?? .init()
      return [
        String(place), option.text, (Double(standing.doublePoints) / 2).written(in: scene.language, digits: 1),
        standing.meanPlace?.written(in: scene.language, digits: 2) ?? "", String(standing.placed),
        String(standing.firsts),
      ]
    }
    return ExportTable(
      columns: [words.placeColumn, words.option, words.bordaPoints, words.mean, words.placedBy, words.firstFor],
      rows: rows)
  }
}
