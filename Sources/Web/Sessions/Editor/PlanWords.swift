import Activities
import Kernel
import Sessions

struct PlanWords: Sendable {
  let language: Language
  let windows, windowsHint, before, beforeHint, live, liveHint, after, afterHint, from, until, untilEnd: String
  let visibility, identity, fixed, minutes, minutesHint, notes, notesHint: String

  static func of(_ language: Language) -> PlanWords {
    language == .french ? french : english
  }

  func name(of visibility: Visibility) -> String {
    switch (language, visibility) {
    case (.french, .atOnce): "Tout de suite"
    case (.french, .afterAnswer): "Après avoir répondu"
    case (.french, .whenRevealed): "Quand je les dévoile"
    case (.french, .whenClosed): "À la clôture, pas avant, même pour moi"
    case (.english, .atOnce): "At once"
    case (.english, .afterAnswer): "Once a person has answered"
    case (.english, .whenRevealed): "When I reveal them"
    case (.english, .whenClosed): "Once closed; until then, not even to me"
    }
  }

  func name(of identity: AnswerIdentity) -> String {
    switch (language, identity) {
    case (.french, .named): "Signées"
    case (.french, .pseudonymous): "Sous pseudonyme"
    case (.french, .anonymous): "Anonymes\u{202F}: personne ne saura jamais"
    case (.english, .named): "Named"
    case (.english, .pseudonymous): "Pseudonymous"
    case (.english, .anonymous): "Anonymous: nobody ever knows"
    }
  }

  static let noWindow = Bilingual(
    french: "Choisissez au moins un moment où l’activité prend des réponses.",
    english: "Choose at least one time when the activity takes answers.")
  static let noEnd = Bilingual(
    french: "Dites jusqu’à quand l’activité reste ouverte après la séance.",
    english: "Say until when the activity stays open after the session.")
  static let noDate = Bilingual(
    french: "Cette date n’existe pas. Choisissez un jour et une heure.",
    english: "There is no such date. Choose a day and a time.")

  private static let french = PlanWords(
    language: .french, windows: "Quand elle prend des réponses",
    windowsHint: "Un, deux ou trois moments\u{202F}: toutes les réponses font un seul résultat.", before: "Avant",
    beforeHint: "Pour qui sera absent, ou pour arriver en sachant.", live: "En direct",
    liveHint: "Quand vous la montrez pendant la séance.", after: "Après",
    afterHint: "Elle reste ouverte à qui n’a pas pu venir.", from: "À partir de (vide\u{202F}: tout de suite)",
    until: "Jusqu’à (vide\u{202F}: jusqu’à la séance)", untilEnd: "Jusqu’à",
    visibility: "Les résultats se voient", identity: "Les réponses sont",
    fixed: "Des réponses sont là\u{202F}: cela ne change plus.", minutes: "Minutes prévues",
    minutesHint: "Pour l’ordre du jour. Rien ne se ferme tout seul.", notes: "Mes notes",
    notesHint: "Vous seul·e et les autres personnes qui animent les lisez.")

  private static let english = PlanWords(
    language: .english, windows: "When it takes answers",
    windowsHint: "One, two or all three: the answers make one result.", before: "Before",
    beforeHint: "For those who will be away, or to come well informed.", live: "Live",
    liveHint: "When you show it during the session.", after: "After",
    afterHint: "It stays open for those who could not come.", from: "From (empty: right away)",
    until: "Until (empty: until the session)", untilEnd: "Until", visibility: "Results are visible",
    identity: "Answers are", fixed: "Answers have come in: this can no longer be changed.", minutes: "Planned minutes",
    minutesHint: "For the agenda. Nothing closes by itself.", notes: "My notes",
    notesHint: "Only you and the other facilitators read them.")
}
