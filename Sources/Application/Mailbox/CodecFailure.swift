public import Kernel

/// Why an event cannot be written or read. The reasons are for the administrator's journal, not for pages.
public enum CodecFailure: Error, Hashable, Sendable {
  case unwritable(reason: String)
  /// An event in the log that this Passerelle does not understand: it was damaged, or a later one wrote it.
  case unreadable(StreamName, version: Int, reason: String)
}

extension CodecFailure: Explained {
  public var sentence: Bilingual {
    switch self {
    case .unwritable:
      Bilingual(
        french: "Rien n’a été enregistré : Passerelle ne sait pas écrire cela. Prévenez l’administrateur.",
        english: "Nothing was saved: Passerelle cannot write this. Tell the administrator.")
    case .unreadable(let stream, let version, _):
      Bilingual(
        french: "Passerelle ne sait pas lire ce qui a été enregistré (\(stream.rawValue), événement \(version)). "
          + "Installez la version la plus récente, ou prévenez l’administrateur.",
        english: "Passerelle cannot read what was saved (\(stream.rawValue), event \(version)). "
          + "Install the latest version, or tell the administrator.")
    }
  }
}
