public import Kernel

/// Why an append did not happen. Nothing of it is in the log or beside it.
public enum AppendFailure: Error, Hashable, Sendable {
  /// The stream was not at the expected version: someone else wrote first.
  case conflict(stream: StreamName, actual: Int)
  /// No space is left; the log goes on when there is some again.
  case full
  /// The storage does not answer. The reason is for the administrator's journal, not for pages.
  case unavailable(String)
}

extension AppendFailure: Explained {
  public var sentence: Bilingual {
    switch self {
    case .conflict:
      Bilingual(
        french: "Quelqu’un d’autre vient de changer la même chose. Rechargez la page, puis recommencez.",
        english: "Someone else has just changed the same thing. Reload the page, then try again.")
    case .full:
      Bilingual(
        french: "Le disque du serveur est plein : rien n’a été enregistré. "
          + "Réessayez quand l’administrateur aura libéré de la place.",
        english: "The server’s disk is full: nothing was saved. "
          + "Try again once the administrator has made space.")
    case .unavailable:
      Bilingual(
        french: "Rien n’a été enregistré : le stockage ne répond pas. Réessayez dans un instant.",
        english: "Nothing was saved: the storage does not answer. Try again in a moment.")
    }
  }
}
