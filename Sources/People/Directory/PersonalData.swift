public import Kernel

/// What is known of a person that must be erasable: it lies in the vault, never in the log.
public struct PersonalData: Codable, Hashable, Sendable {
  /// The longest name, in characters.
  public static let nameLimit = 100

  public var name: String
  public var email: EmailAddress
  /// The language the person chose; nil leaves it to the browser.
  public var language: Language?

  public init(name: String, email: EmailAddress, language: Language? = nil) {
    self.name = name
    self.email = email
    self.language = language
  }
}

/// Under which key the vault keeps something.
public struct VaultKey: Hashable, Sendable, RawRepresentable {
  /// What the keys of all persons begin with.
  public static let persons = "person/"

  public let rawValue: String

  public init(rawValue: String) {
    self.rawValue = rawValue
  }

  public init(_ person: PersonID) {
    rawValue = Self.persons + person.rawValue
  }

  /// Whose personal data lie under this key, if it is such a key.
  public var person: PersonID? {
    guard rawValue.hasPrefix(Self.persons) else { return nil }
    return PersonID(rawValue: String(rawValue.dropFirst(Self.persons.count)))
  }
}
