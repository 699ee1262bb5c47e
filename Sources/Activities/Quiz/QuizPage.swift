public import Kernel
public import Markup

extension Quiz {
  public func answerFields(_ scene: Scene<Quiz>) -> Markup {
    let words = QuizWords(scene.language)
    let asked = pace == .own ? questions : current(at: scene.stage).map { [$0] } ?? []
    return .div(
      ["class": "quiz"],
      .each(asked) { question in
        scene.stage.revealed.contains(question.id)
          ? told(question, in: scene, words) : asking(question, in: scene, words)
      },
      .when(
        !scene.stage.revealed.isEmpty && scene.mine != nil, .p(["class": "lead"], .text(words.mine(points(of: scene)))))
    )
  }

  private func asking(_ question: QuizQuestion, in scene: Scene<Quiz>, _ words: QuizWords) -> Markup {
    let mine = scene.mine?.given[question.id]?.options ?? []
    return .fieldset(
      ["class": "answers", "data-key": .text(question.id)],
      .legend(.text(numbered(question, words)), " ", .span(["class": "words"], .text(question.text))),
      .p(["class": "meta"], .text(words.picks(several: question.takesSeveral))),
      .each(question.options.enumerated().map { $0 }) { index, option in
        .label(
          ["class": "choice"],
          .input([
            "type": question.takesSeveral ? "checkbox" : "radio", "name": .text(Self.field(question)),
            "value": .text(option.id), "checked": .flag(mine.contains(option.id)), "disabled": .flag(!scene.isOpen),
          ]),
          " ", .span(.text(option.text)), " ",
          .span(["class": "letter", "aria-hidden": "true"], .text(optionLetter(index))))
      })
  }

  // What I answered, what was right, and why.
  private func told(_ question: QuizQuestion, in scene: Scene<Quiz>, _ words: QuizWords) -> Markup {
    let given = scene.mine?.given[question.id]
    let points = given.map { QuizMarking(self).points($0, for: question) } ?? 0
    return .section(
      ["class": "told", "data-key": .text(question.id)],
      .h2(.text(question.text)),
      .with(given) { .p(["class": "notice"], .text(words.verdict(QuizMarking.isRight($0, for: question), points))) },
      .p(.text(words.theRight), .b(.text(question.rightTexts(in: scene.language)))),
      .when(!question.explanation.isEmpty, .p(["class": "reason"], .text(question.explanation))))
  }

  /// Which of how many, when there are several.
  func numbered(_ question: QuizQuestion, _ words: QuizWords) -> String {
    guard questions.count > 1, let index = questions.firstIndex(of: question) else { return "" }
    return words.place(index + 1, of: questions.count)
  }

  private func points(of scene: Scene<Quiz>) -> Int {
    let marking = QuizMarking(self)
    return questions.reduce(0) { sum, question in
      guard scene.stage.revealed.contains(question.id), let given = scene.mine?.given[question.id] else { return sum }
      return sum + marking.points(given, for: question)
    }
  }

  public func round(at stage: Stage) -> String {
    pace == .own ? "" : current(at: stage)?.id ?? ""
  }

  public func formScene(at stage: Stage) -> String {
    ([stage.current ?? ""] + stage.revealed.sorted()).joined(separator: "-")
  }

  public func isSettled(at stage: Stage) -> Bool { open(at: stage).isEmpty }

  public func recap(of answer: Answer, at stage: Stage, in language: Language) -> [String] {
    let asked = open(at: stage)
    return asked.compactMap { question in
      guard let given = answer.given[question.id] else { return nil }
      let picked = question.options.filter { given.options.contains($0.id) }.map(\.text)
      let texts = picked.joined(separator: language == .french ? "\u{202F}; " : "; ")
      return asked.count == 1 ? texts : "\(question.text) \(texts)"
    }
  }

  public func sendLabel(_ scene: Scene<Quiz>) -> String? {
    open(at: scene.stage).isEmpty ? nil : QuizWords(scene.language).send(several: pace == .own && questions.count > 1)
  }

  public func controls(_ scene: Scene<Quiz>) -> Markup {
    let words = QuizWords(scene.language)
    let hidden = questions.filter { !scene.stage.revealed.contains($0.id) }
    let podiumButton = podiumControl(scene, words)
    if pace == .own {
      return .div(
        ["class": "choices"],
        .when(
          !hidden.isEmpty, scene.moveButton(.text(words.revealAll), fields: [.init(name: "move", value: "reveal-all")])),
        podiumButton)
    }
    guard let current = current(at: scene.stage), let index = questions.firstIndex(of: current) else { return .nothing }
    let next = questions.dropFirst(index + 1).first
    return .div(
      ["class": "choices"],
      .when(
        !scene.stage.revealed.contains(current.id),
        scene.moveButton(
          .text(words.reveal),
          fields: [.init(name: "move", value: "reveal"), .init(name: "question", value: current.id)])),
      .when(index > 0, opening(questions[max(0, index - 1)], label: words.previous, in: scene)),
      .with(next) { opening($0, label: words.next, in: scene) },
      podiumButton)
  }

  // A podium on which nobody would stand is not offered; the page says why.
  private func podiumControl(_ scene: Scene<Quiz>, _ words: QuizWords) -> Markup {
    guard podium != .none, scene.identity != .anonymous, !scene.stage.revealed.isEmpty else { return .nothing }
    let steps = QuizPodium(scene)
    if !scene.stage.showsPodium, steps?.steps.isEmpty ?? true {
      return .p(["class": "meta"], .text(words.nobodyStands(steps, ofDepartments: podium == .departments)))
    }
    return scene.moveButton(
      .text(scene.stage.showsPodium ? words.hidePodium : words.showPodium),
      fields: [.init(name: "move", value: "podium")])
  }

  private func opening(_ question: QuizQuestion, label: String, in scene: Scene<Quiz>) -> Markup {
    scene.moveButton(
      .text(label), fields: [.init(name: "move", value: "open"), .init(name: "question", value: question.id)],
      accessibleLabel: "\(label) – \(question.text)")
  }
}

extension QuizQuestion {
  /// The right options, one after the other.
  func rightTexts(in language: Language) -> String {
    options.filter { right.contains($0.id) }.map(\.text).joined(separator: language == .french ? "\u{202F}; " : "; ")
  }
}
