import Kernel

enum PeopleWords {
  static let search = Bilingual(french: "Nom ou adresse", english: "Name or address")
  static let department = Bilingual(french: "Service", english: "Department")
  static let site = Bilingual(same: "Site")
  static let role = Bilingual(french: "Rôle", english: "Role")
  static let all = Bilingual(french: "Tous", english: "All")
  static let find = Bilingual(french: "Chercher", english: "Search")
  static let add = Bilingual(french: "Ajouter une personne", english: "Add a person")
  static let list = Bilingual(french: "Annuaire", english: "Directory")
  static let deactivated = Bilingual(french: "désactivé·e", english: "deactivated")
  static let nobody = Bilingual(french: "Personne ne répond à cette recherche", english: "Nobody matches this search")
  static let nobodyHint = Bilingual(
    french: "Raccourcissez le nom ou choisissez «\u{202F}Tous\u{202F}», ou ajoutez la personne.",
    english: "Shorten the name or choose “All”, or add the person.")
  static let previous = Bilingual(french: "Précédentes", english: "Previous")
  static let next = Bilingual(french: "Suivantes", english: "Next")
  static let pages = Bilingual(french: "Pages de l’annuaire", english: "Pages of the directory")
  static func range(_ from: Int, _ to: Int, of all: Int) -> Bilingual {
    Bilingual(french: "\(from) à \(to) sur \(all)", english: "\(from) to \(to) of \(all)")
  }

  static let newTitle = Bilingual(french: "Qui arrive\u{202F}?", english: "Who is joining?")
  static let who = Bilingual(french: "Qui", english: "Who")
  static let whoReason = Bilingual(
    french: "Toujours dans un service, toujours à un site.", english: "Always in one department, always at one site.")
  static let access = Bilingual(french: "Accès", english: "Access")
  static let accessReason = Bilingual(
    french: "Un lien sert une fois, pendant sept jours. Un nouveau remplace l’ancien.",
    english: "A link works once, within seven days. A new one replaces the old one.")
  static let makeLink = Bilingual(french: "Faire un lien pour entrer", english: "Make a link to sign in")
  static let deactivate = Bilingual(french: "Désactiver le compte", english: "Deactivate the account")
  static let reactivate = Bilingual(french: "Réactiver le compte", english: "Reactivate the account")
  static let deactivatedHint = Bilingual(
    french: "Ce compte est désactivé\u{202F}: cette personne ne peut plus se connecter, et rien d’elle n’est effacé.",
    english: "This account is deactivated: this person can no longer sign in, and nothing of theirs is erased.")
  static let data = Bilingual(french: "Données", english: "Data")
  static let dataReason = Bilingual(
    french: "Pour répondre à une demande d’accès ou d’effacement.",
    english: "To answer a request for access or erasure.")
  static let export = Bilingual(french: "Télécharger ses données", english: "Download their data")
  static let erase = Bilingual(french: "Effacer cette personne", english: "Erase this person")

  static func linkTitle(_ name: String) -> Bilingual {
    Bilingual(french: "Un lien pour \(name)", english: "A link for \(name)")
  }
  static let linkOnce = Bilingual(
    french: "Copiez-le maintenant\u{202F}: il ne sera plus montré. Donnez-le à cette personne seule, il ouvre son "
      + "compte.",
    english: "Copy it now: it will not be shown again. Give it to this person alone: it opens their account.")
  static let link = Bilingual(
    french: "Lien, valable sept jours et une seule fois", english: "Link, valid once within seven days")
  static let copy = Bilingual(french: "Copier le lien", english: "Copy the link")
  static let copied = Bilingual(french: "Copié", english: "Copied")
  static func back(_ name: String) -> Bilingual {
    Bilingual(french: "Retour à \(name)", english: "Back to \(name)")
  }

  static func eraseTitle(_ name: String) -> Bilingual {
    Bilingual(french: "Effacer \(name)\u{202F}?", english: "Erase \(name)?")
  }
  static let eraseGoes = Bilingual(
    french: "Le nom, l’adresse, le mot de passe et les connexions sont effacés. Personne ne peut les faire revenir.",
    english: "The name, the address, the password and the sign-ins are erased. Nobody can bring them back.")
  static func eraseStays(_ signature: Bilingual) -> Bilingual {
    Bilingual(
      french: "Ce que cette personne a répondu reste, signé «\u{202F}\(signature.french)\u{202F}».",
      english: "What this person answered stays, signed “\(signature.english)”.")
  }
  static let eraseDo = Bilingual(french: "Effacer pour de bon", english: "Erase for good")
  static let eraseNot = Bilingual(french: "Ne rien effacer", english: "Erase nothing")
}
