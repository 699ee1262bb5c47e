public import EventLog
public import Kernel

/// Why someone is not signed in, or an account is not changed.
public enum SignInRefusal: Error, Hashable, Sendable {
  /// The address is unknown, the password is wrong, there is none yet, or the account is closed: never said which.
  case wrong
  /// The link is unknown, used, replaced, or too old: never said which.
  case linkSpent
  /// There is no such person, or they cannot sign in.
  case noAccount
  case password(PasswordRefusal)
  /// Too many people sign in at this moment.
  case busy
  case unread(LogFailure)
  case unwritten(AppendFailure)
}

extension SignInRefusal: Explained {
  public var sentence: Bilingual {
    switch self {
    case .wrong:
      Bilingual(
        french: "Cette adresse et ce mot de passe ne vont pas ensemble. Vérifiez-les, ou demandez un nouveau lien "
          + "à votre administration.",
        english: "This address and this password do not go together. Check them, or ask your administrator for a "
          + "new link.")
    case .linkSpent:
      Bilingual(
        french: "Ce lien a déjà servi ou n’est plus valable. Demandez-en un nouveau à votre administration.",
        english: "This link has been used or is no longer valid. Ask your administrator for a new one.")
    case .noAccount:
      Bilingual(
        french: "Cette personne ne peut pas se connecter\u{202F}: son compte est fermé ou n’existe pas.",
        english: "This person cannot sign in: their account is closed or does not exist.")
    case .password(let refusal): refusal.sentence
    case .busy:
      Bilingual(
        french: "Beaucoup de personnes se connectent en ce moment. Réessayez dans un instant.",
        english: "Many people are signing in right now. Try again in a moment.")
    case .unread(let failure): failure.sentence
    case .unwritten(let failure): failure.sentence
    }
  }
}
