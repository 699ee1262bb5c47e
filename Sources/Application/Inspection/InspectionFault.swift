public import EventLog
public import Kernel

/// Something the log and what lies beside it cannot say together. For the administrator: identifiers, no names.
public enum InspectionFault: Hashable, Sendable {
  /// After `version` of the stream another than the next follows.
  case gap(StreamName, after: Int)
  /// An event that this Passerelle does not understand.
  case unreadable(StreamName, version: Int, reason: String)
  /// A stream of which this Passerelle does not know what it is about.
  case unknown(StreamName)
  /// What is shown of the stream is not what replaying it anew gives.
  case otherwise(StreamName)
  /// Something in a drawer that belongs to nobody and nothing.
  case stray(Drawer, key: String)
  /// Something in a drawer that cannot be read.
  case unreadableRow(Drawer, key: String)
  /// Somebody of whom the vault knows neither name nor address.
  case nameless(PersonID)
  /// Two people with the same e-mail address: one of them cannot sign in.
  case sameAddress(PersonID, PersonID)
  /// More people on the roll of an anonymous activity than answers in its urn.
  case lostAnswers(StreamName, place: String, count: Int)
}

extension InspectionFault: Explained {
  public var sentence: Bilingual {
    switch self {
    case .gap(let stream, let version):
      Bilingual(
        french: "\(stream.rawValue)\u{202F}: l’événement \(version + 1) manque.",
        english: "\(stream.rawValue): event \(version + 1) is missing.")
    case .unreadable(let stream, let version, let reason):
      Bilingual(
        french: "\(stream.rawValue)\u{202F}: l’événement \(version) ne peut pas être lu (\(reason)).",
        english: "\(stream.rawValue): event \(version) cannot be read (\(reason)).")
    case .unknown(let stream):
      Bilingual(
        french: "\(stream.rawValue)\u{202F}: Passerelle ne sait pas ce que c’est.",
        english: "\(stream.rawValue): this Passerelle does not know what this is.")
    case .otherwise(let stream):
      Bilingual(
        french: "\(stream.rawValue)\u{202F}: ce qui en est montré n’est pas ce que dit le journal.",
        english: "\(stream.rawValue): what is shown of it is not what the log says.")
    case .stray(let drawer, let key):
      Bilingual(
        french: "\(drawer.rawValue)\u{202F}: \(key) n’appartient à rien ni à personne.",
        english: "\(drawer.rawValue): \(key) belongs to nothing and nobody.")
    case .unreadableRow(let drawer, let key):
      Bilingual(
        french: "\(drawer.rawValue)\u{202F}: \(key) ne peut pas être lu.",
        english: "\(drawer.rawValue): \(key) cannot be read.")
    case .nameless(let person):
      Bilingual(
        french: "La personne \(person) n’a ni nom ni adresse.",
        english: "The person \(person) has neither name nor address.")
    case .sameAddress(let first, let second):
      Bilingual(
        french: "Les personnes \(first) et \(second) ont la même adresse électronique.",
        english: "The persons \(first) and \(second) have the same e-mail address.")
    case .lostAnswers(let stream, let place, let count):
      Bilingual(
        french: "\(stream.rawValue)\u{202F}: \(count) réponses anonymes manquent dans l’urne (\(place)).",
        english: "\(stream.rawValue): \(count) anonymous answers are missing from the urn (\(place)).")
    }
  }
}
