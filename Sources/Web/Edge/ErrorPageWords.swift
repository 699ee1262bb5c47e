import HTTPTypes
import Kernel

/// What is said when something is missing. Nothing internal is shown: no path, no reason of the machine.
enum ErrorPageWords {
  static func title(of status: HTTPResponse.Status) -> Bilingual {
    switch status.code {
    case 403: Bilingual(french: "Cette porte reste fermée", english: "This door stays closed")
    case 404: Bilingual(french: "Cette page n’est pas ici", english: "This page is not here")
    case 405: Bilingual(french: "Pas de cette façon", english: "Not this way")
    case 413: Bilingual(french: "C’est trop volumineux", english: "This is too large")
    case 429: Bilingual(french: "Un instant", english: "One moment")
    case 503: Bilingual(french: "Il y a foule", english: "It is very busy")
    case 400..<500: Bilingual(french: "Cela n’a pas été possible", english: "This was not possible")
    default: Bilingual(french: "Quelque chose a cédé de notre côté", english: "Something gave way on our side")
    }
  }

  static func sentence(of status: HTTPResponse.Status) -> Bilingual {
    switch status.code {
    case 403:
      Bilingual(
        french: "Vous n’avez pas accès à cette page, ou votre demande venait d’un autre site. Revenez à la page "
          + "précédente et recommencez depuis Passerelle.",
        english: "You have no access to this page, or your request came from another site. Go back to the previous "
          + "page and try again from Passerelle.")
    case 404:
      Bilingual(
        french: "La séance a peut-être été supprimée par la personne qui l’a créée, ou le lien a perdu une lettre en "
          + "chemin.",
        english: "The session may have been deleted by its owner, or the link may have lost a letter on its way.")
    case 405:
      Bilingual(
        french: "Cette adresse existe, mais ne répond pas à ce genre de demande. Ouvrez-la depuis la page qui y mène.",
        english: "This address exists but does not answer this kind of request. Open it from the page that leads here.")
    case 413:
      Bilingual(
        french: "Ce que vous envoyez dépasse la taille admise. Revenez en arrière, raccourcissez le texte ou réduisez "
          + "le fichier, puis envoyez de nouveau.",
        english:
          "What you sent is larger than we accept. Go back, shorten the text or make the file smaller, then send it "
          + "again.")
    case 429:
      Bilingual(
        french: "Trop d’essais en peu de temps. Attendez quelques secondes, puis recommencez.",
        english: "Too many tries in a short time. Wait a few seconds, then try again.")
    case 503:
      Bilingual(
        french: "Le serveur est occupé ou redémarre. Rien de ce qui a été enregistré n’est perdu. Réessayez dans "
          + "quelques secondes.",
        english: "The server is busy or restarting. Nothing that was saved is lost. Try again in a few seconds.")
    case 400..<500:
      Bilingual(
        french: "La demande n’a pas pu être comprise. Revenez à la page précédente et recommencez.",
        english: "The request could not be understood. Go back to the previous page and try again.")
    default:
      Bilingual(
        french: "L’erreur vient de nous, pas de vous. Rien de ce qui a été enregistré n’est perdu. Réessayez dans un "
          + "instant ; si cela continue, écrivez à votre administrateur.",
        english: "The error is ours, not yours. Nothing that was saved is lost. Try again in a moment; if it goes on, "
          + "write to your administrator.")
    }
  }

  /// Of what was sent while the storage takes nothing.
  static let notSaved = Bilingual(french: "Pas encore enregistré", english: "Not saved yet")
  /// Of a page while the storage gives nothing.
  static let notReadable = Bilingual(
    french: "Lecture impossible pour le moment", english: "Cannot be read at the moment")

  static let skip = Bilingual(french: "Aller au contenu", english: "Skip to content")
  static let enterCode = Bilingual(french: "Entrer un code", english: "Enter a code")
  static let goToToday = Bilingual(french: "Aller à Aujourd’hui", english: "Go to Today")

  static func reference(_ status: HTTPResponse.Status, _ number: String) -> Bilingual {
    if number.isEmpty { return Bilingual(same: String(status.code)) }
    return Bilingual(
      french: "\(status.code) · demande \(number), si vous écrivez à votre administrateur",
      english: "\(status.code) · request \(number), if you write to your administrator")
  }
}
