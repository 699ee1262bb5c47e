import Activities
import Kernel
import Markup
import Sessions

struct ParticipantWords: Sendable {
  let language: Language
  let live, soon, pausedTag, closedTag, waitingTitle, waiting, lobbyTitle, lobby, pausedTitle, paused: String
  let agendaTitle, agenda, closedTitle, closed, told, look, answer, peek, recorded, canChange, settled, yourAnswer,
    overTitle, over: String
  let hand, change, backToAgenda, backToSession, seeResults, ready, report, screen, react, reacted, lost, kept, back,
    anonymous,
    pseudonymous, named: String

  static func of(_ language: Language) -> ParticipantWords {
    language == .french ? french : english
  }

  var youAre: String { language == .french ? "Vous êtes" : "You are" }

  func place(_ place: Int, of count: Int) -> String {
    language == .french ? "Activité \(place) sur \(count)" : "Activity \(place) of \(count)"
  }

  func answers(_ count: Int, of present: Int) -> String {
    let (answers, people) = (count.written(in: language), max(present, count).written(in: language))
    return switch (language, count) {
    case (.french, 0...1): "\(answers) réponse sur \(people)"
    case (.french, _): "\(answers) réponses sur \(people)"
    case (.english, 1): "\(answers) answer out of \(people)"
    case (.english, _): "\(answers) answers out of \(people)"
    }
  }

  func openItems(_ count: Int) -> String {
    switch (language, count) {
    case (.french, 0): "Plus rien n’attend votre réponse"
    case (.english, 0): "Nothing is waiting for your answer any more"
    case (.french, 1): "Une activité attend votre réponse"
    case (.french, _): "\(count) activités attendent vos réponses"
    case (.english, 1): "One activity can be answered now"
    case (.english, _): "\(count) activities can be answered now"
    }
  }

  func wayBack(_ pacing: Pacing) -> String { pacing == .own ? backToAgenda : backToSession }

  func stillOpen(_ until: String) -> String {
    language == .french ? "ouverte \(until)" : "open \(until)"
  }

  /// How much the reader took part in.
  func tookPart(in count: Int, of all: Int) -> String {
    let (some, every) = (count.written(in: language), all.written(in: language))
    return switch (language, count) {
    case (.french, all): "Vous avez répondu à tout."
    case (.english, all): "You answered everything."
    case (.french, 0): "Vous n’avez encore répondu à aucune des \(every) activités."
    case (.english, 0): "You have not answered any of the \(every) activities yet."
    case (.french, 1): "Vous avez répondu à une activité sur \(every)."
    case (.english, 1): "You answered one of the \(every) activities."
    case (.french, _): "Vous avez répondu à \(some) activités sur \(every)."
    case (.english, _): "You answered \(some) of the \(every) activities."
    }
  }

  /// The title over what can still be answered after the end.
  func stillToAnswer(_ count: Int) -> String {
    switch (language, count) {
    case (.french, 1): "Une activité vous attend encore"
    case (.french, _): "\(count) activités vous attendent encore"
    case (.english, 1): "One activity is still waiting for you"
    case (.english, _): "\(count) activities are still waiting for you"
    }
  }

  func privacy(_ identity: AnswerIdentity) -> String {
    switch identity {
    case .anonymous: anonymous
    case .pseudonymous: pseudonymous
    case .named: named
    }
  }

  func hidden(_ visibility: Visibility) -> String {
    switch (language, visibility) {
    case (.french, .whenClosed): "Personne ne voit les résultats avant la clôture, pas même la personne qui anime."
    case (.english, .whenClosed): "Nobody sees the results before the activity closes, not even the facilitator."
    case (.french, .afterAnswer): "Les résultats apparaissent une fois votre réponse donnée."
    case (.english, .afterAnswer): "The results appear once you have answered."
    case (.french, _): "Les résultats apparaîtront ici quand ils seront dévoilés."
    case (.english, _): "The results will appear here when they are revealed."
    }
  }

  private static let french = ParticipantWords(
    language: .french, live: "En direct", soon: "Bientôt", pausedTag: "En pause", closedTag: "Terminée",
    waitingTitle: "Un instant", waiting: "La personne qui anime va vous faire entrer. Restez sur cette page.",
    lobbyTitle: "Vous y êtes", lobby: "La première activité apparaîtra ici d’elle-même. Rien à recharger.",
    pausedTitle: "Une pause", paused: "La séance reprend bientôt. Ce que vous avez écrit est gardé.",
    agendaTitle: "À votre rythme", agenda: "Prenez-les dans l’ordre qui vous convient, tout est gardé.",
    closedTitle: "La séance est terminée",
    closed: "Merci d’avoir pris part.", told: "Ce qui en est sorti",
    look: "Revoir", answer: "Répondre", peek: "Voir les résultats avant de répondre", recorded: "Réponse enregistrée.",
    canChange: "Vous pouvez la modifier jusqu’à la clôture.", settled: "Elle ne change plus.",
    yourAnswer: "Votre réponse", overTitle: "L’activité est close.",
    over: "Elle ne prend plus de réponse.", hand: "Lever la main", change: "Modifier",
    backToAgenda: "Toutes les activités", backToSession: "Revenir à la séance", seeResults: "Voir les résultats",
    ready: "J’ai lu", report: "Lire le compte rendu", screen: "Grand écran", react: "Réagir",
    reacted: "Réaction envoyée",
    lost: "Connexion perdue. Tout reste ici, nous réessayons.",
    kept: "Pas encore envoyée\u{202F}: votre réponse est gardée ici et partira d’elle-même.",
    back: "Connexion rétablie.",
    anonymous: "Anonyme\u{202F}: nous gardons la réponse, jamais la personne. Seul ce téléphone peut la modifier.",
    pseudonymous: "Sous pseudonyme\u{202F}: personne ne voit votre nom, les personnes qui animent non plus.",
    named: "Signée\u{202F}: votre réponse porte le nom affiché en haut de cette page.")

  private static let english = ParticipantWords(
    language: .english, live: "Live", soon: "Soon", pausedTag: "Paused", closedTag: "Ended",
    waitingTitle: "One moment", waiting: "The facilitator will let you in. Stay on this page.",
    lobbyTitle: "You are in", lobby: "The first activity will appear here by itself. Nothing to reload.",
    pausedTitle: "A break", paused: "The session resumes shortly. What you wrote is kept.",
    agendaTitle: "At your own pace", agenda: "Take them in any order you like; everything is kept.",
    closedTitle: "The session has ended", closed: "Thank you for taking part.",
    told: "What came out of it",
    look: "Look again", answer: "Answer", peek: "See the results before answering", recorded: "Answer recorded.",
    canChange: "You can change it until the activity closes.", settled: "It can no longer be changed.",
    yourAnswer: "Your answer", overTitle: "The activity is closed.",
    over: "It no longer takes answers.", hand: "Raise my hand", change: "Change", backToAgenda: "All activities",
    backToSession: "Back to the session", seeResults: "See the results",
    ready: "I have read it", report: "Read the report", screen: "Big screen", react: "React", reacted: "Reaction sent",
    lost: "Connection lost. Everything stays here, we are trying again.",
    kept: "Not sent yet: your answer is kept here and will be sent by itself.", back: "The connection is back.",
    anonymous: "Anonymous: we keep the answer, never the person. Only this phone can change it.",
    pseudonymous: "Under a pseudonym: nobody sees your name, not even the facilitators.",
    named: "Signed: your answer carries the name at the top of this page.")
}
