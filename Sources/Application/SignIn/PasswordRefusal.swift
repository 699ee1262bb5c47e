public import Kernel

/// Why a password cannot be chosen.
public enum PasswordRefusal: Error, Hashable, CaseIterable, Sendable {
  case tooShort, tooLong, isEmail, tooCommon
}

extension PasswordRefusal: Explained {
  public var sentence: Bilingual {
    switch self {
    case .tooShort:
      Bilingual(
        french: "Ce mot de passe est trop court\u{202F}: \(Password.shortest) caractères au moins. "
          + "Quelques mots à la suite conviennent bien.",
        english: "This password is too short: \(Password.shortest) characters at least. A few words in a row work well."
      )
    case .tooLong:
      Bilingual(
        french: "Ce mot de passe est trop long\u{202F}: \(Password.longest) caractères au plus.",
        english: "This password is too long: \(Password.longest) characters at most.")
    case .isEmail:
      Bilingual(
        french: "Votre adresse électronique ne peut pas être votre mot de passe. Choisissez autre chose.",
        english: "Your e-mail address cannot be your password. Choose something else.")
    case .tooCommon:
      Bilingual(
        french: "Ce mot de passe est parmi les premiers que l’on essaie. Choisissez-en un autre.",
        english: "This password is among the first that anyone tries. Choose another.")
    }
  }
}
