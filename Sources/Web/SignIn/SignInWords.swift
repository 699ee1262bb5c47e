import Kernel

enum SignInWords {
  static let hello = Bilingual(french: "Bonjour", english: "Hello")
  static let email = Bilingual(french: "Adresse électronique", english: "E-mail address")
  static let password = Bilingual(french: "Mot de passe", english: "Password")
  static let signIn = Bilingual(french: "Se connecter", english: "Sign in")
  static let signOut = Bilingual(french: "Se déconnecter", english: "Sign out")
  static let link = Bilingual(
    french: "Première visite, ou mot de passe oublié\u{202F}? Votre administration vous fait un lien pour entrer.",
    english: "First visit, or forgotten password? Your administrator can make you a link to sign in.")
  static let reason = Bilingual(
    french: "Un code de séance suffit pour participer\u{202F}: le compte ne sert qu’à retrouver ce qui vous attend.",
    english: "A session code is enough to take part: an account only helps you find what is waiting for you.")
  static let haveCode = Bilingual(french: "Vous avez un code\u{202F}?", english: "You have a code?")
  static let join = Bilingual(french: "Rejoindre une séance", english: "Join a session")
}

enum WelcomeWords {
  static func hello(_ name: String) -> Bilingual {
    Bilingual(french: "Bonjour \(name)", english: "Hello \(name)")
  }
  static let title = Bilingual(french: "Bienvenue", english: "Welcome")
  static let link = Bilingual(
    french: "Ce lien est le vôtre. Il sert une seule fois.", english: "This link is yours. It works once.")
  static let choosePassword = Bilingual(french: "Choisissez un mot de passe", english: "Choose a password")
  static let passwordHint = Bilingual(
    french: "Dix caractères au moins. Quelques mots à la suite conviennent bien.",
    english: "At least ten characters. A few words in a row work well.")
  static let enter = Bilingual(french: "Entrer", english: "Enter")
  static let or = Bilingual(
    french: "Pressé·e\u{202F}? Le mot de passe peut attendre\u{202F}: ce navigateur vous reconnaîtra, et vous le "
      + "choisirez dans votre compte.",
    english:
      "In a hurry? The password can wait: this browser will recognise you, and you can choose one later in your account."
  )
  static let enterWithout = Bilingual(french: "Entrer sans mot de passe", english: "Enter without a password")
  static let spent = Bilingual(french: "Ce lien n’est plus valable", english: "This link is no longer valid")
}
