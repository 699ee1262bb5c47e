public import Kernel
public import Markup

extension Board {
  public func setUpFields(in language: Language) -> Markup {
    let words = BoardWords(language)
    let cards = CardWords(language)
    return [
      Fields.paragraphs(
        "question", label: words.question, value: question, limit: Self.questionLimit, required: true),
      Fields.select(
        "preset", label: words.preset, value: "",
        options: [("", words.keepColumns)] + BoardPreset.all.map { ($0.value(in: language), $0.title[language]) },
        hint: words.presetHint),
      Fields.options(
        "column", legend: words.columns, hint: words.columnsHint, values: columns, most: 6, limit: Self.columnLimit,
        in: language),
      .div(
        ["class": "pair"],
        Fields.number("most", label: words.most, value: most, in: 1...20, hint: words.mostHint),
        Fields.number("length", label: cards.length, value: length, in: 20...400, hint: cards.lengthHint)),
      Fields.number("votes", label: words.votes, value: votes, in: 0...20, hint: words.votesHint),
      Fields.tick("private", label: words.privateFirst, isOn: isPrivateFirst, hint: words.privateHint),
    ]
  }

  public func answerFields(_ scene: Scene<Board>) -> Markup {
    let words = BoardWords(scene.language)
    let stage = scene.stage
    let own = scene.mine?.cards ?? []
    let used = scene.mine?.liked.count { scene.tally.contains($0) } ?? 0
    return [
      .when(isPrivate(at: stage), .p(["class": "reason"], .text(words.onlyYou))),
      .when(
        takesVotes(at: stage),
        .p(["class": "meta"], .b(.text(words.votesLeft(votes - used))), " ", .span(.text(words.howToVote)))),
      scene.cardForm(
        words.form(own.count, of: most), within: limits,
        before: Fields.select(
          "column", label: words.column, value: own.last?.column ?? columns.first?.id ?? "",
          options: columns.map { ($0.id, $0.text) })
      ) { card in
        if stage.desk.dismissed.contains(card.id) { return CardWords(scene.language).setAside }
        let column = stage.columnOf[card.id] ?? card.column
        return columns.first { $0.id == column }?.text
      },
    ]
  }

  public func keepsAnswersPrivate(at stage: Stage) -> Bool { isPrivate(at: stage) }

  public func formScene(at stage: Stage) -> String {
    (stage.isShared ? "shared" : "") + (stage.isVotingClosed ? "closed" : "")
  }

  public func sendLabel(_ scene: Scene<Board>) -> String? {
    (scene.mine?.cards.count ?? 0) < most ? BoardWords(scene.language).send : nil
  }
}
