import Kernel
import Markup
import Sessions

struct TodayWords: Sendable {
  let language: Language
  let asked, askedReason, nothingAsked, mine, mineReason, noSession, prepare, answer, now: String
  let invited, invitedReason, takePart: String

  static func of(_ language: Language) -> TodayWords {
    language == .french ? french : english
  }

  func title(asked count: Int) -> String {
    let figure = spelled(count)
    return switch (language, count) {
    case (.french, 0): "Rien n’attend votre réponse aujourd’hui."
    case (.french, 1): "Une activité attend votre réponse."
    case (.french, _): "\(figure) activités attendent votre réponse."
    case (.english, 0): "Nothing is waiting for your answer today."
    case (.english, 1): "One activity can be answered now."
    case (.english, _): "\(figure) activities can be answered now."
    }
  }

  private func spelled(_ count: Int) -> String {
    let names =
      language == .french
      ? ["Deux", "Trois", "Quatre", "Cinq", "Six", "Sept", "Huit", "Neuf"]
      : ["Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine"]
    return names.indices.contains(count - 2) ? names[count - 2] : count.written(in: language)
  }

  /// What else a session asks.
  func others(_ count: Int) -> String {
    switch (language, count) {
    case (.french, 1): "Et une autre activité de cette séance"
    case (.french, _): "Et \(count.written(in: language)) autres activités de cette séance"
    case (.english, 1): "And one more from this session"
    case (.english, _): "And \(count.written(in: language)) more from this session"
    }
  }

  func kind(_ kind: String, _ window: Window, of session: String) -> String {
    switch (language, window) {
    case (.french, .before): "\(kind), ouvert avant «\u{202F}\(session)\u{202F}»"
    case (.french, .live): "\(kind), en direct dans «\u{202F}\(session)\u{202F}»"
    case (.french, .after): "\(kind), encore ouvert après «\u{202F}\(session)\u{202F}»"
    case (.english, .before): "\(kind), open before “\(session)”"
    case (.english, .live): "\(kind), live in “\(session)”"
    case (.english, .after): "\(kind), still open after “\(session)”"
    }
  }

  func minutes(_ minutes: Int) -> String { "\(minutes.written(in: language))\u{00A0}min" }

  func until(time: String) -> String {
    language == .french ? "jusqu’à \(time)" : "until \(time)"
  }

  func until(day: String) -> String {
    language == .french ? "jusqu’au \(day)" : "until \(day)"
  }

  func today(_ time: String) -> String {
    language == .french ? "aujourd’hui, \(time)" : "today, \(time)"
  }

  private static let french = TodayWords(
    language: .french, asked: "On me demande", askedReason: "Le plus pressé d’abord.",
    nothingAsked:
      "Ici viendront les activités ouvertes à toute l’organisation, et celles des séances où vous avez une place.",
    mine: "Mes séances", mineReason: "Celles que vous animez.",
    noSession: "Vous n’animez aucune séance. La première se prépare en quelques minutes.",
    prepare: "Préparer une séance", answer: "Répondre", now: "maintenant", invited: "On m’invite",
    invitedReason: "Les séances ouvertes à toute l’organisation.", takePart: "Prendre part")

  private static let english = TodayWords(
    language: .english, asked: "For me to answer", askedReason: "Most urgent first.",
    nothingAsked:
      "Activities open to the whole organisation will appear here, and those of the sessions you have joined.",
    mine: "My sessions", mineReason: "Those you facilitate.",
    noSession: "You do not facilitate any session yet. The first one takes a few minutes to prepare.",
    prepare: "Prepare a session", answer: "Answer", now: "now", invited: "Invitations",
    invitedReason: "Sessions for the whole organisation.", takePart: "Take part")
}
