public import Kernel

/// A line of a file that is not taken as it stands, and why.
public struct ImportFault: Hashable, Sendable {
  /// The line of the file, from 1; the first one names the columns.
  public let line: Int
  public let reason: Reason

  public enum Reason: Error, Hashable, Sendable {
    case missing(ImportColumn)
    case tooLong(ImportColumn, limit: Int)
    case malformedEmail
    /// The same address stands in an earlier line.
    case emailTwice(firstLine: Int)
    case unknownRole(String)
    case tooFewCells(found: Int, expected: Int)
    case tooManyCells(found: Int, expected: Int)
    case strayQuotes
    case tooManyDepartments, tooManySites, tooManyPersons
    /// Everything in the line is taken but the role.
    case lastAdministrator
  }
}

extension ImportFault: Explained {
  public var sentence: Bilingual { reason.sentence }
}

extension ImportFault.Reason: Explained {
  public var sentence: Bilingual {
    switch self {
    case .missing(let column):
      Bilingual(
        french: "La colonne «\u{202F}\(column.title.french)\u{202F}» est vide.",
        english: "The column “\(column.title.english)” is empty.")
    case .tooLong(let column, let limit):
      Bilingual(
        french: "La colonne «\u{202F}\(column.title.french)\u{202F}» dépasse \(limit) caractères.",
        english: "The column “\(column.title.english)” is longer than \(limit) characters.")
    case .malformedEmail:
      Bilingual(
        french: "Cette adresse électronique n’en est pas une, par exemple prenom.nom@exemple.fr.",
        english: "This is not an e-mail address, such as first.last@example.com.")
    case .emailTwice(let line):
      Bilingual(
        french: "La ligne \(line) porte déjà cette adresse électronique.",
        english: "Line \(line) already has this e-mail address.")
    case .unknownRole(let word):
      Bilingual(
        french: "Le rôle «\u{202F}\(word)\u{202F}» n’existe pas. Les rôles\u{202F}: "
          + Role.allCases.map { $0.title.french.lowercased() }.joined(separator: ", ") + ".",
        english: "There is no role “\(word)”. The roles: "
          + Role.allCases.map { $0.title.english.lowercased() }.joined(separator: ", ") + ".")
    case .tooFewCells(let found, let expected):
      Bilingual(
        french: "Il manque des cellules\u{202F}: \(found) au lieu de \(expected).",
        english: "Cells are missing: \(found) instead of \(expected).")
    case .tooManyCells(let found, let expected):
      Bilingual(
        french: "Il y a trop de cellules\u{202F}: \(found) au lieu de \(expected).",
        english: "There are too many cells: \(found) instead of \(expected).")
    case .strayQuotes:
      Bilingual(
        french: "Un guillemet droit manque ou est de trop dans cette ligne.",
        english: "A double quote is missing or stray in this line.")
    case .tooManyDepartments: OrganisationRefusal.tooManyDepartments.sentence
    case .tooManySites: OrganisationRefusal.tooManySites.sentence
    case .tooManyPersons: OrganisationRefusal.tooManyPersons.sentence
    case .lastAdministrator:
      Bilingual(
        french: "Il faut toujours au moins une personne pour administrer\u{202F}: ce rôle-là reste comme il est.",
        english: "Someone must always be able to administer: this role stays as it is.")
    }
  }
}
