public import Kernel

/// Why an activity does not take a set-up, an answer or a move.
public enum ActivityRefusal: Error, Hashable, Sendable {
  case missing(field: String)
  case tooLong(field: String, limit: Int)
  case tooMany(field: String, limit: Int)
  case tooFew(field: String, minimum: Int)
  case outOfRange(field: String, lowest: Int, highest: Int)
  /// The choice, card or word is not (or no longer) there.
  case unknown(field: String)
  case twice(field: String)
  /// The text contains a word that the facilitator blocked.
  case blocked(field: String)
  case nothingToMove
  case onlyFacilitator
  /// Something that only one kind knows, in its own words.
  case particular(field: String, Bilingual)

  /// The field the person should look at.
  public var field: String? {
    switch self {
    case .missing(let field), .tooLong(let field, _), .tooMany(let field, _), .tooFew(let field, _),
      .outOfRange(let field, _, _), .unknown(let field), .twice(let field), .blocked(let field),
      .particular(let field, _):
      field
    case .nothingToMove, .onlyFacilitator: nil
    }
  }
}

extension ActivityRefusal: Explained {
  public var sentence: Bilingual {
    switch self {
    case .missing:
      Bilingual(french: "Il manque une réponse ici.", english: "An answer is missing here.")
    case .tooLong(_, let limit):
      Bilingual(
        french: "Ce texte est trop long : \(limit) caractères au plus.",
        english: "This text is too long: \(limit) characters at most.")
    case .tooMany(_, let limit):
      Bilingual(french: "C’est trop : \(limit) au plus.", english: "That is too many: \(limit) at most.")
    case .tooFew(_, let minimum):
      Bilingual(french: "Il en faut au moins \(minimum).", english: "At least \(minimum) are needed.")
    case .outOfRange(_, let lowest, let highest):
      Bilingual(
        french: "Choisissez un nombre entier de \(lowest) à \(highest).",
        english: "Choose a whole number from \(lowest) to \(highest).")
    case .unknown:
      Bilingual(
        french: "Ce choix n’existe plus. La page montre maintenant ce qui est là : choisissez de nouveau.",
        english: "That choice is no longer there. The page now shows what is: choose again.")
    case .twice:
      Bilingual(french: "La même chose y est deux fois.", english: "The same thing is there twice.")
    case .blocked:
      Bilingual(
        french: "L’animateur·rice a exclu un de ces mots. Dites-le autrement.",
        english: "The facilitator has excluded one of these words. Put it another way.")
    case .nothingToMove:
      Bilingual(french: "Cette activité n’a rien à déplacer.", english: "This activity has nothing to move.")
    case .onlyFacilitator:
      Bilingual(
        french: "Seule une personne qui anime la séance peut le faire.",
        english: "Only a facilitator of the session can do this.")
    case .particular(_, let words): words
    }
  }
}
