public import Kernel

extension WordCloud {
  public static func robotAnswer(
    to blank: BlankForm, in language: Language, drawing chance: inout Chance
  ) -> Form {
    guard let field = blank.fields.first(where: { $0.input == .text }) else { return Form() }
    let phrases = language == .french ? frenchPhrases : englishPhrases
    // The lowest of two draws: what stands first in the list is said most, as in a room.
    let index = min(Int.random(in: phrases.indices, using: &chance), Int.random(in: phrases.indices, using: &chance))
    let phrase = phrases[min(index, Int.random(in: phrases.indices, using: &chance))]
    return Form([.init(name: field.name, value: String(phrase.prefix(field.limit ?? 40)))])
  }

  private static let frenchPhrases = [
    "prévenir plus tôt", "Confiance", "un seul numéro", "liste partagée", "vocabulaire commun", "écoute",
    "moins de courriels", "transports", "tableau des lits", "un café ensemble", "écrire une fois", "le transport",
    "patience", "un vrai nom", "immersion", "point du matin", "sans sigles", "accusé de lecture", "merci",
    "pharmacie dans le service", "un seul écran", "appels courts", "heures calmes", "même horloge", "humour",
    "un plan", "clarté", "qui fait quoi", "ordonnance à l’heure", "sortie avant 11 h",
  ]

  private static let englishPhrases = [
    "earlier notice", "shared checklist", "one phone number", "Trust", "same vocabulary", "clear owner", "fewer emails",
    "bed board", "coffee together", "written once", "patience", "a real name", "shadowing", "morning huddle",
    "no acronyms", "read receipts", "thank you", "pharmacy on ward", "one screen", "short calls", "quiet hours",
    "same clock", "humour", "a map", "listening", "transports", "transport", "who does what", "notes on time",
    "clarity",
  ]
}
