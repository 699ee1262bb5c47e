import Kernel
import Markup

struct WordCloudWords: Sendable {
  let language: Language
  let question, most, limit, folds, foldsHint, stops, stopsHint, blocked, blockedHint, add, asYouSpeak: String
  let noneYet, asList, word, times, plurals, mergeTwo, countThis, withThat, mergeThem, hideOne, hide: String

  func upTo(_ limit: Int) -> String {
    language == .french ? "\(limit) caractères au plus." : "Up to \(limit) characters."
  }

  func full(_ most: Int) -> String {
    switch (language, most) {
    case (.french, 1): "Votre mot est donné. Retirez-le pour en donner un autre."
    case (.english, 1): "You have given your word. Remove it to give another."
    case (.french, _): "Vos \(most) mots sont donnés. Retirez-en un pour en donner un autre."
    case (.english, _): "You have given your \(most) words. Remove one to give another."
    }
  }

  func yours(_ count: Int, of most: Int) -> String {
    language == .french ? "Vos mots, \(count) sur \(most)" : "Your words, \(count) of \(most)"
  }

  func remove(_ entry: String) -> String {
    language == .french ? "Retirer «\u{202F}\(entry)\u{202F}»" : "Remove “\(entry)”"
  }

  func cloud(_ count: Int) -> String {
    switch language {
    case .french: count == 1 ? "Nuage d’un mot" : "Nuage de \(count.written(in: language)) mots différents"
    case .english: count == 1 ? "Word cloud, 1 word" : "Word cloud, \(count.written(in: language)) different words"
    }
  }

  func others(_ count: Int) -> String {
    switch language {
    case .french: count == 1 ? "et un autre mot" : "et \(count.written(in: language)) autres mots"
    case .english: count == 1 ? "and one more word" : "and \(count.written(in: language)) more words"
    }
  }

  func merge(_ word: String, into other: String) -> String {
    language == .french
      ? "Compter «\u{202F}\(word)\u{202F}» avec «\u{202F}\(other)\u{202F}»" : "Count “\(word)” with “\(other)”"
  }

  func separate(_ word: String, from other: String) -> String {
    language == .french
      ? "Séparer «\u{202F}\(word)\u{202F}» de «\u{202F}\(other)\u{202F}»" : "Separate “\(word)” from “\(other)”"
  }

  func show(_ word: String) -> String {
    language == .french ? "Montrer de nouveau «\u{202F}\(word)\u{202F}»" : "Show “\(word)” again"
  }

  private static let french = WordCloudWords(
    language: .french, question: "Question", most: "Mots par personne, de 1 à 10",
    limit: "Longueur d’un mot, de 10 à 40 caractères", folds: "Majuscules et accents ne comptent pas",
    foldsHint: "«\u{202F}Sortie\u{202F}» et «\u{202F}SORTIE\u{202F}» font un seul mot.",
    stops: "Laisser de côté les mots vides",
    stopsHint:
      "«\u{202F}les transports\u{202F}» et «\u{202F}transports\u{202F}» font un seul mot\u{202F}; «\u{202F}le\u{202F}» seul n’est pas pris.",
    blocked: "Mots exclus",
    blockedHint: "Séparés par une virgule ou une ligne. Un mot exclu est refusé, et sort du nuage.",
    add: "Ajouter ce mot", asYouSpeak: "Majuscules et accents ne changent rien\u{202F}: écrivez comme vous parlez.",
    noneYet: "Pas encore de mot.", asList: "En liste", word: "Mot", times: "Fois", plurals: "Un pluriel\u{202F}?",
    mergeTwo: "Réunir deux mots", countThis: "Compter ce mot", withThat: "avec celui-ci", mergeThem: "Réunir",
    hideOne: "Cacher un mot", hide: "Cacher à tous")

  private static let english = WordCloudWords(
    language: .english, question: "Question", most: "Words per person, 1 to 10",
    limit: "Length of a word, 10 to 40 characters", folds: "Capitals and accents make no difference",
    foldsHint: "“Discharge” and “DISCHARGE” are one word.", stops: "Leave out small words",
    stopsHint: "“the beds” and “beds” are one word; “the” alone is not taken.", blocked: "Blocked words",
    blockedHint: "Separated by commas or lines. A blocked word is refused, and leaves the cloud.", add: "Add this word",
    asYouSpeak: "Capitals and accents make no difference: write as you speak.", noneYet: "No words yet.",
    asList: "As a list", word: "Word", times: "Times", plurals: "A plural?", mergeTwo: "Merge two words",
    countThis: "Count this word", withThat: "with that one", mergeThem: "Merge", hideOne: "Hide a word",
    hide: "Hide from everybody")
}

extension WordCloudWords {
  init(_ language: Language) {
    self = language == .french ? Self.french : Self.english
  }
}
