public import EventLog
public import Kernel
public import People

/// Why the people of the organisation stay as they are.
public enum PeopleRefusal: Error, Hashable, Sendable {
  case organisation(OrganisationRefusal)
  case file(ImportRefusal)
  /// Someone else has this e-mail address.
  case emailTaken
  case unread(LogFailure)
  case unwritten(AppendFailure)

  /// What a mailbox answers with instead of events.
  init(_ error: any Error) {
    switch error {
    case let refusal as OrganisationRefusal: self = .organisation(refusal)
    case let failure as LogFailure: self = .unread(failure)
    case let failure as AppendFailure: self = .unwritten(failure)
    default: self = .unwritten(.unavailable("\(error)"))
    }
  }
}

extension PeopleRefusal: Explained {
  public var sentence: Bilingual {
    switch self {
    case .organisation(let refusal): refusal.sentence
    case .file(let refusal): refusal.sentence
    case .emailTaken:
      Bilingual(
        french: "Une autre personne a déjà cette adresse électronique.",
        english: "Another person already has this e-mail address.")
    case .unread(let failure): failure.sentence
    case .unwritten(let failure): failure.sentence
    }
  }
}
