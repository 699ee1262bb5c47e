import HTTPTypes
import Kernel

/// Why the body of a form could not be read.
enum FormRefusal: Error, Hashable, CaseIterable {
  case otherType, malformed, tooManyFields, tooManyFiles

  var problem: Problem {
    switch self {
    case .otherType: Problem(.unsupportedMediaType, Self.unreadable)
    case .malformed: Problem(.badRequest, Self.unreadable)
    case .tooManyFields, .tooManyFiles: Problem(.contentTooLarge)
    }
  }

  private static let unreadable = Bilingual(
    french: "Le formulaire est arrivé incomplet. Revenez à la page précédente et envoyez-le de nouveau.",
    english: "The form arrived incomplete. Go back to the previous page and send it again.")
}
