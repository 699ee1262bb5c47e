import Activities
import Kernel
import Markup
import Sessions

struct FacilitatorWords: Sendable {
  let language: Language
  let prepared, live, paused, closed, prepare, edit, openScreen, report, undo, agenda, notes, hiddenForAll: String
  let takesAnswers, takesNone, closeActivity, reopenActivity, proxy, reset, room, waiting, admit, turnAway: String
  let hands, lower, whoIsHere, department, inRoom, remote, noDepartment, session, lock, unlock, paceOwn: String
  let paceFacilitator, rehearse, closeSession, previous, next, pause, resume, addMinute, begin, reveal: String
  let pausedForAll, endingTitle, goOn, resetting, revealed: String
  let proxyTitle, proxyReason, proxyName, proxyDepartment, send, cancel: String

  static func of(_ language: Language) -> FacilitatorWords {
    language == .french ? french : english
  }

  func lobbyTitle(_ phase: Phase, present: Int) -> String {
    switch (language, phase) {
    case (.french, .prepared): "La séance est prête."
    case (.english, .prepared): "The session is ready."
    case (.french, .open):
      present == 0 ? "On attend les premiers." : "\(people(present)) \(present == 1 ? "est là" : "sont là")."
    case (.english, .open):
      present == 0 ? "Waiting for the first people." : "\(people(present)) \(present == 1 ? "is" : "are") here."
    case (.french, .closed): "La séance est terminée."
    case (.english, .closed): "The session has ended."
    }
  }

  func lobby(_ phase: Phase) -> String {
    switch (language, phase) {
    case (.french, .prepared): "Ouvrez-la quand le grand écran est en place\u{202F}: le code y apparaît."
    case (.english, .prepared): "Open it when the big screen is in place: the code appears there."
    case (.french, .open): "Le grand écran montre le code. Commencez quand vous voulez."
    case (.english, .open): "The big screen shows the code. Begin when you like."
    case (.french, .closed): "Le compte rendu est prêt."
    case (.english, .closed): "The report is ready."
    }
  }

  /// How long what stays open does, for those who were absent.
  private func staying(_ open: (count: Int, until: String)) -> String {
    let figure = open.count.written(in: language)
    return switch (language, open.count) {
    case (.french, 1): "Une activité reste ouverte \(open.until) pour qui était absent."
    case (.french, _): "\(figure) activités restent ouvertes \(open.until) pour qui était absent."
    case (.english, 1): "One activity stays open \(open.until) for those who were absent."
    case (.english, _): "\(figure) activities stay open \(open.until) for those who were absent."
    }
  }

  func afterTheEnd(staysOpen open: (count: Int, until: String)?) -> String {
    lobby(.closed) + (open.map { " " + staying($0) } ?? "")
  }

  /// What ending the session does.
  func ending(staysOpen open: (count: Int, until: String)?) -> String {
    let now =
      language == .french
      ? "Le grand écran et les téléphones passent à la fin, avec le compte rendu."
      : "The big screen and the phones move to the closing page, with the report."
    let nothing = language == .french ? "Plus rien ne prend de réponses." : "Nothing takes answers any more."
    return now + " " + (open.map(staying) ?? nothing)
  }

  /// Whether people can answer, and until when once the activity is closed in the meeting.
  func taking(_ window: Window?, until: String?) -> String {
    guard window != nil else { return takesNone }
    return switch (language, until) {
    case (_, nil): takesAnswers
    case (.french, let until?): "Close dans la séance, ouverte \(until) pour qui était absent."
    case (.english, let until?): "Closed in the session, open \(until) for those who were absent."
    }
  }

  func people(_ count: Int) -> String {
    let figure = count.written(in: language)
    return switch (language, count) {
    case (.french, 0...1): "\(figure) personne"
    case (.french, _): "\(figure) personnes"
    case (.english, 1): "1 person"
    case (.english, _): "\(figure) people"
    }
  }

