public import EventLog
public import Kernel

/// Why a copy of a log was not made, or not put into its place. What was there before is as it was.
public enum CopyFailure: Error, Hashable, Sendable {
  /// There is something of that name already.
  case exists(path: String)
  /// The copy would take the place of what is copied.
  case itself(path: String)
  /// The folder that is to take the data is not empty.
  case occupied(folder: String)
  /// What is to be copied cannot be read.
  case unreadable(LogFailure)
  /// What is to be copied is not whole.
  case damaged([LogFault])
  /// The copy did not come out as it should, although nothing went wrong on the way.
  case unlike
  /// The place of the copy cannot be written.
  case unwritable(path: String, reason: String)
  /// Somebody stopped it.
  case interrupted
}

extension CopyFailure: Explained {
  public var sentence: Bilingual {
    switch self {
    case .exists(let path):
      Bilingual(
        french: "\(path) existe déjà. Choisissez un autre nom, ou ajoutez --force pour le remplacer.",
        english: "\(path) exists already. Choose another name, or add --force to replace it.")
    case .itself(let path):
      Bilingual(
        french: "\(path) fait partie des données elles-mêmes. Choisissez un autre nom.",
        english: "\(path) is part of the data itself. Choose another name.")
    case .occupied(let folder):
      Bilingual(
        french: "Le dossier \(folder) n’est pas vide. Arrêtez le serveur, déplacez ce dossier ailleurs, puis "
          + "recommencez\u{202F}: rien n’y a été changé.",
        english: "The folder \(folder) is not empty. Stop the server, move that folder elsewhere, then try again: "
          + "nothing in it was changed.")
    case .unreadable(let failure): failure.sentence
    case .damaged(let faults):
      Bilingual(
        french: (["Ces données ne sont pas entières."] + faults.map(\.sentence.french)).joined(separator: "\n"),
        english: (["This data is not whole."] + faults.map(\.sentence.english)).joined(separator: "\n"))
    case .unlike:
      Bilingual(
        french: "La copie relue n’est pas comme l’original. Elle a été supprimée\u{202F}; examinez le disque.",
        english: "Read again, the copy is not like the original. It was removed; look at the disk.")
    case .unwritable(let path, let reason):
      Bilingual(
        french: "Impossible d’écrire \(path)\u{202F}: \(reason). Vérifiez les droits du dossier et la place libre.",
        english: "\(path) cannot be written: \(reason). Look at the rights of the folder and at the free space.")
    case .interrupted:
      Bilingual(french: "Interrompu\u{202F}: rien n’a été laissé.", english: "Interrupted: nothing was left behind.")
    }
  }
}
