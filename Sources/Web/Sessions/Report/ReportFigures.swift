import Kernel
import Markup

// What is said beside figures, and why some are not given.
extension ReportWords {
  func people(_ count: Int, departments: Int) -> String {
    let people = language == .french ? (count < 2 ? "personne" : "personnes") : (count == 1 ? "person" : "people")
    if departments < 2 { return people }
    return language == .french
      ? "\(people), \(departments) services" : "\(people), \(departments) departments"
  }

  func answersFact(_ count: Int) -> String {
    language == .french ? (count < 2 ? "réponse" : "réponses") : (count == 1 ? "answer" : "answers")
  }

  func outside(_ count: Int) -> String {
    language == .french
      ? (count < 2 ? "a répondu avant ou après" : "ont répondu avant ou après") : "answered before or after"
  }

  func proxies(_ count: Int) -> String {
    language == .french
      ? (count < 2 ? "réponse saisie pour autrui" : "réponses saisies pour autrui")
      : (count == 1 ? "answer entered for somebody" : "answers entered for others")
  }

  /// The sentences under the table of participation.
  func reasons(_ participation: ReportedParticipation) -> [String] {
    var reasons: [String] = []
    if participation.departments.isEmpty {
      if participation.people > 0 { reasons.append(noDepartments) }
    } else {
      reasons.append(counting)
      if participation.keepsSomething { reasons.append(keptReason) }
    }
    if participation.robots > 0 { reasons.append(robots(participation.robots)) }
    return reasons
  }

  private var noDepartments: String {
    language == .french
      ? "Pas de détail par service\u{202F}: aucun ne compte ici cinq personnes que l’on puisse montrer sans en désigner."
      : "Nothing by department: none has five people here who could be shown without pointing at someone."
  }

  private var counting: String {
    language == .french
      ? "Qui répond dans deux fenêtres compte une fois dans l’ensemble. Les réponses anonymes n’ont ni service ni "
        + "fenêtre."
      : "Whoever answers in two windows counts once in all. Anonymous answers have neither department nor window."
  }

  private var keptReason: String {
    language == .french
      ? "Non montré\u{202F}: moins de cinq personnes, ou un chiffre dont on déduirait celui d’un petit service."
      : "Not shown: fewer than five people, or a figure from which that of a small department would follow."
  }

  /// Why these departments are not shown apart.
  func keptApart(_ names: [String]) -> String {
    language == .french
      ? "Pas montrés à part\u{202F}: \(listed(names)). Un service de moins de cinq réponses ne l’est jamais, ni celui "
        + "dont on déduirait le premier."
      : "Not shown apart: \(listed(names)). A department of fewer than five answers never is, nor one from which it "
        + "would follow."
  }

  private func robots(_ count: Int) -> String {
    let figure = count.written(in: language)
    return language == .french
      ? (count < 2
        ? "Un robot de répétition a répondu aussi\u{202F}: ses réponses sont dans les résultats, il n’est pas compté ici."
        : "\(figure) robots de répétition ont répondu aussi\u{202F}: leurs réponses sont dans les résultats, ils ne sont "
          + "pas comptés ici.")
      : (count == 1
        ? "One rehearsal robot answered too: its answers are in the results, it is not counted here."
        : "\(figure) rehearsal robots answered too: their answers are in the results, they are not counted here.")
  }
}
