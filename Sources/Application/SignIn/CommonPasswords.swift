extension Password {
  /// The first that anyone tries in French and in English, among those long enough.
  static let common: Set<String> = [
    "1234567890", "0123456789", "0987654321", "9876543210", "1234567891", "12345678910", "123456789a",
    "123456789abc", "1111111111", "0000000000", "1122334455", "1212121212", "a123456789", "abcdefghij",
    "abcdefghijkl", "azertyuiop", "azerty1234", "azerty12345", "azerty123456", "qwertyuiop", "qwerty1234",
    "qwerty12345", "qwerty123456", "1q2w3e4r5t", "1qaz2wsx3edc", "qwertyuiop123", "azertyuiop123", "motdepasse",
    "motdepasse1", "motdepasse123", "monmotdepasse", "password12", "password123", "password1234", "passw0rd123",
    "mypassword", "changemenow", "changezmoi", "bienvenue1", "bienvenue123", "welcome123", "welcome1234",
    "iloveyou12", "iloveyou123", "jetaime123", "administrateur", "administrator", "passerelle", "passerelle1",
    "passerelle123",
  ]
}
