public import Activities
public import Kernel

/// Why a session does not do what was asked.
public enum SessionRefusal: Error, Hashable, Sendable {
  case exists
  case noSession
  case emptyTitle
  case titleTooLong(limit: Int)
  case unknownActivity
  case unknownParticipant
  case unknownFacilitator
  case lastFacilitator
  case agendaFull(limit: Int)
  case windowEndsBeforeItBegins
  case outOfRange(lowest: Int, highest: Int)
  case identityIsFixed
  case secrecyIsFixed
  case hasAnswers
  case notOpen
  case alreadyOpen
  case paused
  case colleagueWasFaster
  case nothingToUndo
  case alreadyHere
  case locked
  case full(capacity: Int)
  case waiting
  case activityClosed
  case onlyThatDevice
  case takesNoAnswers
  case activity(ActivityRefusal)
}

extension SessionRefusal: Explained {
  public var sentence: Bilingual {
    switch self {
    case .activity(let refusal): refusal.sentence
    default: Bilingual(french: french, english: english)
    }
  }

  private var french: String {
    switch self {
    case .exists: "Cette séance existe déjà."
    case .noSession: "Cette séance n’existe pas ou plus. Vérifiez le code."
    case .emptyTitle: "Donnez un titre à la séance."
    case .titleTooLong(let limit): "Ce titre est trop long\u{202F}: \(limit) caractères au plus."
    case .unknownActivity: "Cette activité n’est plus à l’ordre du jour. La page montre maintenant ce qui y est."
    case .unknownParticipant: "Votre place n’a pas été retrouvée. Entrez de nouveau le code."
    case .unknownFacilitator: "Cette personne n’anime pas la séance."
    case .lastFacilitator: "Une séance garde au moins une personne qui l’anime. Ajoutez-en une autre d’abord."
    case .agendaFull(let limit): "L’ordre du jour est plein\u{202F}: \(limit) activités au plus."
    case .windowEndsBeforeItBegins: "La fin vient avant le début. Corrigez l’une des deux dates."
    case .outOfRange(let lowest, let highest): "Choisissez un nombre de \(lowest) à \(highest)."
    case .identityIsFixed: "Des réponses sont déjà là\u{202F}: on ne change plus ce qu’elles disent de leur auteur."
    case .secrecyIsFixed:
      "Les résultats ont été annoncés cachés jusqu’à la clôture, et des réponses sont déjà là\u{202F}: cette promesse tient."
    case .hasAnswers: "Des réponses sont déjà là. Remettez d’abord l’activité à zéro."
    case .notOpen: "La séance n’est pas ouverte."
    case .alreadyOpen: "La séance est déjà ouverte."
    case .paused: "La séance est en pause. Votre texte reste ici, envoyez-le à la reprise."
    case .colleagueWasFaster: "Une autre personne a agi juste avant vous. La page montre où en est la séance."
    case .nothingToUndo: "Il n’y a plus rien à annuler."
    case .alreadyHere:
      "Vous avez déjà une place, sur un autre appareil ou dans un autre navigateur. Reprenez-y, ou demandez à la personne qui anime de la libérer."
    case .locked: "La séance est verrouillée\u{202F}: plus personne n’entre. Faites signe à la personne qui anime."
    case .full(let capacity): "La séance est complète (\(capacity) personnes)."
    case .waiting: "La personne qui anime va vous faire entrer. Restez sur cette page."
    case .activityClosed: "L’activité est close. Votre texte est encore sur cette page\u{202F}; il n’a pas été compté."
    case .onlyThatDevice: "Vous avez déjà répondu. Seul l’appareil qui a donné cette réponse anonyme peut la modifier."
    case .takesNoAnswers: "Cette activité se lit, elle n’attend pas de réponse."
    case .activity(let refusal): refusal.sentence.french
    }
  }

  private var english: String {
    switch self {
    case .exists: "This session already exists."
    case .noSession: "There is no such session, or no longer. Check the code."
    case .emptyTitle: "Give the session a title."
    case .titleTooLong(let limit): "This title is too long: \(limit) characters at most."
    case .unknownActivity: "This activity is no longer on the agenda. The page now shows what is."
    case .unknownParticipant: "Your place was not found. Enter the code again."
    case .unknownFacilitator: "This person does not facilitate the session."
    case .lastFacilitator: "A session keeps at least one facilitator. Add another one first."
    case .agendaFull(let limit): "The agenda is full: \(limit) activities at most."
    case .windowEndsBeforeItBegins: "The end comes before the beginning. Correct one of the two dates."
    case .outOfRange(let lowest, let highest): "Choose a number from \(lowest) to \(highest)."
    case .identityIsFixed: "Answers are in already: what they say of their author no longer changes."
    case .secrecyIsFixed:
      "Results were announced as hidden until closing, and answers are in already: that promise holds."
    case .hasAnswers: "Answers have already come in. Reset the activity first."
    case .notOpen: "The session is not open."
    case .alreadyOpen: "The session is open already."
    case .paused: "The session is paused. Your text stays here, send it when it goes on."
    case .colleagueWasFaster: "Somebody else acted just before you. The page shows where the session is now."
    case .nothingToUndo: "There is nothing left to undo."
    case .alreadyHere:
      "You already have a place, on another device or in another browser. Go on there, or ask the facilitator to free it."
    case .locked: "The session is locked: nobody else gets in. Make a sign to the facilitator."
    case .full(let capacity): "The session is full (\(capacity) people)."
    case .waiting: "The facilitator will let you in. Stay on this page."
    case .activityClosed: "The activity is closed. Your text is still on this page; it was not counted."
    case .onlyThatDevice: "You have answered already. Only the device that gave this anonymous answer can change it."
    case .takesNoAnswers: "This activity is for reading, it asks for no answer."
    case .activity(let refusal): refusal.sentence.english
    }
  }
}
