import Kernel

enum AccountWords {
  static let account = Bilingual(french: "Mon compte", english: "My account")
  static let me = Bilingual(french: "Moi", english: "Me")
  static let meReason = Bilingual(
    french: "Votre nom n’apparaît que là où les réponses sont signées.",
    english: "Your name only appears where answers are signed.")
  static let name = Bilingual(french: "Nom", english: "Name")
  static let language = Bilingual(french: "Langue", english: "Language")
  static let browserLanguage = Bilingual(french: "Celle du navigateur", english: "The browser’s")
  static let emailHint = Bilingual(
    french: "L’administration peut la changer.", english: "Your administrator can change it.")
  static let save = Bilingual(french: "Enregistrer", english: "Save")
  static let saved = Bilingual(french: "C’est enregistré.", english: "Saved.")

  static let password = Bilingual(french: "Mot de passe", english: "Password")
  static let passwordReason = Bilingual(
    french: "Le changer déconnecte tous vos autres navigateurs.",
    english: "Changing it signs out all your other browsers.")
  static let noPassword = Bilingual(
    french: "Vous n’en avez pas encore\u{202F}: seul ce navigateur vous reconnaît. Choisissez-en un pour revenir "
      + "d’ailleurs.",
    english: "You have none yet: only this browser recognises you. Choose one to come back from elsewhere.")
  static let oldPassword = Bilingual(french: "Mot de passe actuel", english: "Current password")
  static let newPassword = Bilingual(french: "Nouveau mot de passe", english: "New password")
  static let changePassword = Bilingual(french: "Changer de mot de passe", english: "Change the password")
  static let choosePassword = Bilingual(french: "Choisir ce mot de passe", english: "Choose this password")
  static let wrongOld = Bilingual(
    french: "Ce n’est pas votre mot de passe actuel. Vérifiez-le, ou demandez un lien à votre administration.",
    english: "This is not your current password. Check it, or ask your administrator for a link.")

  static let browsers = Bilingual(french: "Navigateurs connectés", english: "Browsers signed in")
  static let browsersReason = Bilingual(
    french: "De chacun, nous gardons son nom et le jour de sa dernière visite. Rien de plus fin.",
    english: "Of each we keep its name and the day of its last visit, nothing more precise.")
  static let thisBrowser = Bilingual(french: "celui-ci", english: "this one")
  static func lastSeen(_ day: Bilingual) -> Bilingual {
    Bilingual(french: "Vu le \(day.french)", english: "Last seen on \(day.english)")
  }
  static let signOutThere = Bilingual(french: "Déconnecter", english: "Sign out")
  static let signOutEverywhere = Bilingual(french: "Déconnecter partout", english: "Sign out everywhere")

  static let data = Bilingual(french: "Ce qui est gardé sur moi", english: "What is kept about me")
  static let dataReason = Bilingual(
    french: "Tout ce que l’annuaire sait de vous, dans un fichier que vous emportez.",
    english: "All that the directory knows about you, in a file to take with you.")
  static let download = Bilingual(french: "Télécharger mes données", english: "Download my data")
  static let leave = Bilingual(french: "Quitter Passerelle", english: "Leave Passerelle")

  static let leaveTitle = Bilingual(
    french: "Quitter Passerelle pour de bon\u{202F}?", english: "Leave Passerelle for good?")
  static let leaveGoes = Bilingual(
    french: "Votre nom, votre adresse, votre mot de passe et vos connexions sont effacés. Personne ne peut les faire "
      + "revenir.",
    english: "Your name, your address, your password and your sign-ins are erased. Nobody can bring them back.")
  static let leaveStays = Bilingual(
    french: "Ce que vous avez répondu reste, signé «\u{202F}Ancien·ne collègue\u{202F}» et le nom de votre service.",
    english: "What you answered stays, signed “Former colleague” and the name of your department.")
  static let leaveDo = Bilingual(french: "Effacer mon compte", english: "Erase my account")
  static let leaveNot = Bilingual(french: "Garder mon compte", english: "Keep my account")
}
