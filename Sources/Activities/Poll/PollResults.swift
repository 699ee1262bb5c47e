import Kernel
public import Markup

extension Poll {
  public func marks(of answer: Answer) -> Set<String> {
    (answer.second ?? answer.first)?.options ?? []
  }

  public func results(_ scene: Scene<Poll>) -> Markup {
    let words = PollWords(scene.language)
    let shown = scene.stage.isSecondRound ? scene.tally.second : scene.tally.first
    let earlier = scene.stage.isSecondRound ? scene.tally.first : nil
    let highest = shown.picks.values.max() ?? 0
    let mine = scene.mine.map(marks(of:)) ?? []
    let bars = options.enumerated().map { index, option in
      let count = shown.picks[option.id] ?? 0
      return Bar(
        mark: option.id, letter: optionLetter(index), label: option.text,
        figure: share(count, of: shown.people, in: scene.language),
        detail: detail(of: option, count, earlier: earlier, in: scene.language),
        share: fraction(count, of: shown.people),
        firstShare: earlier.map { fraction($0.picks[option.id] ?? 0, of: $0.people) },
        isLeading: count > 0 && count == highest, isMine: mine.contains(option.id))
    }
    return [
      .when(earlier != nil, .p(["class": "meta"], .text(words.roundsKey))),
      .bars(bars, in: scene.language),
      .when(!shown.others.isEmpty, others(shown, words)),
    ]
  }

  public func offer(_ scene: Scene<Poll>) -> Markup {
    let words = PollWords(scene.language)
    return [
      .when(scene.stage.isSecondRound, .p(["class": "meta"], .text(words.secondRound))),
      .when(most > 1, .p(["class": "meta"], .text(words.picks(least: least, most: most)))),
      .offer(options, letter: optionLetter),
    ]
  }

  private func detail(
    of option: Choice, _ count: Int, earlier: PollTally.Round?, in language: Language
  ) -> String {
    let words = PollWords(language)
    guard let earlier else { return words.votes(count) }
    return words.first(share(earlier.picks[option.id] ?? 0, of: earlier.people, in: language))
  }

  private func others(_ round: PollTally.Round, _ words: PollWords) -> Markup {
    .section(
      ["class": "others"],
      .h3(.text(words.others)),
      .ul(
        ["class": "given", "role": "list"],
        .each(round.others.sorted { ($1.value, $0.key) < ($0.value, $1.key) }) { text, count in
          .li(["data-key": .text(text)], .text(count > 1 ? "\(text) × \(count)" : text))
        }))
  }

  private func fraction(_ count: Int, of people: Int) -> Double {
    people == 0 ? 0 : Double(count) / Double(people)
  }

  public func table(_ scene: Scene<Poll>) -> ExportTable {
    let words = PollWords(scene.language)
    let two = scene.stage.isSecondRound
    let rows = options.map { option in
      [option.text, String(scene.tally.first.picks[option.id] ?? 0)]
        + (two ? [String(scene.tally.second.picks[option.id] ?? 0)] : [])
    }
    let others = scene.tally.first.others.merging(two ? scene.tally.second.others : [:]) { first, _ in first }
    let written = others.keys.sorted().map { text in
      [text, String(scene.tally.first.others[text] ?? 0)] + (two ? [String(scene.tally.second.others[text] ?? 0)] : [])
    }
    let columns = [words.option] + (two ? [words.firstRound, words.secondRoundShort] : [words.votesColumn])
    return ExportTable(columns: columns, rows: rows + written)
  }

  public func controls(_ scene: Scene<Poll>) -> Markup {
    .when(
      !scene.stage.isSecondRound && scene.tally.first.people > 0,
      scene.moveButton(
        .text(PollWords(scene.language).openSecondRound), fields: [.init(name: "move", value: "second-round")]))
  }
}