  func by(_ names: [String]) -> String {
    let and = language == .french ? " et " : " and "
    let list = names.count < 2 ? names.joined() : names.dropLast().joined(separator: ", ") + and + (names.last ?? "")
    return language == .french ? "Animée par \(list)" : "Facilitated by \(list)"
  }

  func wasReset(_ question: String) -> String {
    language == .french ? "Remise à zéro\u{202F}: «\u{202F}\(question)\u{202F}»" : "Reset: “\(question)”"
  }

  func place(_ place: Int, of count: Int) -> String {
    ParticipantWords.of(language).place(place, of: count)
  }

  func minutes(_ minutes: Int) -> String {
    minutes == 0 ? "" : "\(minutes)\u{00A0}min"
  }

  func line(_ item: AgendaItem, window: Window?, until: String?) -> String {
    let kind = item.running.kind.title[language]
    if item.keepsSample { return "\(kind) · \(EditorWords.of(language).toWrite)" }
    if item.running.flow == .reading { return kind }
    let answered = item.running.answered.written(in: language)
    let english = item.running.answered == 1 ? "1 answer" : "\(answered) answers"
    return switch (language, window) {
    case (.french, .live?): "\(kind) · en cours"
    case (.english, .live?): "\(kind) · under way"
    case (.french, .before?), (.french, .after?):
      "\(kind) · ouverte\(until.map { " " + $0 } ?? ""), \(answered)\u{00A0}rép."
    case (.english, .before?), (.english, .after?): "\(kind) · open\(until.map { " " + $0 } ?? ""), \(english)"
    case (.french, nil): item.hasAnswers ? "\(kind) · \(answered)\u{00A0}rép." : kind
    case (.english, nil): item.hasAnswers ? "\(kind) · \(english)" : kind
    }
  }

  /// How many activities would show words that nobody wrote.
  func samples(_ count: Int) -> String {
    switch (language, count) {
    case (.french, 1): "Une activité porte encore des mots d’exemple. Écrivez les vôtres avant de la montrer."
    case (.french, _):
      "\(count.written(in: language)) activités portent encore des mots d’exemple. Écrivez les vôtres avant de les montrer."
    case (.english, 1): "One activity still has sample words. Write your own before you show it."
    case (.english, _):
      "\(count.written(in: language)) activities still have sample words. Write your own before you show them."
    }
  }

  func seen(by audience: ResultsAudience) -> String {
    switch (language, audience) {
    case (.french, .nobody): "Personne ne voit les résultats avant la clôture, vous non plus."
    case (.english, .nobody): "Nobody sees the results before the activity closes, not even you."
    case (.french, .facilitators): "Vous seuls voyez les résultats. Chacun les verra quand vous les dévoilerez."
    case (.english, .facilitators): "Only you see the results. Everybody will when you reveal them."
    case (.french, .answered): "Chacun voit les résultats une fois sa réponse donnée."
    case (.english, .answered): "People see the results once they have answered."
    case (.french, .everybody): "Tout le monde voit les résultats."
    case (.english, .everybody): "Everybody sees the results."
    }
  }

  func ready(_ count: Int) -> String {
    language == .french
      ? "\(people(count)) \(count == 1 ? "a lu" : "ont lu")" : "\(people(count)) \(count == 1 ? "has" : "have") read it"
  }

  func removeRobots(_ count: Int) -> String {
    language == .french ? "Retirer les \(count) robots" : "Remove the \(count) robots"
  }

  func open(again: Bool) -> String {
    switch (language, again) {
    case (.french, false): "Ouvrir la séance"
    case (.english, false): "Open the session"
    case (.french, true): "Rouvrir la séance"
    case (.english, true): "Open it again"
    }
  }

