extension BallotDefect {
  /// What is wrong and what would be right.
  public var sentence: Sentence {
    switch self {
    case .empty: Sentence(french: "Le fichier est vide.", english: "The file is empty.")
    case .notUTF8: Sentence(french: "Le texte n’est pas en UTF-8.", english: "The text is not UTF-8.")
    case .controlCharacter:
      Sentence(french: "Un caractère de contrôle se trouve ici.", english: "There is a control character here.")
    case .hiddenCharacter:
      Sentence(french: "Un nom contient un caractère invisible.", english: "A name has an invisible character.")
    case .typeMismatch(let name, let header):
      Sentence(
        french: "Le nom du fichier dit \(name), son en-tête dit \(header).",
        english: "The name of the file says \(name), its header says \(header).")
    case .quoteOpen:
      Sentence(french: "Un guillemet n’est pas refermé.", english: "A quotation mark is not closed.")
    case .quoteStray:
      Sentence(french: "Un guillemet n’a rien à faire ici.", english: "A quotation mark does not belong here.")
    case .noBallots: Sentence(french: "Il n’y a aucun bulletin.", english: "There are no ballots.")
    case .tooHeavy:
      Sentence(
        french: "Le poids de tous les bulletins dépasse un milliard.",
        english: "The weight of all ballots is above a thousand million.")
    case .wrongForm(let form):
      Sentence(
        french: "Ce fichier ne contient pas de bulletins de type \(form.rawValue).",
        english: "This file does not hold ballots of the form \(form.rawValue).")
    case .overspent(let given, let allowed):
      Sentence(
        french: "Ce bulletin dépense \(given)\u{202F}; \(allowed) au plus sont permis.",
        english: "This ballot spends \(given); no more than \(allowed) are allowed.")
    default: headerSentence ?? contentSentence
    }
  }

  private var headerSentence: Sentence? {
    switch self {
    case .headerMissing(let key):
      Sentence(
        french: "La ligne d’en-tête «\u{202F}\(key)\u{202F}» manque.", english: "The header line “\(key)” is missing.")
    case .headerRepeated(let key):
      Sentence(
        french: "La ligne d’en-tête «\u{202F}\(key)\u{202F}» figure deux fois.",
        english: "The header line “\(key)” stands twice.")
    case .headerUnreadable(let key):
      Sentence(
        french: "La ligne d’en-tête «\u{202F}\(key)\u{202F}» est illisible.",
        english: "The header line “\(key)” cannot be read.")
    case .headerAfterBallots:
      Sentence(french: "Une ligne d’en-tête suit les bulletins.", english: "A header line stands after the ballots.")
    case .headerDisagrees(let key, let stated, let found):
      Sentence(
        french: "L’en-tête «\u{202F}\(key)\u{202F}» annonce \(stated), le fichier en contient \(found).",
        english: "The header “\(key)” states \(stated), the file holds \(found).")
    case .columnsMissing:
      Sentence(
        french: "La première ligne doit commencer par «\u{202F}voter,weight\u{202F}».",
        english: "The first line must begin with “voter,weight”.")
    case .noOptions: Sentence(french: "Il n’y a aucune option.", english: "There are no options.")
    case .tooManyOptions:
      Sentence(french: "Plus de 1\u{202F}000 options, c’est trop.", english: "More than 1,000 options are too many.")
    case .nameMissing: Sentence(french: "Une option n’a pas de nom.", english: "An option has no name.")
    case .nameRepeated(let name):
      Sentence(
        french: "Le nom «\u{202F}\(name)\u{202F}» figure deux fois.", english: "The name “\(name)” stands twice.")
    default: nil
    }
  }

  private var contentSentence: Sentence {
    switch self {
    case .cellCount(let expected, let found):
      Sentence(french: "\(found) cellules au lieu de \(expected).", english: "\(found) cells instead of \(expected).")
    case .notANumber(let text):
      Sentence(
        french: "«\u{202F}\(text)\u{202F}» n’est pas un nombre entier.", english: "“\(text)” is not a whole number.")
    case .outOfRange(let text, let lowest, let highest):
      Sentence(
        french: "\(text) n’est pas compris entre \(lowest) et \(highest).",
        english: "\(text) is not between \(lowest) and \(highest).")
    case .countMissing:
      Sentence(
        french: "La ligne doit commencer par un nombre de bulletins et un deux-points.",
        english: "The line must begin with a number of ballots and a colon.")
    case .unknownOption(let number):
      Sentence(french: "Il n’y a pas d’option \(number).", english: "There is no option \(number).")
    case .optionRepeated(let name):
      Sentence(
        french: "«\u{202F}\(name)\u{202F}» figure deux fois sur le bulletin.",
        english: "“\(name)” stands twice on the ballot.")
    case .tieInStrictOrder:
      Sentence(french: "Ce type de fichier n’admet pas d’ex æquo.", english: "This type of file allows no ties.")
    case .incompleteOrder:
      Sentence(
        french: "Ce type de fichier demande toutes les options sur chaque bulletin.",
        english: "This type of file needs every option on every ballot.")
    case .emptyOrder: Sentence(french: "Le bulletin est vide.", english: "The ballot is empty.")
    case .braces:
      Sentence(french: "Les accolades ou les virgules sont mal placées.", english: "Braces or commas are misplaced.")
    case .categoryCount(let expected, let found):
      Sentence(
        french: "\(found) catégories au lieu de \(expected).", english: "\(found) categories instead of \(expected).")
    case .twoCategoriesNeeded:
      Sentence(
        french: "Une approbation demande exactement deux catégories.",
        english: "Approval needs exactly two categories.")
    case .unknownGrade(let text):
      Sentence(french: "«\u{202F}\(text)\u{202F}» n’est pas une mention.", english: "“\(text)” is not a grade.")
    case .unknownAnswer(let text):
      Sentence(
        french: "«\u{202F}\(text)\u{202F}» n’est pas une réponse possible.",
        english: "“\(text)” is not a possible answer.")
    case .voterRepeated(let name):
      Sentence(
        french: "«\u{202F}\(name)\u{202F}» a déjà voté plus haut.", english: "“\(name)” has already voted above.")
    case .unknownCost(let name):
      Sentence(
        french: "«\u{202F}\(name)\u{202F}» n’est pas une option des bulletins.",
        english: "“\(name)” is not an option of the ballots.")
    case .costMissing(let name):
      Sentence(french: "Le coût de «\u{202F}\(name)\u{202F}» manque.", english: "The cost of “\(name)” is missing.")
    default: Sentence(french: "Le fichier est illisible.", english: "The file cannot be read.")
    }
  }
}
