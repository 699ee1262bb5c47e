import Kernel
public import Markup

extension Board {
  public func marks(of answer: CardsAnswer) -> Set<String> { answer.marks }

  public func results(_ scene: Scene<Board>) -> Markup {
    let words = BoardWords(scene.language)
    if isPrivate(at: scene.stage) { return hidden(scene, words) }
    let columns = BoardColumn.all(scene)
    return .section(
      .div(
        [
          "class": .text("board columns-\(columns.count)"), "tabindex": .optional(scene.place == .phone ? "0" : nil),
          "role": "group", "aria-label": .text(words.columns),
        ],
        .each(columns) { column($0, scene) }),
      .when(!scene.stage.results.isEmpty && scene.place != .screen, outcomeList(scene, words)))
  }

  // Before the cards are shared, only how many there are may be known.
  private func hidden(_ scene: Scene<Board>, _ words: BoardWords) -> Markup {
    var counts: [String: Int] = [:]
    for entry in scene.tally.entries { counts[entry.card.column ?? "", default: 0] += 1 }
    return .section(
      .p(["class": "reason"], .text(words.stillAlone)),
      .div(
        [
          "class": .text("board columns-\(columns.count)"), "tabindex": .optional(scene.place == .screen ? nil : "0"),
          "role": "group", "aria-label": .text(words.columns),
        ],
        .each(columns) { column in
          .section(
            ["data-key": .text(column.id)], scene.cardHeading(column.text, count: counts[column.id] ?? 0))
        }))
  }

  private func column(_ column: BoardColumn, _ scene: Scene<Board>) -> Markup {
    let id = "column-\(column.id)"
    let order = order(scene)
    let room = room(scene)
    let groups = column.groups.prefix(scene.place == .screen ? 2 : .max)
    return .section(
      ["aria-labelledby": .text(id), "data-key": .text(id)],
      scene.cardHeading(column.title, count: column.count, id: id),
      .each(groups) { group(columnID: column.id, $0, scene) },
      list(column.alone, order, room, scene, height: 14.4 - 5.5 * Double(groups.count)))
  }

  private func group(columnID: String, _ group: BoardColumn.Group, _ scene: Scene<Board>) -> Markup {
    let words = BoardWords(scene.language)
    return .div(
      ["class": "group", "data-key": "group-\(columnID)-\(group.id)"],
      .h3(
        .text(group.name), " ",
        .small(.text(votes > 0 ? words.votes(group.votes) : CardWords(scene.language).cards(group.cards.count)))),
      list(group.cards, .mostLiked, scene.place == .screen ? 1 : room(scene), scene))
  }

  private func list(
    _ cards: [CardsTally.Entry], _ order: CardOrder, _ room: Int, _ scene: Scene<Board>, height: Double = 6
  ) -> Markup {
    if cards.isEmpty { return .nothing }
    let words = CardWords(scene.language)
    let isScreen = scene.place == .screen
    var shown = cards.first(room, order)
    if isScreen {
      shown = shown.fitting(room, charactersPerLine: max(10, 86 / max(columns.count, 1)), height: height)
    }
    return [
      .ul(
        ["class": "queue", "role": "list"],
        .each(shown) { scene.cardItem($0, likes: hasHearts(scene), note: tag($0, scene)) }),
      .when(
        shown.count < cards.count,
        .p(
          ["class": "meta"],
          .text(isScreen ? words.others(cards.count - shown.count) : words.more(cards.count - shown.count)))),
    ]
  }

  private func hasHearts(_ scene: Scene<Board>) -> Bool {
    scene.place == .phone ? takesVotes(at: scene.stage) : votes > 0
  }

  // While people read and vote, cards keep their places; afterwards the votes put them in order.
  private func order(_ scene: Scene<Board>) -> CardOrder {
    if scene.stage.isVotingClosed || scene.place == .report { return .mostLiked }
    return scene.place == .screen ? .newest : .oldest
  }

  private func room(_ scene: Scene<Board>) -> Int {
    switch scene.place {
    case .screen: 4
    case .phone, .facilitator: 40
    case .report: .max
    }
  }

  private func tag(_ entry: CardsTally.Entry, _ scene: Scene<Board>) -> Markup {
    let words = BoardWords(scene.language)
    return .each(scene.stage.results.filter { $0.cards.contains(entry.card.id) }) { result in
      .span(["class": "tag done"], .text(result.task == nil ? words.decision : words.action))
    }
  }

  private func outcomeList(_ scene: Scene<Board>, _ words: BoardWords) -> Markup {
    .section(
      ["class": "outcomes"], .h2(["class": "heading"], .text(words.outcomes)),
      .ul(
        ["class": "queue", "role": "list"],
        .each(scene.stage.results) { result in
          .li(["data-key": .text(result.id)], .article(["class": "card"], line(of: result, words)))
        }))
  }

  public func table(_ scene: Scene<Board>) -> ExportTable {
    let words = CardWords(scene.language)
    let columns = isPrivate(at: scene.stage) ? [] : BoardColumn.all(scene)
    let rows = columns.flatMap { column in
      let named = column.groups.flatMap { group in group.cards.map { ($0, group.name) } }
      let cards = named + column.alone.first(.max, .mostLiked).map { ($0, "") }
      return cards.map { [column.title] + scene.cardCells($0.0) + [$0.1] }
    }
    return ExportTable(
      columns: [
        BoardWords(scene.language).column, words.text, words.author, words.department,
        BoardWords(scene.language).votesColumn, words.groupColumn,
      ], rows: rows)
  }
}
