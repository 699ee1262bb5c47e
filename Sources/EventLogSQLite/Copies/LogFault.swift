public import Kernel

/// Something that cannot be so in a file that Passerelle wrote.
public enum LogFault: Hashable, Sendable {
  /// What SQLite says of the structure of the file.
  case structure(String)
  /// A stream lacks events, or has more than it counted.
  case stream(StreamName)
  /// The log counts so many positions, its streams so many versions; both grow together.
  case positions(last: Int, versions: Int)
  /// Events that belong to no stream.
  case strays(Int)
}

extension LogFault: Explained {
  public var sentence: Bilingual {
    switch self {
    case .structure(let reason):
      Bilingual(
        french: "Le fichier est endommagé\u{202F}: \(reason)", english: "The file is damaged: \(reason)")
    case .stream(let stream):
      Bilingual(
        french: "Il manque des événements dans \(stream.rawValue).",
        english: "Events are missing from \(stream.rawValue).")
    case .positions(let last, let versions):
      Bilingual(
        french: "Le journal compte \(last) positions, ses flux \(versions)\u{202F}: il en manque.",
        english: "The log counts \(last) positions, its streams \(versions): some are missing.")
    case .strays(let count):
      Bilingual(
        french: "\(count) événements n’appartiennent à aucun flux.", english: "\(count) events belong to no stream.")
    }
  }
}
