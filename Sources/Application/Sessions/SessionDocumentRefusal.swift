public import Kernel

/// Why a file does not become a session.
public enum SessionDocumentRefusal: Error, Hashable, Sendable, CaseIterable {
  case noFile
  case tooLarge
  case unreadable
  case newer
}

extension SessionDocumentRefusal: Explained {
  public var sentence: Bilingual {
    switch self {
    case .noFile:
      Bilingual(
        french: "Choisissez le fichier d’une séance\u{202F}: l’export JSON de son compte rendu.",
        english: "Choose the file of a session: the JSON export of its report.")
    case .tooLarge:
      Bilingual(
        french: "Ce fichier est trop grand pour une séance. Rien n’a été importé.",
        english: "This file is too large for a session. Nothing was imported.")
    case .unreadable:
      Bilingual(
        french: "Ce fichier n’est pas une séance exportée par Passerelle, ou il est abîmé. Rien n’a été importé.",
        english: "This file is not a session exported by Passerelle, or it is damaged. Nothing was imported.")
    case .newer:
      Bilingual(
        french: "Ce fichier vient d’une version plus récente de Passerelle. Rien n’a été importé.",
        english: "This file comes from a newer version of Passerelle. Nothing was imported.")
    }
  }
}
