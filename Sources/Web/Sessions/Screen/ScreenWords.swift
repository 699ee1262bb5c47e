import Kernel
import Markup

struct ScreenWords: Sendable {
  let language: Language
  let paused, pauseTitle, pauseReason, hidden, sealed, fullScreen, thanks, report, whoIsHere, reactions: String

  static func of(_ language: Language) -> ScreenWords {
    language == .french ? french : english
  }

  func place(_ place: Int, of count: Int) -> String {
    language == .french ? "\(place) sur \(count)" : "\(place) of \(count)"
  }

  func of(_ people: Int) -> String {
    language == .french ? "sur \(people.written(in: language))" : "of \(people.written(in: language))"
  }

  func stillOpen(_ until: String) -> String {
    language == .french ? "ouverte \(until)" : "open \(until)"
  }

  func join(_ address: String) -> String {
    language == .french ? "Rejoignez-nous sur \(address)" : "Join us at \(address)"
  }

  func arrived(_ people: Int) -> String {
    let figure = people.written(in: language)
    return switch (language, people) {
    case (.french, 0): "Personne encore\u{202F}: la première pierre est pour vous."
    case (.english, 0): "Nobody yet: the first stone is yours."
    case (.french, 1): "Une personne est arrivée."
    case (.english, 1): "One person has arrived."
    case (.french, _): "\(figure) personnes sont arrivées."
    case (.english, _): "\(figure) people have arrived."
    }
  }

  func stone(_ people: Int) -> String {
    language == .french ? "Une pierre pour \(people) personnes" : "One stone for \(people) people"
  }

  func footing(room: Int, remote: Int, later: Int) -> String {
    let (room, remote, later) = (room.written(in: language), remote.written(in: language), later.written(in: language))
    return language == .french
      ? "\(room) dans la salle · \(remote) à distance · \(later) en différé"
      : "\(room) in the room · \(remote) remote · \(later) in their own time"
  }

  private static let french = ScreenWords(
    language: .french, paused: "En pause", pauseTitle: "Une pause",
    pauseReason: "La séance reprend bientôt. Vos réponses sont gardées.",
    hidden: "Les résultats apparaîtront ici quand ils seront dévoilés.",
    sealed: "Les résultats apparaîtront ici à la clôture.", fullScreen: "Plein écran",
    thanks: "Merci d’avoir pris part", report: "Le compte rendu est sur vos téléphones.",
    whoIsHere: "Qui est là, par service", reactions: "Réactions")

  private static let english = ScreenWords(
    language: .english, paused: "Paused", pauseTitle: "A break",
    pauseReason: "The session resumes shortly. Your answers are kept.",
    hidden: "The results will appear here when they are revealed.",
    sealed: "The results will appear here once the activity closes.", fullScreen: "Full screen",
    thanks: "Thank you for taking part", report: "The report is on your phones.",
    whoIsHere: "Who is here, by department", reactions: "Reactions")
}
