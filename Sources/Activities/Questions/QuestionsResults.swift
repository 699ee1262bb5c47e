import Kernel
public import Markup

/// The questions that all may see, by what became of them.
struct SortedQuestions {
  private(set) var current: CardsTally.Entry?
  private(set) var pinned: [CardsTally.Entry] = []
  private(set) var open: [CardsTally.Entry] = []
  private(set) var answered: [CardsTally.Entry] = []

  init(_ scene: Scene<Questions>) {
    let stage = scene.stage
    for entry in scene.tally.entries
    where stage.desk.shows(entry.card.id, moderated: scene.activity.isModerated) {
      if entry.card.id == stage.current {
        current = entry
      } else if stage.answered[entry.card.id] != nil {
        answered.append(entry)
      } else if stage.pinned.contains(entry.card.id) {
        pinned.append(entry)
      } else {
        open.append(entry)
      }
    }
    pinned = pinned.first(.max, .mostLiked)
  }
}

extension Questions {
  public func marks(of answer: CardsAnswer) -> Set<String> { answer.marks }

  public func results(_ scene: Scene<Questions>) -> Markup {
    let sorted = SortedQuestions(scene)
    let words = QuestionsWords(scene.language)
    if sorted.current == nil, sorted.pinned.isEmpty, sorted.open.isEmpty, sorted.answered.isEmpty {
      return .p(["class": "meta"], .text(words.none))
    }
    let list = shown(sorted, scene)
    return .section(
      .with(sorted.current) { highlighted($0, scene) },
      .when(
        !list.isEmpty,
        .ul(["class": "queue questions", "role": "list"], .each(list) { item($0, scene) })),
      .when(
        scene.place != .screen && sorted.open.count + sorted.pinned.count > list.count,
        .p(["class": "meta"], .text(words.more(sorted.open.count + sorted.pinned.count - list.count)))),
      .when(scene.place != .screen && !sorted.answered.isEmpty, answered(sorted.answered, scene)))
  }

  // The big screen shows what can be read from the last row: the one that is spoken of and the next ones.
  private func shown(_ sorted: SortedQuestions, _ scene: Scene<Questions>) -> [CardsTally.Entry] {
    switch scene.place {
    case .screen:
      let most = sorted.current == nil ? 6 : 3
      let list = sorted.pinned.prefix(most) + sorted.open.first(most, .mostLiked)
      return list.fitting(most, characters: sorted.current == nil ? 620 : 260)
    case .phone, .facilitator: return sorted.pinned + sorted.open.first(60, .mostLiked)
    case .report: return sorted.pinned + sorted.open.first(.max, .mostLiked)
    }
  }

  private func highlighted(_ entry: CardsTally.Entry, _ scene: Scene<Questions>) -> Markup {
    .section(
      ["class": "highlighted", "aria-labelledby": "highlighted"],
      .p(
        ["class": "meta", "id": "highlighted"],
        .span(["class": "tag live"], .text(QuestionsWords(scene.language).now))),
      .ul(
        ["class": "queue", "role": "list"],
        scene.cardItem(entry, likes: true, mine: QuestionsWords(scene.language).mine)))
  }

  private func item(_ entry: CardsTally.Entry, _ scene: Scene<Questions>) -> Markup {
    scene.cardItem(
      entry, likes: true, mine: QuestionsWords(scene.language).mine,
      note: .when(
        scene.stage.pinned.contains(entry.card.id),
        .span(["class": "tag"], .text(QuestionsWords(scene.language).pinned))))
  }

  private func answered(_ cards: [CardsTally.Entry], _ scene: Scene<Questions>) -> Markup {
    let words = QuestionsWords(scene.language)
    let list = cards.first(scene.place == .report ? .max : 60, .mostLiked)
    return .section(
      ["class": "answered"],
      .h2(["class": "heading"], .text(words.answeredPlural), " ", .small(.text("\(cards.count)"))),
      .ul(
        ["class": "queue questions", "role": "list"],
        .each(list) { entry in
          .li(
            ["data-key": .text(entry.card.id), "data-mark": "card-\(entry.card.id)"],
            .article(
              ["class": "card"], .p(["class": "words"], .text(entry.card.text)),
              answer(scene.stage.answered[entry.card.id] ?? "", words),
              .footer(scene.from(entry), .span(.text(words.votes(entry.likes))))))
        }))
  }

  private func answer(_ text: String, _ words: QuestionsWords) -> Markup {
    text.isEmpty
      ? .p(["class": "meta"], .span(["class": "tag done"], .text(words.answeredAloud)))
      : .div(
        ["class": "notes"],
        .p(["class": "hidden"], .text(words.answerIs)),
        .each(text.split(separator: "\n")) { .p(["class": "words"], .text(String($0))) })
  }

  public func table(_ scene: Scene<Questions>) -> ExportTable {
    let words = QuestionsWords(scene.language)
    let cards = CardWords(scene.language)
    let shown = scene.tally.entries.filter { scene.stage.desk.shows($0.card.id, moderated: isModerated) }
    return ExportTable(
      columns: [words.questionColumn, cards.author, cards.department, words.votesColumn, words.state, words.answerIs],
      rows: shown.first(.max, .mostLiked).map { entry in
        let answer = scene.stage.answered[entry.card.id]
        return scene.cardCells(entry) + [answer == nil ? words.open : words.answered, answer ?? ""]
      })
  }
}
