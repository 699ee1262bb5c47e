/// Why a file cannot be used: where, and what the reader can do about it.
public struct TableFault: Error, Hashable, Sendable {
  /// What is wrong with a line.
  public enum Reason: Hashable, Sendable {
    case notText
    case controlCharacter
    case openQuote
    case strayQuote
    case missingHeader(String)
    case fields(found: Int, wanted: String)
    case empty(String)
    case notNumber(String, field: String)
    case repeated(String)
    case unknownPerson
    case samePerson
    case notDate(String)
    case tooMany(Int)
  }

  public let file: String
  /// The line, from 1.
  public let line: Int
  public let reason: Reason

  public init(file: String, line: Int, reason: Reason) {
    self.file = file
    self.line = line
    self.reason = reason
  }

  public var sentence: Wording { reason.sentence }

  /// `file:line: reason`, as tools print it.
  public var description: Wording {
    Wording(
      french: "\(file):\(line): \(sentence.french)", english: "\(file):\(line): \(sentence.english)")
  }
}

extension TableFault.Reason {
  var sentence: Wording {
    switch self {
    case .notText:
      Wording(
        french: "ce n’est pas du texte UTF-8\u{202F}; enregistrez le fichier en UTF-8",
        english: "this is not UTF-8 text; save the file as UTF-8")
    case .controlCharacter:
      Wording(
        french: "il y a ici un caractère de contrôle\u{202F}; enlevez-le",
        english: "there is a control character here; take it out")
    case .strayQuote:
      Wording(
        french: "un guillemet se trouve au milieu d’un champ\u{202F}; mettez tout le champ entre guillemets",
        english: "a quotation mark stands inside a field; put the whole field in quotation marks")
    case .openQuote:
      Wording(french: "un guillemet reste ouvert", english: "a quotation mark is never closed")
    case .missingHeader(let header):
      Wording(
        french: "la première ligne doit être «\u{202F}\(header)\u{202F}»",
        english: "the first line has to be “\(header)”")
    case .fields(let found, let wanted):
      Wording(french: "\(found) champs au lieu de \(wanted)", english: "\(found) fields instead of \(wanted)")
    case .empty(let field):
      Wording(french: "le champ «\u{202F}\(field)\u{202F}» est vide", english: "the field “\(field)” is empty")
    case .notNumber(let text, let field):
      Wording(
        french: "«\u{202F}\(text)\u{202F}» n’est pas un nombre permis pour «\u{202F}\(field)\u{202F}»",
        english: "“\(text)” is not a number allowed for “\(field)”")
    case .repeated(let text):
      Wording(french: "«\u{202F}\(text)\u{202F}» figure deux fois", english: "“\(text)” stands there twice")
    case .unknownPerson:
      Wording(
        french: "cette ligne nomme une personne absente du fichier des personnes",
        english: "this line names a person who is not in the file of people")
    case .samePerson:
      Wording(
        french: "cette ligne nomme deux fois la même personne", english: "this line names the same person twice")
    case .notDate(let text):
      Wording(
        french: "«\u{202F}\(text)\u{202F}» n’est pas une date de la forme 2026-11-24",
        english: "“\(text)” is not a date like 2026-11-24")
    case .tooMany(let most):
      Wording(french: "plus de \(most) lignes", english: "more than \(most) lines")
    }
  }
}
