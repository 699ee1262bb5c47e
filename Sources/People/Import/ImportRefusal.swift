public import Kernel

/// Why a file cannot be read at all.
public enum ImportRefusal: Error, Hashable, Sendable {
  case tooLarge
  case tooManyLines
  case notUTF8
  /// The first line lacks these columns.
  case noHeader(missing: [ImportColumn])
  case columnTwice(ImportColumn)
}

extension ImportRefusal: Explained {
  public var sentence: Bilingual {
    switch self {
    case .tooLarge:
      Bilingual(
        french: "Ce fichier dépasse 2\u{202F}Mo. Partagez-le en plusieurs fichiers.",
        english: "This file is larger than 2 MB. Split it into several files.")
    case .tooManyLines:
      Bilingual(
        french: "Ce fichier compte plus de 5\u{202F}000 lignes. Partagez-le en plusieurs fichiers.",
        english: "This file has more than 5,000 lines. Split it into several files.")
    case .notUTF8:
      Bilingual(
        french: "Ce fichier n’est pas en UTF-8. Enregistrez-le de nouveau au format «\u{202F}CSV UTF-8\u{202F}».",
        english: "This file is not in UTF-8. Save it again as “CSV UTF-8”.")
    case .noHeader(let missing):
      Bilingual(
        french: "La première ligne doit nommer les colonnes. Il manque\u{202F}: "
          + missing.map(\.title.french).joined(separator: ", ") + ".",
        english: "The first line must name the columns. Missing: "
          + missing.map(\.title.english).joined(separator: ", ") + ".")
    case .columnTwice(let column):
      Bilingual(
        french: "La colonne «\u{202F}\(column.title.french)\u{202F}» y est deux fois.",
        english: "The column “\(column.title.english)” is there twice.")
    }
  }
}
