import Kernel
public import Markup

extension Wall {
  public func marks(of answer: CardsAnswer) -> Set<String> { answer.marks }

  public func results(_ scene: Scene<Wall>) -> Markup {
    let desk = scene.stage.desk
    var alone: [CardsTally.Entry] = []
    var clusters: [String: [CardsTally.Entry]] = [:]
    for entry in scene.tally.entries where desk.shows(entry.card.id, moderated: isModerated) {
      if let group = desk.groupOf[entry.card.id] {
        clusters[group, default: []].append(entry)
      } else {
        alone.append(entry)
      }
    }
    if alone.isEmpty, clusters.isEmpty {
      return .p(["class": "meta"], .text(CardWords(scene.language).noCard))
    }
    let named = desk.groups.compactMap { group in clusters[group.id].map { (group.id, group.name, $0) } }
    if named.isEmpty { return plain(alone, scene) }
    let rest = alone.isEmpty ? [] : [("alone", CardWords(scene.language).alone, alone)]
    return scene.place == .screen
      ? columns(named + rest, scene)
      : .section(
        .each(named + rest) { id, name, cards in
          .section(
            ["class": "cluster", "data-key": .text(id)], scene.cardHeading(name, count: cards.count),
            plain(cards, scene))
        })
  }

  private var cardOrder: CardOrder { order == .newest ? .newest : .mostLiked }

  private func plain(_ cards: [CardsTally.Entry], _ scene: Scene<Wall>) -> Markup {
    let shown =
      switch scene.place {
      case .screen: cards.first(9, cardOrder).fitting(9, characters: 640)
      case .phone, .facilitator: cards.first(60, cardOrder)
      case .report: cards.first(.max, .mostLiked)
      }
    return scene.cardList(shown, of: cards.count, likes: allowsLikes, style: "queue wall")
  }

  // The biggest clusters, and of each what people like most.
  private func columns(_ clusters: [(String, String, [CardsTally.Entry])], _ scene: Scene<Wall>) -> Markup {
    let shown = clusters.prefix(4)
    return .section(
      .div(
        ["class": "board"],
        .each(shown) { id, name, cards in
          .section(
            ["data-key": .text(id)], scene.cardHeading(name, count: cards.count),
            .ul(
              ["class": "queue", "role": "list"],
              .each(cards.first(3, .mostLiked).fitting(3, characters: 260)) { scene.cardItem($0, likes: allowsLikes) }))
        }),
      .when(
        clusters.count > shown.count,
        .p(
          ["class": "meta"],
          .each(clusters.dropFirst(4)) { _, name, cards in .span(.text("\(name) (\(cards.count))")) })))
  }

  public func table(_ scene: Scene<Wall>) -> ExportTable {
    let words = CardWords(scene.language)
    let desk = scene.stage.desk
    let names = Dictionary(desk.groups.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    let cards = scene.tally.entries.filter { desk.shows($0.card.id, moderated: isModerated) }
    return ExportTable(
      columns: [words.text, words.author, words.department, words.likes, words.groupColumn],
      rows: cards.first(.max, .mostLiked).map { entry in
        scene.cardCells(entry) + [desk.groupOf[entry.card.id].flatMap { names[$0] } ?? ""]
      })
  }
}
