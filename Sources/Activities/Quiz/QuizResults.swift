import Kernel
public import Markup

extension Quiz {
  public func marks(of answer: Answer) -> Set<String> {
    Set(answer.given.flatMap { id, given in given.options.map { Self.mark(id, $0) } })
  }

  private static func mark(_ question: String, _ option: String) -> String {
    "\(question)-\(option)"
  }

  /// The open question, or all of them at each one's own pace and in the report. Where the podium is up it stands alone:
  /// the screen never scrolls, and everybody looks at the same thing.
  public func results(_ scene: Scene<Quiz>) -> Markup {
    let words = QuizWords(scene.language)
    let isWhole = pace == .own || scene.place == .report
    let shown = isWhole ? questions : current(at: scene.stage).map { [$0] } ?? []
    if scene.place == .report {
      return [.each(shown) { result($0, in: scene, words) }, stairs(QuizPodium(scene), words)]
    }
    if scene.stage.showsPodium { return podiumPart(scene, words) }
    // On the screen several questions at once are one line each.
    if scene.place == .screen, pace == .own, questions.count > 1 { return summary(scene, words) }
    return .each(shown) { result($0, in: scene, words) }
  }

  private func result(_ question: QuizQuestion, in scene: Scene<Quiz>, _ words: QuizWords) -> Markup {
    let count = scene.tally.questions[question.id] ?? .init()
    let isRevealed = scene.stage.revealed.contains(question.id)
    return .section(
      ["class": "quiz-result", "data-key": .text(question.id)],
      .p(["class": "meta"], .text([numbered(question, words), words.answers(count.people)].joined(separator: " "))),
      title(question),
      isRevealed || scene.place == .facilitator
        ? .bars(bars(question, count, in: scene, words), in: scene.language)
        : waiting(question, in: scene),
      .when(
        isRevealed && !question.explanation.isEmpty, .p(["class": "reason"], .text(question.explanation))),
      .when(!isRevealed, .p(["class": "meta"], .text(words.notYet))))
  }

  // What was picked is told to whoever picked it, on their phone.
  private func waiting(_ question: QuizQuestion, in scene: Scene<Quiz>) -> Markup {
    guard scene.place == .phone else { return .offer(question.options, letter: optionLetter) }
    let mine = scene.mine.map(marks(of:)) ?? []
    let mark = { (option: Choice) in Self.mark(question.id, option.id) }
    return .offer(question.options, letter: optionLetter, mark: mark) { option in
      .mineTag(shown: mine.contains(mark(option)), in: scene.language)
    }
  }

  /// The question that is open, or the texts of all where each goes at their own pace.
  public func offer(_ scene: Scene<Quiz>) -> Markup {
    if pace == .own, questions.count > 1 {
      return .offer(questions.map { Choice(id: $0.id, text: $0.text) }) { String($0 + 1) }
    }
    return .with(current(at: scene.stage)) { question in
      .section(
        ["class": "quiz-result"],
        .when(questions.count > 1, .p(["class": "meta"], .text(numbered(question, QuizWords(scene.language))))),
        title(question), .offer(question.options, letter: optionLetter))
    }
  }

  private func title(_ question: QuizQuestion) -> Markup {
    .h2(["class": .optional(question.text.count > 90 ? "long" : nil)], .text(question.text))
  }

  private func bars(
    _ question: QuizQuestion, _ count: QuizTally.Count, in scene: Scene<Quiz>, _ words: QuizWords
  ) -> [Bar] {
    let mine = scene.mine.map(marks(of:)) ?? []
    return question.options.enumerated().map { index, option in
      let picked = count.picks[option.id] ?? 0
      let isRight = question.right.contains(option.id)
      return Bar(
        mark: Self.mark(question.id, option.id), letter: optionLetter(index),
        label: isRight ? "\(option.text) ✓" : option.text,
        figure: share(picked, of: count.people, in: scene.language),
        detail: isRight ? words.right : words.wrong,
        share: count.people == 0 ? 0 : Double(picked) / Double(count.people), isLeading: isRight,
        isMine: mine.contains(Self.mark(question.id, option.id)))
    }
  }

  // One line a question: how many found it, once it is revealed.
  private func summary(_ scene: Scene<Quiz>, _ words: QuizWords) -> Markup {
    let bars = questions.enumerated().map { index, question in
      let count = scene.tally.questions[question.id] ?? .init()
      let isRevealed = scene.stage.revealed.contains(question.id)
      return Bar(
        mark: nil, letter: String(index + 1), label: question.text,
        figure: isRevealed ? share(count.right, of: count.people, in: scene.language) : "",
        detail: isRevealed ? words.found : words.answers(count.people),
        share: isRevealed && count.people > 0 ? Double(count.right) / Double(count.people) : 0)
    }
    return .div(["class": questions.count > 6 ? "quiz-summary many" : "quiz-summary"], .bars(bars, in: scene.language))
  }

  // Somebody asked for it: where nobody stands on it, it says why.
  private func podiumPart(_ scene: Scene<Quiz>, _ words: QuizWords) -> Markup {
    let podium = QuizPodium(scene)
    if let podium, !podium.steps.isEmpty { return stairs(podium, words) }
    return .p(["class": "reason"], .text(words.nobodyStands(podium, ofDepartments: self.podium == .departments)))
  }

  private func stairs(_ podium: QuizPodium?, _ words: QuizWords) -> Markup {
    .with(podium) { podium in
      .section(
        ["class": "podium-part"],
        .h2(["class": "hidden"], .text(words.podium)),
        .ol(
          ["class": "podium", "role": "list"],
          .each(podium.steps) { step in
            .li(
              ["data-place": .number(step.place), "data-key": .text("place-\(step.names.first ?? "")")],
              .p(
                ["class": "who"],
                .with(step.department) { sign in
                  .span(
                    ["class": "department", "data-department": .number(sign.number), "aria-hidden": "true"],
                    .text(sign.letters))
                },
                " ", .text(words.names(step.names))),
              .p(["class": "stair"], .b(.text(String(step.place))), .text(words.inPoints(step.points))))
          }),
        .when(podium.hidesSmall, .p(["class": "meta"], .text(words.tooFew))))
    }
  }

  public func table(_ scene: Scene<Quiz>) -> ExportTable {
    let words = QuizWords(scene.language)
    let rows = questions.flatMap { question in
      let isRevealed = scene.stage.revealed.contains(question.id)
      let count = scene.tally.questions[question.id] ?? .init()
      return question.options.map { option in
        let verdict = question.right.contains(option.id) ? words.right : words.wrong
        return [question.text, option.text, isRevealed ? verdict : "", String(count.picks[option.id] ?? 0)]
      }
    }
    return ExportTable(columns: [words.question, words.answer, words.verdictColumn, words.times], rows: rows)
  }
}
