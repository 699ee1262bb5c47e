public import Kernel

/// Why personal data are not taken as they were typed.
public enum PersonalDataRefusal: Error, Hashable, CaseIterable, Sendable {
  case missingName, nameTooLong, malformedEmail
}

extension PersonalDataRefusal: Explained {
  public var sentence: Bilingual {
    switch self {
    case .missingName: Bilingual(french: "Il manque un nom.", english: "A name is missing.")
    case .nameTooLong:
      Bilingual(
        french: "Ce nom est trop long\u{202F}: \(PersonalData.nameLimit) caractères au plus.",
        english: "This name is too long: \(PersonalData.nameLimit) characters at most.")
    case .malformedEmail: ImportFault.Reason.malformedEmail.sentence
    }
  }
}

extension PersonalData {
  /// Takes what someone typed, cleaned and checked.
  public init(typed name: String, email: String, language: Language? = nil) throws(PersonalDataRefusal) {
    let name = PlainText.line(name)
    if name.isEmpty { throw .missingName }
    if name.count > Self.nameLimit { throw .nameTooLong }
    guard let email = EmailAddress(PlainText.line(email)) else { throw .malformedEmail }
    self.init(name: name, email: email, language: language)
  }
}
