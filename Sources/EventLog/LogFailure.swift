public import Kernel

/// Why the log cannot be opened or read.
public enum LogFailure: Error, Hashable, Sendable {
  /// The storage does not answer. The reason is for the administrator's journal, not for pages.
  case unavailable(String)
  /// No space is left where the log needs some to begin.
  case full
  /// What lies there was not written by Passerelle.
  case foreign(path: String)
  /// A later Passerelle wrote it, in a format that this one does not know.
  case tooNew(format: Int, known: Int)
}

extension LogFailure: Explained {
  public var sentence: Bilingual {
    switch self {
    case .unavailable:
      Bilingual(
        french: "Les données ne peuvent pas être lues pour le moment. Réessayez dans un instant.",
        english: "The data cannot be read at the moment. Try again in a moment.")
    case .full:
      Bilingual(
        french: "Le disque des données est plein. Libérez de la place, puis recommencez.",
        english: "The disk of the data is full. Make some space, then start again.")
    case .foreign(let path):
      Bilingual(
        french: "Le fichier « \(path) » ne vient pas de Passerelle. Choisissez-en un autre ; il n’a pas été modifié.",
        english: "The file “\(path)” was not made by Passerelle. Choose another; it has not been changed.")
    case .tooNew(let format, let known):
      Bilingual(
        french: "Ces données viennent d’une version plus récente de Passerelle "
          + "(format \(format) ; celle-ci connaît le format \(known)). Installez la version la plus récente.",
        english: "This data comes from a later version of Passerelle "
          + "(format \(format); this one knows format \(known)). Install the latest version.")
    }
  }
}
