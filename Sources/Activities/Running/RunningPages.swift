import Kernel
import Markup

// What a running activity shows: each asks its kind with the scene that the view allows.
extension Running {
  func setUpFields(in language: Language) -> Markup { activity.setUpFields(in: language) }
  func answerFields(_ view: ActivityView) -> Markup { activity.answerFields(scene(view)) }
  func sendLabel(_ view: ActivityView) -> String? { activity.sendLabel(scene(view)) }
  func results(_ view: ActivityView) -> Markup { activity.results(scene(view)) }

  // No answer gets in here, so none gets out.
  func offer(_ view: ActivityView) -> Markup {
    activity.offer(
      Scene(
        activity: activity, stage: stage, tally: activity.emptyTally, language: view.language, place: view.place,
        isOpen: view.isOpen, showsResults: false, identity: view.identity, routes: view.routes))
  }

  func controls(_ view: ActivityView) -> Markup { activity.controls(scene(view)) }
  func table(_ view: ActivityView) -> ExportTable { activity.table(scene(view)) }
  func outcomes(_ view: ActivityView) -> [Outcome] { activity.outcomes(scene(view)) }

  func marks(of token: Token) -> Set<String> {
    answers[token].map(activity.marks) ?? []
  }

  func recap(of token: Token, in language: Language) -> [String] {
    answers[token].map { activity.recap(of: $0, at: stage, in: language) } ?? []
  }

  func robotAnswer(to blank: BlankForm, in language: Language, drawing chance: inout Chance) -> Form {
    A.robotAnswer(to: blank, in: language, drawing: &chance)
  }

  private func scene(_ view: ActivityView) -> Scene<A> {
    let part = view.only.map(tally(of:)) ?? (tally, answered)
    return Scene(
      activity: activity, stage: stage, tally: part.0, language: view.language, place: view.place,
      mine: view.reader.flatMap { answers[$0] }, answered: part.1, isOpen: view.isOpen,
      showsResults: view.showsResults, identity: view.identity, seed: view.seed, routes: view.routes,
      signatures: view.signatures)
  }

  private func tally(of tokens: Set<Token>) -> (A.Tally, Int) {
    var tally = activity.emptyTally
    var count = 0
    for token in tokens {
      guard let answer = answers[token] else { continue }
      tally.add(answer, from: token)
      if activity.counts(answer, at: stage) { count += 1 }
    }
    return (tally, count)
  }
}
