import Kernel
import Sessions

struct JoinWords: Sendable {
  let language: Language
  let join, enterCode, sixCharacters, hint, noAccount, workHere, signIn, today, whatWeKeep, signInToJoin: String
  let firstName, department, noDepartment, `where`, enter, inRoom, remote: String

  static func of(_ language: Language) -> JoinWords {
    language == .french ? french : english
  }

  func footing(_ footing: Footing) -> String {
    footing == .room ? inRoom : remote
  }

  func reason(_ identity: JoinPolicy.Identity) -> String {
    switch (language, identity) {
    case (.french, .pseudonym):
      "Un pseudonyme vous sera donné. Votre place vous attend même si le téléphone se verrouille."
    case (.english, .pseudonym): "You will be given a pseudonym. Your place is kept even if the phone locks."
    case (.french, .firstName): "Votre prénom n’apparaît que là où les réponses sont signées."
    case (.english, .firstName): "Your first name only appears where answers are signed."
    case (.french, .signedIn): "Cette séance est réservée aux personnes de l’organisation."
    case (.english, .signedIn): "This session is for people of the organisation."
    }
  }

  private static let french = JoinWords(
    language: .french, join: "Rejoindre la séance", enterCode: "Entrez le code",
    sixCharacters: "Six caractères, affichés sur l’écran",
    hint: "Ni O, ni 0, ni I, ni 1\u{202F}: aucun doute possible.",
    noAccount: "Ni compte, ni application. Votre place vous attend même si le téléphone se verrouille.",
    workHere: "Vous travaillez ici\u{202F}?", signIn: "Se connecter", today: "Retour à ma journée",
    whatWeKeep: "Ce que nous gardons", signInToJoin: "Se connecter pour entrer", firstName: "Votre prénom",
    department: "Votre service", noDepartment: "Je préfère ne pas le dire", where: "Où êtes-vous\u{202F}?",
    enter: "Entrer",
    inRoom: "Dans la salle", remote: "À distance")

  private static let english = JoinWords(
    language: .english, join: "Join the session", enterCode: "Enter the code",
    sixCharacters: "Six characters, shown on the screen", hint: "No O, no 0, no I, no 1: no doubt possible.",
    noAccount: "No account, no app. Your place is kept even if the phone locks.",
    workHere: "Do you work here?", signIn: "Sign in", today: "Back to Today", whatWeKeep: "What we keep",
    signInToJoin: "Sign in to enter", firstName: "Your first name", department: "Your department",
    noDepartment: "I would rather not say", where: "Where are you?", enter: "Enter", inRoom: "In the room",
    remote: "Remote")
}
