import Kernel
import Markup

struct QuizWords: Sendable {
  let language: Language
  let title, questionsHint, question, explanation, points, isRight, pace, together, own, partial, partialHint: String
  let speed, speedHint, seconds, podium, podiumHint, ofPeople, ofDepartments, noPodium, theRight, notYet: String
  let showPodium, hidePodium, right, wrong, found, reveal, revealAll, previous, next, tooFew, answer, verdictColumn,
    times: String

  func number(_ index: Int) -> String {
    "\(question) \(index)"
  }

  func option(_ line: Int) -> String {
    "\(answer) \(optionLetter(line))"
  }

  func place(_ index: Int, of count: Int) -> String {
    language == .french ? "Question \(index) sur \(count)." : "Question \(index) of \(count)."
  }

  func picks(several: Bool) -> String {
    switch (language, several) {
    case (.french, false): "Une seule bonne réponse. Vous pourrez changer d’avis jusqu’au dévoilement."
    case (.english, false): "One right answer. You can change your mind until it is revealed."
    case (.french, true): "Plusieurs bonnes réponses. Vous pourrez changer d’avis jusqu’au dévoilement."
    case (.english, true): "Several right answers. You can change your mind until they are revealed."
    }
  }

  func send(several: Bool) -> String {
    switch (language, several) {
    case (.french, false): "Envoyer ma réponse"
    case (.english, false): "Send my answer"
    case (.french, true): "Envoyer mes réponses"
    case (.english, true): "Send my answers"
    }
  }

  func answers(_ count: Int) -> String {
    switch language {
    case .french: count < 2 ? "\(count) réponse" : "\(count.written(in: language)) réponses"
    case .english: count == 1 ? "1 answer" : "\(count.written(in: language)) answers"
    }
  }

  func inPoints(_ points: Int) -> String {
    switch language {
    case .french: points < 2 ? "\(points) point" : "\(points.written(in: language)) points"
    case .english: points == 1 ? "1 point" : "\(points.written(in: language)) points"
    }
  }

  func verdict(_ isRight: Bool, _ points: Int) -> String {
    switch (language, isRight, points) {
    case (.french, true, _): "Bonne réponse\u{202F}: \(inPoints(points))."
    case (.english, true, _): "Right: \(inPoints(points))."
    case (.french, false, 0): "Ce n’était pas cela."
    case (.english, false, 0): "That was not it."
    case (.french, false, _): "En partie\u{202F}: \(inPoints(points))."
    case (.english, false, _): "Partly right: \(inPoints(points))."
    }
  }

  func mine(_ points: Int) -> String {
    language == .french ? "Vous avez \(inPoints(points))." : "You have \(inPoints(points))."
  }

  /// At most three names, and how many more.
  func names(_ names: [String]) -> String {
    let shown = names.prefix(3).joined(separator: ", ")
    let others = names.count - 3
    switch (language, others) {
    case (_, ...0): return shown
    case (.french, 1): return "\(shown) et une autre personne"
    case (.english, 1): return "\(shown) and one more"
    case (.french, _): return "\(shown) et \(others.written(in: language)) autres"
    case (.english, _): return "\(shown) and \(others.written(in: language)) more"
    }
  }

  /// Why the podium is empty.
  func nobodyStands(_ podium: QuizPodium?, ofDepartments: Bool) -> String {
    if podium?.hidesSmall ?? false { return tooFew }
    return switch (language, ofDepartments) {
    case (.french, false): "Le podium est encore vide\u{202F}: personne n’a de points pour ce qui est dévoilé."
    case (.english, false): "The podium is still empty: nobody has points for what has been revealed."
    case (.french, true):
      "Le podium des services est encore vide\u{202F}: aucun service indiqué n’a de points pour ce qui est dévoilé."
    case (.english, true):
      "The podium of departments is still empty: no department that people named has points yet."
    }
  }

  private static let french = QuizWords(
    language: .french, title: "Titre du quiz",
    questionsHint: "De 1 à 20 questions, de 2 à 6 réponses chacune. Une question laissée vide disparaît.",
    question: "Question", explanation: "Explication, montrée avec la bonne réponse", points: "Points",
    isRight: "juste", pace: "Rythme", together: "Une question à la fois, quand je l’ouvre",
    own: "Toutes les questions d’un coup, chacun à son rythme", partial: "Points partiels",
    partialHint: "Quand plusieurs réponses sont justes\u{202F}: chaque choix juste ajoute, chaque choix faux retire.",
    speed: "La rapidité compte",
    speedHint:
      "Une question à la fois seulement. La lenteur coûte au plus la moitié des points\u{202F}; sans heure mesurée, le quart.",
    seconds: "Secondes pendant lesquelles elle compte, de 5 à 300", podium: "Podium",
    podiumHint: "Trois marches, rien en dessous\u{202F}; jamais quand les réponses sont anonymes.",
    ofPeople: "Les personnes", ofDepartments: "Les services, par leur moyenne", noPodium: "Pas de podium",
    theRight: "Juste\u{202F}: ", notYet: "La bonne réponse n’est pas encore dévoilée.", showPodium: "Montrer le podium",
    hidePodium: "Revenir à la question", right: "juste", wrong: "faux",
    found: "ont trouvé", reveal: "Dévoiler la bonne réponse", revealAll: "Dévoiler toutes les bonnes réponses",
    previous: "Question précédente", next: "Question suivante",
    tooFew: "Les services de moins de cinq personnes ne sont pas montrés.", answer: "Réponse", verdictColumn: "Juste",
    times: "Fois")

  private static let english = QuizWords(
    language: .english, title: "Title of the quiz",
    questionsHint: "1 to 20 questions with 2 to 6 answers each. A question left entirely empty is removed.",
    question: "Question", explanation: "Explanation, shown with the right answer", points: "Points", isRight: "right",
    pace: "Pace", together: "One question at a time, when I open it",
    own: "All questions at once, everybody at their own pace",
    partial: "Partial credit",
    partialHint: "When several answers are right: each right pick adds, each wrong pick takes away.",
    speed: "Speed counts",
    speedHint:
      "Only with one question at a time. A slow answer loses half of its points at most; without a measured time, a quarter.",
    seconds: "Seconds over which it counts, 5 to 300", podium: "Podium",
    podiumHint: "Three steps, nothing below; never when answers are anonymous.", ofPeople: "People",
    ofDepartments: "Departments, by their average", noPodium: "No podium", theRight: "Right: ",
    notYet: "The right answer has not been revealed yet.", showPodium: "Show the podium",
    hidePodium: "Back to the question", right: "right", wrong: "wrong", found: "got it right",
    reveal: "Reveal the right answer", revealAll: "Reveal all right answers", previous: "Previous question",
    next: "Next question", tooFew: "Departments of fewer than five people are not shown.", answer: "Answer",
    verdictColumn: "Right", times: "Times")
}

extension QuizWords {
  init(_ language: Language) {
    self = language == .french ? Self.french : Self.english
  }
}