  private static let french = FacilitatorWords(
    language: .french, prepared: "Préparée", live: "En direct", paused: "En pause", closed: "Terminée",
    prepare: "Préparer l’ordre du jour", edit: "Modifier l’ordre du jour", openScreen: "Ouvrir le grand écran",
    report: "Compte rendu", undo: "Annuler", agenda: "Ordre du jour", notes: "Mes notes",
    hiddenForAll: "Les résultats restent cachés pour tous jusqu’à la clôture.",
    takesAnswers: "Les participants répondent.",
    takesNone: "Les participants ne répondent plus.", closeActivity: "Clore l’activité",
    reopenActivity: "Rouvrir l’activité",
    proxy: "Répondre pour quelqu’un", reset: "Remettre à zéro", room: "Salle", waiting: "À la porte",
    admit: "Faire entrer",
    turnAway: "Refuser", hands: "Mains levées", lower: "Baisser", whoIsHere: "Qui est là", department: "Service",
    inRoom: "Salle",
    remote: "Distance", noDepartment: "Sans service", session: "La séance", lock: "Verrouiller",
    unlock: "Déverrouiller",
    paceOwn: "Chacun à son rythme", paceFacilitator: "Tous à mon rythme", rehearse: "Répéter avec des robots",
    closeSession: "Terminer la séance", previous: "Activité précédente", next: "Activité suivante",
    pause: "Mettre en pause pour tous", resume: "Reprendre", addMinute: "+\u{00A0}1\u{00A0}min", begin: "Commencer",
    reveal: "Dévoiler", pausedForAll: "En pause\u{202F}: personne ne répond pour l’instant.",
    endingTitle: "Terminer la séance\u{202F}?", goOn: "Continuer la séance",
    resetting: "Toutes les réponses à cette activité sont retirées, pour tout le monde. Vous pourrez l’annuler ici.",
    revealed: "Dévoilé", proxyTitle: "Répondre pour quelqu’un",
    proxyReason:
      "Pour une personne sans appareil. Sa réponse compte comme les autres et reste marquée comme saisie par vous.",
    proxyName: "Prénom (facultatif)", proxyDepartment: "Service", send: "Envoyer sa réponse", cancel: "Revenir")

  private static let english = FacilitatorWords(
    language: .english, prepared: "Prepared", live: "Live", paused: "Paused", closed: "Ended",
    prepare: "Prepare the agenda",
    edit: "Edit the agenda", openScreen: "Open the big screen", report: "Report", undo: "Undo", agenda: "Agenda",
    notes: "My notes", hiddenForAll: "Results stay hidden from everybody until the activity closes.",
    takesAnswers: "People can answer.",
    takesNone: "People can no longer answer.", closeActivity: "Close the activity", reopenActivity: "Open it again",
    proxy: "Answer for somebody", reset: "Reset", room: "Room", waiting: "Waiting at the door", admit: "Let in",
    turnAway: "Turn away",
    hands: "Raised hands", lower: "Lower", whoIsHere: "Who is here", department: "Department", inRoom: "Room",
    remote: "Remote",
    noDepartment: "No department", session: "The session", lock: "Lock", unlock: "Unlock",
    paceOwn: "Everybody at their own pace",
    paceFacilitator: "Everybody at my pace", rehearse: "Rehearse with robots", closeSession: "End the session",
    previous: "Previous activity", next: "Next activity", pause: "Pause for everybody", resume: "Resume",
    addMinute: "+\u{00A0}1\u{00A0}min", begin: "Begin", reveal: "Reveal",
    pausedForAll: "Paused: nobody can answer for now.", endingTitle: "End the session?",
    goOn: "Continue the session",
    resetting: "All answers to this activity are removed, for everybody. You can undo this here.",
    revealed: "Revealed", proxyTitle: "Answer for somebody",
    proxyReason:
      "For a person without a device. Their answer counts like any other and stays marked as entered by you.",
    proxyName: "First name (optional)", proxyDepartment: "Department", send: "Send their answer", cancel: "Go back")
}
