public import Markup

extension Board {
  public func controls(_ scene: Scene<Board>) -> Markup {
    let words = BoardWords(scene.language)
    let stage = scene.stage
    if isPrivate(at: stage) {
      return .section(
        .p(["class": "notice"], .span(.text(words.privateNow))),
        scene.moveButton(.text(words.share), style: "primary", fields: [.init(name: "move", value: "share")]))
    }
    let cards = scene.tally.entries.filter { stage.desk.shows($0.card.id, moderated: false) }
    return [
      .when(
        votes > 0 && !cards.isEmpty,
        stage.isVotingClosed
          ? scene.moveButton(.text(words.openVoting), fields: [.init(name: "move", value: "open-voting")])
          : scene.moveButton(.text(words.closeVoting), fields: [.init(name: "move", value: "close-voting")])),
      .when(!cards.isEmpty, scene.workForm(cards, on: stage.desk, more: workFields(words))),
      .when(!stage.results.isEmpty, droppable(scene)),
      scene.readingQueue(stage.desk, moderated: false),
    ]
  }

  private func workFields(_ words: BoardWords) -> Markup {
    [
      .div(
        ["class": "pair"],
        Fields.select(
          "column", label: words.toColumn, value: columns.first?.id ?? "",
          options: columns.map { ($0.id, $0.text) }),
        .p(["class": "choices below"], .button(["name": "move", "value": "column"], .text(words.moveCards)))),
      Fields.line(
        "wording", label: words.wording, value: "", limit: Self.wordingLimit, hint: words.wordingHint),
      .div(
        ["class": "pair"],
        Fields.line("who", label: words.who, value: "", limit: Self.whoLimit),
        .div(
          ["class": "field"], .label(["for": "by"], .text(words.by)),
          .input(["id": "by", "name": "by", "type": "date"]))),
      .p(
        ["class": "choices"],
        .button(["name": "move", "value": "decision"], .text(words.makeDecision)), " ",
        .button(["name": "move", "value": "action"], .text(words.makeAction))),
    ]
  }

  private func droppable(_ scene: Scene<Board>) -> Markup {
    let words = BoardWords(scene.language)
    return .section(
      .h3(.text(words.outcomes)),
      .ul(
        ["class": "queue", "role": "list"],
        .each(scene.stage.results) { result in
          .li(
            ["data-key": .text(result.id)],
            .article(
              ["class": "card"], line(of: result, words),
              .footer(
                scene.moveButton(
                  .text(words.drop), style: "quiet",
                  fields: [.init(name: "move", value: "drop"), .init(name: "result", value: result.id)],
                  accessibleLabel: words.drop(result.text)))))
        }))
  }

  /// A decision or an action in a line: what, who, by when.
  func line(of result: Result, _ words: BoardWords) -> Markup {
    [
      .p(["class": "words"], .text(result.text)),
      .p(
        ["class": "meta"],
        .span(["class": "tag done"], .text(result.task == nil ? words.decision : words.action)),
        .with(result.task) { task in
          [
            " ", .span(.text(task.who)), " ",
            .time(["datetime": .text(task.by)], .text(WrittenDay(task.by)?.written(in: words.language) ?? task.by)),
          ]
        }),
    ]
  }

  public func outcomes(_ scene: Scene<Board>) -> [Outcome] {
    scene.stage.results.map { result in
      Outcome(form: result.task.map { .action(who: $0.who, by: $0.by) } ?? .decision, text: result.text)
    }
  }
}
